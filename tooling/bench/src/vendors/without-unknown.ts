import { Kind, parse, print, type TypeNode, visit } from 'graphql';

/**
 * Returns a GraphQL request without what the emulator does not know, as its errors say; `undefined` where they say
 * nothing of the kind. Linear's own client asks for every field of a record, and the emulator has those that our connector and
 * the sandbox need: the client gets a smaller response than it asked for.
 */
export function withoutUnknown(body: string, answer: string): string | undefined {
  const fields = new Set([...answer.matchAll(/Cannot query field \\"(\w+)\\" on type/g)].map(([, name]) => name));
  const types = new Set([...answer.matchAll(/Unknown type \\"(\w+)\\"/g)].map(([, name]) => name));
  const unused = new Set([...answer.matchAll(/Fragment \\"(\w+)\\" is never used/g)].map(([, name]) => name));
  if (fields.size + types.size + unused.size === 0) return undefined;
  const request = JSON.parse(body) as { readonly query: string }; // a GraphQL request has a query
  const typeOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : typeOf(type.type));
  const gone = new Set<string>();
  const variables = new Set<string>();
  const document = visit(parse(request.query), {
    VariableDefinition({ variable, type }) {
      if (!types.has(typeOf(type))) return undefined;
      variables.add(variable.name.value);
      return null;
    },
    Field: ({ name }) => (fields.has(name.value) ? null : undefined),
    FragmentDefinition({ name, typeCondition }) {
      if (!types.has(typeCondition.name.value) && !unused.has(name.value)) return undefined;
      gone.add(name.value);
      return null;
    },
  });
  const kept = visit(document, {
    Argument: ({ value }) => (value.kind === Kind.VARIABLE && variables.has(value.name.value) ? null : undefined),
    FragmentSpread: ({ name }) => (gone.has(name.value) ? null : undefined),
    Field: {
      leave: (field) =>
        field.selectionSet !== undefined && field.selectionSet.selections.length === 0
          ? { kind: Kind.FIELD, name: field.name }
          : undefined,
    },
  });
  const query = print(kept);
  return query === request.query ? undefined : JSON.stringify({ ...request, query });
}

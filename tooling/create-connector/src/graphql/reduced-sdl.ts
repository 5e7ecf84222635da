import {
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  printSchema,
  specifiedScalarTypes,
  visit,
} from 'graphql';
import type { SourceOperation } from '../openapi/source.ts';

/** Returns the schema in its definition language, without descriptions, reduced to the fields that documents ask for and to the inputs of their arguments. */
export function reducedSdl(
  schema: GraphQLSchema,
  operations: readonly SourceOperation[],
  used: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const plain = visit(parse(printSchema(schema), { noLocation: true }), {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
    Directive: () => null,
  });
  const kept = new Map([...used].map(([name, fields]) => [name, new Set(fields)]));
  for (const { graphql } of operations) {
    if (graphql === undefined) continue;
    const root = graphql.kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    if (root) kept.set(root.name, (kept.get(root.name) ?? new Set()).add(graphql.field));
  }
  const reduced = plain.definitions.flatMap((node) => reducedNode(node, kept) ?? []);
  const definitions = reachable(reduced, kept);
  const roots = [schema.getQueryType(), schema.getMutationType()].map((type) =>
    type && kept.has(type.name) ? type.name : undefined,
  );
  const isUsual = (roots[0] ?? 'Query') === 'Query' && (roots[1] ?? 'Mutation') === 'Mutation';
  const parts = [roots[0] && `query: ${roots[0]}`, roots[1] && `mutation: ${roots[1]}`].filter(Boolean);
  const head = isUsual ? [] : [`schema { ${parts.join(' ')} }`];
  // GraphQL requires a query.
  const query = roots[0] === undefined ? ['type Query { unused: String }'] : [];
  return [...head, ...query, ...definitions.map((node) => print(node))].join('\n\n');
}

/** Returns a definition without the fields, members and interfaces that are not used; inputs and scalars as they are. */
function reducedNode(node: DefinitionNode, kept: ReadonlyMap<string, ReadonlySet<string>>): DefinitionNode | undefined {
  const isKept = ({ name }: NamedTypeNode) => kept.has(name.value);
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const names = kept.get(node.name.value);
      const fields = node.fields?.filter(({ name }) => names?.has(name.value)) ?? [];
      if (fields.length === 0) return undefined;
      return { ...node, fields, interfaces: node.interfaces?.filter(isKept) ?? [] };
    }
    case Kind.UNION_TYPE_DEFINITION:
      return kept.has(node.name.value)
        ? { ...node, types: node.types?.filter((type) => (kept.get(type.name.value)?.size ?? 0) > 0) ?? [] }
        : undefined;
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return node;
    default:
      return undefined;
  }
}

/** Returns the definitions that are used, or that used definitions name. */
function reachable(definitions: readonly DefinitionNode[], kept: ReadonlyMap<string, unknown>): DefinitionNode[] {
  const byName = new Map(definitions.map((node) => [nameOf(node), node]));
  const found = new Set<string>();
  const open = definitions.map(nameOf).filter((name) => kept.has(name));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const node = byName.get(name);
    if (node === undefined || found.has(name)) continue;
    found.add(name);
    visit(node, {
      NamedType: ({ name: other }) => {
        if (!found.has(other.value)) open.push(other.value);
      },
    });
  }
  const builtIn = new Set(specifiedScalarTypes.map(({ name }) => name));
  return definitions.filter((node) => found.has(nameOf(node)) && !builtIn.has(nameOf(node)));
}

const nameOf = (node: DefinitionNode): string => ('name' in node ? (node.name?.value ?? '') : '');

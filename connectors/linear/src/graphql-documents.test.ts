import { existsSync, readFileSync } from 'node:fs';
import type { AnyClient, Entities, Fetch } from '@agent-connectors/core';
import { describe as introspect } from '@agent-connectors/core/describe';
import {
  buildSchema,
  type FieldNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createLinear } from './client.ts';
import { linear } from './connector.ts';

type Json = { readonly [keyword: string]: unknown };

const description = introspect(linear);
const entities: Entities = linear.entities;
const operations = description.operations.map((operation) => {
  const [entity = '', action = ''] = operation.accessor.split('.');
  const graphql = entities[entity]?.operations[action]?.graphql;
  const [definition] = parse(graphql?.document ?? '').definitions.filter(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (graphql === undefined || definition === undefined) throw new Error(`${operation.id} has no document.`);
  return { ...operation, ...graphql, resultPath: graphql.path, definition };
});

const resolve = (schema: unknown): Json => {
  const { $ref, anyOf, ...own } = (schema ?? {}) as Json; // a JSON Schema is an object
  if (typeof $ref === 'string') return resolve(description.$defs[$ref.slice('#/$defs/'.length)]);
  const variants = Array.isArray(anyOf) ? anyOf.filter((variant) => variant.type !== 'null') : [];
  return variants.length === 1 ? resolve(variants[0]) : own;
};
const propertiesOf = (schema: unknown) => (resolve(schema)['properties'] ?? {}) as Readonly<Record<string, unknown>>; // as above

const fieldsOf = (set: SelectionSetNode | undefined) =>
  (set?.selections ?? []).filter((node): node is FieldNode => node.kind === Kind.FIELD);

/** Returns the selection of the records at a path. */
function selectionAt(set: SelectionSetNode, path: readonly string[]): SelectionSetNode | undefined {
  const [first, ...rest] = path;
  const field = fieldsOf(set).find(({ name }) => name.value === first);
  if (field === undefined || rest.length > 0) return field?.selectionSet && selectionAt(field.selectionSet, rest);
  const nodes = fieldsOf(field.selectionSet).find(({ name }) => name.value === 'nodes');
  return (nodes ?? field).selectionSet;
}

/** Lists the fields that only the document or only the record has. */
function differences(set: SelectionSetNode | undefined, schema: unknown, at: string): string[] {
  const items = resolve(schema)['items'];
  if (items !== undefined) return differences(set, items, at);
  const selected = new Map(fieldsOf(set).map((field) => [field.name.value, field]));
  const declared = propertiesOf(schema);
  const missing = Object.keys(declared)
    .filter((name) => !selected.has(name))
    .map((name) => `${at}.${name} is not asked for`);
  const inner = [...selected].flatMap(([name, field]) => {
    if (declared[name] === undefined) return [`${at}.${name} is not declared`];
    return field.selectionSet === undefined ? [] : differences(field.selectionSet, declared[name], `${at}.${name}`);
  });
  return [...missing, ...inner];
}

describe('the documents', () => {
  it('ask for the fields that records declare, and for no others', () => {
    const found = operations.flatMap(({ id, definition, resultPath, output }) =>
      differences(selectionAt(definition.selectionSet, resultPath.split('.')), output, id),
    );
    expect(found).toEqual([]);
  });

  it('limit each connection inside of a record', () => {
    const inner = (set: SelectionSetNode | undefined): FieldNode[] =>
      fieldsOf(set).flatMap((field) => [field, ...inner(field.selectionSet)]);
    const unlimited = operations.flatMap(({ id, definition }) =>
      inner(definition.selectionSet)
        .filter(({ selectionSet }) => fieldsOf(selectionSet).some(({ name }) => name.value === 'nodes'))
        .filter((field) => !field.arguments?.some(({ name }) => name.value === 'first'))
        .map(({ name }) => `${id} ${name.value}`),
    );
    expect(unlimited).toEqual([]);
  });

  it('stay below the complexity that Linear accepts, even with the largest page', () => {
    // Linear's costs: 0.1 for a property and 1 for an object; those of a connection count as often as its page is long.
    const cost = (set: SelectionSetNode | undefined, nodes = 1): number =>
      fieldsOf(set).reduce((sum, field) => {
        if (field.selectionSet === undefined) return sum + 0.1;
        const isPage = fieldsOf(field.selectionSet).some(({ name }) => name.value === 'nodes');
        const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
        const size = first?.kind === Kind.INT ? Number(first.value) : 250;
        const times = field.name.value === 'nodes' ? nodes : 1;
        return sum + times * ((isPage ? 0 : 1) + cost(field.selectionSet, isPage ? size : 1));
      }, 0);
    expect(operations.filter(({ definition }) => cost(definition.selectionSet) > 10_000).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

// The schema is the vendor's. It is next to the checkout where the documents of vendors are, and not published.
const file = new URL('../../../../shared/specs/wave/linear.schema.graphql', import.meta.url);
const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;

describe.skipIf(text === undefined)('with the schema of Linear', () => {
  const schema = text === undefined ? undefined : buildSchema(text);

  it.each(operations)('$id is valid', ({ document }) => {
    expect(schema && validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });

  const withoutParameters = operations.filter(
    ({ input, pagination }) => pagination !== undefined && [input['required'] ?? []].flat().length === 0,
  );

  it('there are listings to narrow', () => expect(withoutParameters.length).toBeGreaterThan(20));

  it.each(withoutParameters)(
    '$id is valid and shorter where only some fields are selected',
    async ({ id, document }) => {
      let sent = '';
      const fetch: Fetch = async (_, { body }) => {
        sent = JSON.parse(String(body)).query;
        return Response.json({}, { status: 400 });
      };
      const [entity = '', action = ''] = id.split('.');
      const client: AnyClient = createLinear({ apiKey: 'key-of-a-test', env: {}, fetch });
      await expect(client.execute(entity, action, {}, { fields: ['id', 'priority'] })).rejects.toThrow();
      expect(schema && validate(schema, parse(sent)).map(({ message }) => message)).toEqual([]);
      expect(sent.length).toBeLessThan(document.length);
    },
  );

  /** The fields of an input that are neither internal nor deprecated. */
  const open = (type: GraphQLInputObjectType) =>
    Object.values(type.getFields()).filter(
      ({ description: about, deprecationReason }) =>
        deprecationReason == null && !/^\[(internal|deprecated)\]|^\[alpha\]/i.test(about ?? ''),
    );
  const inputAt = (definition: OperationDefinitionNode, variable: string) => {
    const node = definition.variableDefinitions?.find((each) => each.variable.name.value === variable);
    const name = node && /\w+/.exec(print(node.type))?.[0];
    const type = name === undefined ? undefined : schema?.getType(name);
    return isInputObjectType(type) ? type : undefined;
  };

  it.each(operations)('$id takes the fields of its input', ({ id, definition, input, wire }) => {
    const type = inputAt(definition, 'input');
    if (type === undefined) return;
    const variables = new Set(definition.variableDefinitions?.map(({ variable }) => variable.name.value));
    const parameters = Object.keys(propertiesOf(input)).filter((name) => !variables.has(wire[name] ?? name));
    const required = Array.isArray(input['required']) ? input['required'] : [];
    expect(
      open(type)
        .map(({ name }) => name)
        .filter((name) => !parameters.includes(name)),
    ).toEqual([]);
    expect(parameters.filter((name) => type.getFields()[name] === undefined)).toEqual([]);
    const needed = open(type).filter(({ type: of, defaultValue }) => isNonNullType(of) && defaultValue === undefined);
    expect(
      needed.map(({ name }) => name).filter((name) => !required.includes(name)),
      id,
    ).toEqual([]);
  });

  it.each(operations)('$id takes the fields of its filter', ({ definition, input }) => {
    const type = inputAt(definition, 'filter');
    if (type === undefined) return;
    const fields = propertiesOf(propertiesOf(input)['filter']);
    expect(
      open(type)
        .map(({ name }) => name)
        .filter((name) => !(name in fields)),
    ).toEqual([]);
    expect(Object.keys(fields).filter((name) => type.getFields()[name] === undefined)).toEqual([]);
    for (const [name, comparator] of Object.entries(fields)) {
      const accepted: GraphQLInputType | undefined = type.getFields()[name]?.type;
      const named = accepted && getNamedType(accepted);
      const own = Object.keys(propertiesOf(comparator));
      if (own.length === 0 || !isInputObjectType(named)) continue;
      expect(
        own.filter((key) => named.getFields()[key] === undefined),
        name,
      ).toEqual([]);
    }
  });
});

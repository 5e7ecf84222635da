import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Notes } from '../notes.ts';
import type { RecordShape, Shape } from '../openapi/shape.ts';
import type { SourceGraphql, SourceOperation } from '../openapi/source.ts';
import { actionsOf, entityOfField, entityOfType } from './names.ts';
import { argumentsOf } from './parameters.ts';
import { isConnection, openFields, type Selector } from './selections.ts';

type AnyField = GraphQLField<unknown, unknown>;

/** What a document selects of a field: its text, where the result is, and its shape. */
interface Result extends Pick<SourceGraphql, 'path' | 'returns' | 'selection'> {
  /** The selection set, with `{fields}` in place of the fields of the record. */
  readonly text: string;
  readonly shape: Shape;
  /** The name of the record's type. */
  readonly type?: string;
}

/** Reads a field of the query or the mutation as an operation. */
export function readField(
  kind: 'query' | 'mutation',
  field: AnyField,
  known: readonly (readonly string[])[],
  selector: Selector,
  notes: Notes,
  isWanted: (operation: Pick<SourceOperation, 'id'>, entity: readonly string[]) => boolean,
): SourceOperation | undefined {
  const { name } = field;
  const record = kind === 'mutation' ? getNamedType(recordFieldOf(field)?.type) : recordTypeOf(field);
  const entity = record && isCompositeType(record) ? entityOfType(record.name) : entityOfField(name, known);
  if (!isWanted({ id: name }, entity)) return undefined;
  const result = kind === 'query' ? queried(field, selector, notes) : mutated(field, selector, notes);
  const isPaged = result.returns === 'connection';
  const { passed, parameters } = argumentsOf(field, isPaged, notes);
  const declared = passed.map((argument) => `$${argument.name}: ${argument.type}`);
  const given = passed.map((argument) => `${argument.name}: $${argument.name}`);
  const list = (parts: readonly string[]) => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
  const document = `${kind} ${name}${list(declared)} { ${name}${list(given)}${result.text === '' ? '' : ` { ${result.text} }`} }`;
  const { text: _, shape, type: __, ...rest } = result;
  const usual = kind === 'mutation' ? undefined : result.returns === 'one' ? 'get' : 'list';
  return {
    method: 'POST',
    path: '/graphql',
    prefix: '',
    id: name,
    tag: undefined,
    deprecated: false,
    anonymous: false,
    scopes: [],
    docs: undefined,
    parameters: [],
    body: undefined,
    response: { kind: 'json', status: 200, shape },
    graphql: { kind, field: name, document, ...rest, parameters, entity, actions: actionsOf(name, entity, usual) },
  };
}

/** Returns the type of the records of a query: the node of a connection, or the type itself. */
function recordTypeOf({ type }: AnyField) {
  const named = getNamedType(type);
  if (!isConnection(named) || !isObjectType(named)) return named;
  const { nodes, edges } = named.getFields();
  if (nodes !== undefined) return getNamedType(nodes.type);
  const edge = getNamedType(edges?.type);
  return isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
}

function queried(field: AnyField, selector: Selector, notes: Notes): Result {
  const { name, type } = field;
  const named = getNamedType(type);
  if (isLeafType(named))
    return { ...leaf(type), path: name, shape: selector.shapeOf(type, () => ({ kind: 'anything' })) };
  if (isConnection(named) && isObjectType(named)) {
    const { nodes, totalCount } = named.getFields();
    const node = getNamedType(nodes?.type);
    if (node !== undefined && isCompositeType(node)) {
      const info = getNamedType(named.getFields()['pageInfo']?.type);
      selector.use(named.name, 'nodes', 'pageInfo', ...(totalCount ? ['totalCount'] : []));
      if (info) selector.use(info.name, 'hasNextPage', 'endCursor');
      const selected = selector.record(node);
      return {
        path: name,
        returns: 'connection',
        selection: { name: node.name, text: selected.text },
        text: `nodes { {fields} } pageInfo { hasNextPage endCursor }${totalCount ? ' totalCount' : ''}`,
        shape: selected.shape,
        type: node.name,
      };
    }
    notes.add(
      'pagination',
      `${name} is a connection without \`nodes\`, which core cannot page through. The draft returns its edges.`,
    );
    return edgesOf(field, selector);
  }
  const selected = selector.record(named);
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  return {
    path: name,
    returns: isList ? 'list' : 'one',
    selection: { name: named.name, text: selected.text },
    text: '{fields}',
    shape: selected.shape,
    type: named.name,
  };
}

const leaf = (type: GraphQLOutputType): Pick<Result, 'returns' | 'selection' | 'text'> => ({
  returns: isListType(isNonNullType(type) ? type.ofType : type) ? 'list' : 'one',
  selection: undefined,
  text: '',
});

function edgesOf(field: AnyField, selector: Selector): Result {
  const connection = getNamedType(field.type);
  const node = recordTypeOf(field);
  const edges = isObjectType(connection) ? connection.getFields()['edges'] : undefined;
  const edge = getNamedType(edges?.type);
  if (edges === undefined || edge === undefined || node === undefined || !isCompositeType(node))
    return { path: field.name, returns: 'one', selection: undefined, text: '__typename', shape: { kind: 'anything' } };
  const selected = selector.record(node);
  selector.use(connection.name, 'edges');
  selector.use(edge.name, 'node');
  const each: RecordShape = { kind: 'record', fields: { node: { shape: selected.shape } }, required: [] };
  return {
    path: `${field.name}.edges`,
    returns: 'list',
    selection: { name: node.name, text: selected.text },
    text: 'edges { node { {fields} } }',
    shape: each,
  };
}

/** Returns the field of a mutation's payload that holds the record: the only object besides errors. */
export function recordFieldOf({ type }: AnyField): AnyField | undefined {
  const payload = getNamedType(type);
  if (!isObjectType(payload)) return undefined;
  const objects = openFields(payload).filter(
    (field) =>
      isCompositeType(getNamedType(field.type)) &&
      !isErrors(field) &&
      !isConnection(field.type) &&
      field.name !== 'query',
  );
  const [only, ...others] = objects;
  return others.length === 0 &&
    only !== undefined &&
    !isListType(isNonNullType(only.type) ? only.type.ofType : only.type)
    ? only
    : undefined;
}

const isErrors = ({ name, type }: AnyField) => /errors$/i.test(name) && isCompositeType(getNamedType(type));

function mutated(field: AnyField, selector: Selector, notes: Notes): Result {
  const payload = getNamedType(field.type);
  if (!isCompositeType(payload)) return queried(field, selector, notes);
  const inner = recordFieldOf(field);
  const record = getNamedType(inner?.type);
  if (inner === undefined || record === undefined || !isCompositeType(record)) return queried(field, selector, notes);
  const plain = openFields(payload).filter(
    ({ name, type }) => isLeafType(getNamedType(type)) && name !== 'clientMutationId',
  );
  const errors = openFields(payload)
    .filter(isErrors)
    .map((each) => {
      const type = getNamedType(each.type);
      if (!isObjectType(type)) return '';
      const leaves = openFields(type)
        .filter((one) => isLeafType(getNamedType(one.type)))
        .map(({ name }) => name);
      notes.add('omitted', `${payload.name} has ${each.name}: read them as an error in errors.ts.`);
      selector.use(type.name, ...leaves);
      selector.use(payload.name, each.name);
      return `${each.name} { ${leaves.join(' ')} }`;
    });
  selector.use(payload.name, inner.name, ...plain.map(({ name }) => name));
  const selected = selector.record(record);
  const parts = [...plain.map(({ name }) => name), ...errors.filter(Boolean), `${inner.name} { {fields} }`];
  return {
    path: `${field.name}.${inner.name}`,
    returns: 'one',
    selection: { name: record.name, text: selected.text },
    text: parts.join(' '),
    shape: selected.shape,
    type: record.name,
  };
}

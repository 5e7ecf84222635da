import { isInherited } from '../names/inherited.ts';
import { words } from '../names/words.ts';
import type { Notes } from '../notes.ts';
import type { RecordShape, Shape } from '../openapi/shape.ts';
import type { EntityDraft, OperationDraft } from './model.ts';

/** Records with more fields need brief ones. */
const manyFields = 8;
/** How many fields are brief at most. */
const mostBrief = 8;

/** By which fields a person chooses among records, in the order of a compact result, and how many of each kind. */
const kinds: readonly { readonly names: RegExp; readonly most: number; readonly tells?: true }[] = [
  { names: /^(number|identifier|reference|code)$/, most: 1, tells: true },
  { names: /^(name|title|subject|display_name|full_name|label|headline)$/, most: 2, tells: true },
  { names: /^(email|email_address|first_name|last_name)$/, most: 3, tells: true },
  { names: /^(amount|total|currency)$/, most: 2, tells: true },
  { names: /^(state|status|stage|type|kind)$/, most: 2, tells: true },
  {
    names: /^(created|updated|modified|last_modified)(_(at|on|date|time))?$|^date_(created|modified|updated)$/,
    most: 2,
  },
  { names: /^(?!created|updated|modified|last_modified).*_at$|^due(_(on|date))?$/, most: 1 },
  { names: /^(assignee|assigned_to|owner|author|requester|created_by)(_id)?$/, most: 2 },
];

/** Adds the brief fields of entities, and of listings and writes that return other records than those of their entity. */
export function withBrief(entities: readonly EntityDraft[], notes: Notes): EntityDraft[] {
  return entities.map((entity) => {
    const lists = entity.operations.filter(({ kind }) => kind === 'list');
    const main = lists[0] ?? entity.operations.find(({ action }) => action === 'get');
    const brief = main && briefOf(entity, main);
    const operations = entity.operations.map((operation): OperationDraft => {
      const isBrief = operation.kind === 'list' || operation.effect !== 'read';
      if (!isBrief || operation === main) return operation;
      const own = ownBrief(entity, operation, brief);
      return own === undefined ? operation : { ...operation, brief: own };
    });
    for (const { action, kind, response, brief: own } of operations)
      if (kind === 'list' && fieldsOf(response.data).length > manyFields && (own ?? brief) === undefined)
        notes.add('brief', 'names show too little to choose `brief` fields.', `${entity.accessor}.${action}`);
    return { ...entity, operations, ...(brief && { brief }) };
  });
}

/** Returns the brief fields of an operation, if those of its entity are no fields of its records. An empty list keeps all fields. */
function ownBrief(
  entity: EntityDraft,
  operation: OperationDraft,
  inherited: readonly string[] | undefined,
): readonly string[] | undefined {
  const { data } = operation.response;
  if (data?.kind !== 'record' || Object.keys(data.fields).length === 0) return undefined;
  if (inherited === undefined) return operation.kind === 'list' ? briefOf(entity, operation) : undefined;
  if (inherited.every((path) => hasPath(data, path))) return undefined;
  return briefOf(entity, operation) ?? [];
}

function briefOf({ key, singular }: EntityDraft, { response }: OperationDraft): readonly string[] | undefined {
  const fields = fieldsOf(response.data);
  if (fields.length <= manyFields) return undefined;
  const known = key !== undefined && fields.some(([name]) => name === key) ? [key] : [];
  const chosen = kinds.map(({ names, most, tells }) => {
    const found = fields.flatMap(([name, shape]) => {
      const path = names.test(plainName(name, singular)) ? pathOf(name, shape) : undefined;
      return path === undefined || known.includes(name) ? [] : [path];
    });
    return { tells, paths: found.slice(0, most) };
  });
  const brief = [...new Set([...known, ...chosen.flatMap(({ paths }) => paths)])].slice(0, mostBrief);
  // The ID alone would hide from agents what a record is.
  return brief.length > 2 && chosen.some(({ tells, paths }) => tells && paths.length > 0) ? brief : undefined;
}

/** Returns a name in snake case, without the words for the record: `issueTitle` is `title`. */
function plainName(name: string, singular: readonly string[]): string {
  const parts = words(name);
  const isPrefixed = parts.length > singular.length && singular.every((word, index) => parts[index] === word);
  return parts.slice(isPrefixed ? singular.length : 0).join('_');
}

/** Returns the path of a value that is short: the field itself, or the name or the ID of the record in it. */
function pathOf(name: string, shape: Shape): string | undefined {
  if (isScalar(shape)) return name;
  if (shape.kind !== 'record') return undefined;
  const inner = ['name', 'title', 'email', 'login', 'id'].find((each) => isScalar(shape.fields[each]?.shape));
  return inner === undefined ? undefined : `${name}.${inner}`;
}

function isScalar(shape: Shape | undefined): boolean {
  if (shape?.kind === 'either') return shape.options.every(isScalar);
  return shape !== undefined && ['text', 'number', 'choice'].includes(shape.kind);
}

const fieldsOf = (shape: Shape | undefined): [string, Shape][] =>
  shape?.kind === 'record'
    ? Object.entries(shape.fields)
        .filter(([name, { writeOnly }]) => !writeOnly && !isInherited(name) && !name.includes('.'))
        .map(([name, field]) => [name, field.shape])
    : [];

function hasPath(record: RecordShape, path: string): boolean {
  const [name = '', inner] = path.split('.');
  const found = fieldsOf(record).find(([each]) => each === name)?.[1];
  return found !== undefined && (inner === undefined || (found.kind === 'record' && hasPath(found, inner)));
}

import type { EntityDraft, OperationDraft } from '../draft/model.ts';
import { Code } from './code.ts';
import { emulatorRoute } from './emulator-route.ts';
import { exampleData, exampleResponse, put } from './example-response.ts';

/** The operations of an entity that the sandbox's engine implements. */
export interface CrudDraft {
  readonly operations: Partial<Record<'list' | 'get' | 'create' | 'update' | 'delete', OperationDraft>>;
  readonly key: string;
  readonly example: Readonly<Record<string, unknown>>;
  /** The bodies of one record and of a page. `one` is `undefined` if the record is the body. */
  readonly envelopes: { readonly one: unknown; readonly many: unknown };
  readonly page: {
    readonly form: 'cursorList' | 'lastIdList' | 'numberedList' | 'offsetList' | 'wholeList';
    readonly names: Readonly<Record<string, unknown>>;
  };
}

/** Returns the operations that the engine can implement: a list and single records at one path, with one key and envelope. */
export function crudOf(entity: EntityDraft, routed: readonly OperationDraft[]): CrudDraft | undefined {
  const { key } = entity;
  const list = routed.find((one) => one.action === 'list' && one.method === 'GET' && isCollection(one));
  if (key === undefined || !/^[A-Za-z_]\w*$/.test(key) || list === undefined) return undefined;
  const name = entity.singular.join(' ');
  const get = plainOne(routed, 'get', ['GET'], list);
  const [example] = [exampleData(get ?? list, name)].flat();
  if (!isRecord(example) || typeof example[key] !== 'string' || get === undefined) return undefined;
  const one = envelopeOf(get, name);
  const same = (operation: OperationDraft | undefined) =>
    operation !== undefined && JSON.stringify(envelopeOf(operation, name)) === JSON.stringify(one)
      ? operation
      : undefined;
  const page = pageOf(list, name);
  if (page === undefined) return undefined;
  const create = same(
    routed.find(
      (each) => each.action === 'create' && each.method === 'POST' && each.path === list.path && isJson(each),
    ),
  );
  const update = same(plainOne(routed, 'update', ['PATCH', 'PUT'], list));
  const remove = plainOne(routed, 'delete', ['DELETE'], list);
  const operations = {
    list,
    get,
    ...(create && { create }),
    ...(update && { update }),
    ...(remove?.response.data === undefined && remove && { delete: remove }),
  };
  return { operations, key, example, envelopes: { one: isBare(one) ? undefined : one, many: page.body }, page };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCollection = ({ path }: OperationDraft) => !path.includes('{');

const isJson = ({ encode = 'json', wholeBody }: OperationDraft) => encode === 'json' && wholeBody === undefined;

/** Returns the operation on single records below the path of the list. */
function plainOne(
  routed: readonly OperationDraft[],
  action: string,
  methods: readonly string[],
  list: OperationDraft,
): OperationDraft | undefined {
  return routed.find(
    (one) =>
      one.action === action &&
      methods.includes(one.method) &&
      one.kind === 'operation' &&
      isJson(one) &&
      emulatorRoute(one) !== undefined &&
      one.path.startsWith(`${list.path}/`) &&
      /^\{\w+\}$/.test(one.path.slice(list.path.length + 1)),
  );
}

/** Returns the body of a response, with the code `view` in place of the record. */
const envelopeOf = (operation: OperationDraft, name: string) => exampleResponse(operation, name, new Code('view'));

const isBare = (envelope: unknown) => envelope instanceof Code;

/** The engine writes `Link` headers only for numbered pages. */
const numbered = /^page$/;

function pageOf(list: OperationDraft, name: string): (CrudDraft['page'] & { readonly body: unknown }) | undefined {
  const { pagination } = list;
  const last = exampleResponse(list, name, new Code('items'));
  if (pagination === undefined) return { form: 'wholeList', names: {}, body: last };
  const { style, moves, limit, next, more, total, firstPage } = pagination;
  const size = limit === undefined ? {} : { limit };
  const body = [
    [next, 'next ?? null'],
    [more, 'hasMore'],
    [total, 'total'],
  ].reduce(
    (whole, [path, code]) => (path === undefined || code === undefined ? whole : put(whole, path, new Code(code))),
    last,
  );
  if (style === 'link')
    return next === undefined && numbered.test(moves)
      ? { form: 'numberedList', names: { page: moves, ...size, links: true }, body }
      : undefined;
  if (style === 'lastId') return { form: 'lastIdList', names: { after: moves, ...size }, body };
  if (style === 'cursor') return { form: 'cursorList', names: { cursor: moves, ...size }, body };
  if (style === 'offset') return { form: 'offsetList', names: { offset: moves, ...size }, body };
  return { form: 'numberedList', names: { page: moves, ...size, ...(firstPage === 0 && { first: 0 }) }, body };
}

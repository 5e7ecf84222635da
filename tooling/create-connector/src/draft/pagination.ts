import type { RecordShape, Shape } from '../openapi/shape.ts';
import type { SourceOperation } from '../openapi/source.ts';

/** The pagination of a list operation, derived only from names. */
export interface PageStyle {
  readonly style: 'cursor' | 'page' | 'offset';
  /** Dot path of the items. */
  readonly items: string;
  /** The vendor's name of the parameter that selects a page. */
  readonly moves: string;
  readonly limit: string | undefined;
  /** Dot path of the next cursor. */
  readonly next?: string;
  readonly more?: string;
  readonly total?: string;
  readonly firstPage?: 0 | 1;
}

const cursors =
  /^(cursor|after|next|start|starting_?after|(next_?)?page_?(token|cursor)|(next_?)?(token|cursor)|continuation(_?token)?)$/i;
const pages = /^(page|page_?(number|num|no|index)|p)$/i;
const offsets = /^(offset|skip|start_?(at|index)|from_?index)$/i;
const limits =
  /^(limit|per_?page|page_?(size|limit)|max_?(results|items|count)|size|count|first|top|take|results_?per_?page|hits_?per_?page)$/i;
const nexts =
  /^(next_?(page_?)?(cursor|token|id|start)?|end_?cursor|cursor|after|(page_?)?(next_?)?token|continuation_?token)$/i;
const mores = /^(has_?(more|next(_?page)?)|more(_?data)?_?available|more)$/i;
const totals = /^total(_?(count|results|items|records|hits|size))?$/i;

interface Named {
  readonly name: string;
  readonly shape: Shape;
}

/** Guesses the pagination of a list operation. Returns `undefined` if no name suggests one. */
export function guessPagination(
  source: SourceOperation,
  whole: Shape | undefined,
  items: string,
): PageStyle | 'unclear' | undefined {
  const named = parametersOf(source);
  const find = (pattern: RegExp) => named.find(({ name, shape }) => pattern.test(name) && isScalar(shape));
  const limit = find(limits);
  const [cursor, page, offset] = [find(cursors), find(pages), find(offsets)];
  const inResponse = (pattern: RegExp, kind: Shape['kind']) =>
    pathOf(whole, (name, shape) => pattern.test(name) && shape.kind === kind);
  const total = inResponse(totals, 'number');
  const common = { items, limit: limit?.name, ...(total !== undefined && { total }) };
  if (cursor !== undefined) {
    const next = inResponse(nexts, 'text') ?? inResponse(nexts, 'number');
    const more = inResponse(mores, 'flag');
    // A field named `next` may be a link. It counts as a cursor only if the parameter has a similar name.
    const isLink = /next$/i.test(next?.split('.').at(-1) ?? '') && !/^(start|next|cursor|token)$/i.test(cursor.name);
    if (next !== undefined && !isLink) return cursorStyle(items, limit, cursor, next, more);
  }
  if (page !== undefined) {
    const first = page.shape.kind === 'number' && (page.shape.minimum ?? page.shape.fallback) === 0 ? 0 : 1;
    return { style: 'page', ...common, moves: page.name, firstPage: first };
  }
  if (offset !== undefined) return { style: 'offset', ...common, moves: offset.name };
  return cursor === undefined ? undefined : 'unclear';
}

const cursorStyle = (
  items: string,
  limit: Named | undefined,
  cursor: Named,
  next: string,
  more: string | undefined,
): PageStyle => ({
  style: 'cursor',
  items,
  limit: limit?.name,
  moves: cursor.name,
  next,
  ...(more !== undefined && { more }),
});

function parametersOf({ parameters, body }: SourceOperation): Named[] {
  const query = parameters.filter(({ location }) => location === 'query');
  const fields =
    body?.shape.kind === 'record' && body.shape.rest === undefined ? Object.entries(body.shape.fields) : [];
  return [...query, ...fields.map(([name, { shape }]) => ({ name, shape }))];
}

const isScalar = ({ kind }: Shape) => kind === 'text' || kind === 'number' || kind === 'anything';

/** Returns the dot path of a field at the first or second level of a response. */
function pathOf(whole: Shape | undefined, matches: (name: string, shape: Shape) => boolean): string | undefined {
  if (whole?.kind !== 'record') return undefined;
  const direct = (record: RecordShape, prefix: string) => {
    const found = Object.entries(record.fields).find(([name, { shape }]) => matches(name, shape));
    return found === undefined ? undefined : `${prefix}${found[0]}`;
  };
  const inner = Object.entries(whole.fields).map(([name, { shape }]) =>
    shape.kind === 'record' ? direct(shape, `${name}.`) : undefined,
  );
  return direct(whole, '') ?? inner.find((path) => path !== undefined);
}

/** Whether only an empty page ends the iteration: a short page may be capped or filtered by the vendor. */
export const endsOnEmptyPage = ({ style, total }: PageStyle): boolean => style !== 'cursor' && total === undefined;

/** Whether two list operations have the same pagination. */
export const sameStyle = (a: PageStyle | undefined, b: PageStyle | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

import type { SourceOperation } from '../openapi/source.ts';
import type { PageStyle, ResponseDraft } from './model.ts';
import { cursors, lastIds, limits, mores, nexts, offsets, pages, totals } from './page-names.ts';
import { type Named, parametersOf, pathOf, scalarNamed } from './page-parts.ts';

/** Guesses the pagination of a list operation. Returns `undefined` if no name suggests one. */
export function guessPagination(source: SourceOperation, response: ResponseDraft): PageStyle | 'unclear' | undefined {
  const { whole, path: items } = response;
  const named = parametersOf(source);
  const find = (pattern: RegExp) => scalarNamed(named, pattern);
  const [limit, cursor, page, offset] = [find(limits), find(cursors), find(pages), find(offsets)];
  const total = pathOf(whole, (name, { kind }) => totals.test(name) && kind === 'number');
  const more = pathOf(whole, (name, { kind }) => mores.test(name) && kind === 'flag');
  const size = { items, limit: limit?.name };
  const lastId = find(lastIds);
  if (lastId !== undefined && more !== undefined && hasId(response)) {
    const next = nextCursor(response, lastId);
    if (next === undefined) return { style: 'lastId', ...size, moves: lastId.name, more };
  }
  // An offset that is text is a cursor: the vendor's own token.
  for (const mover of [cursor, offset?.shape.kind === 'text' ? offset : undefined]) {
    const next = mover && nextCursor(response, mover);
    if (mover !== undefined && next !== undefined)
      return { style: 'cursor', ...size, moves: mover.name, next, ...(more !== undefined && { more }) };
  }
  const mover = cursor ?? page ?? (offset?.shape.kind === 'text' ? offset : undefined);
  const link = nextLink(response);
  if (link !== undefined && mover !== undefined && source.method === 'GET')
    return { style: 'link', ...size, moves: mover.name, next: link };
  if (source.response.kind === 'json' && source.response.linked && mover !== undefined && source.method === 'GET')
    return { style: 'link', ...size, moves: mover.name };
  const counted = { ...size, ...(total !== undefined && { total }) };
  if (page !== undefined) {
    const first = page.shape.kind === 'number' && (page.shape.minimum ?? page.shape.fallback) === 0 ? 0 : 1;
    return { style: 'page', ...counted, moves: page.name, firstPage: first };
  }
  if (offset !== undefined && offset.shape.kind !== 'text') return { style: 'offset', ...counted, moves: offset.name };
  return mover === undefined ? undefined : 'unclear';
}

/** Returns the path of the next cursor for a parameter. */
function nextCursor({ whole, path }: ResponseDraft, { name }: Named): string | undefined {
  const last = name.replace(/\]$/, '').split('[').at(-1) ?? name;
  const isSame = (field: string) => field.toLowerCase() === last.toLowerCase();
  const kinds = ['text', 'number'] as const;
  // A field with the name of the parameter is better than another one. What is inside the items is no cursor.
  for (const matches of [isSame, (field: string) => nexts.test(field)])
    for (const kind of kinds) {
      const next = pathOf(whole, (field, shape) => matches(field) && shape.kind === kind && !isLink(shape), path);
      if (next === undefined) continue;
      // A field named `next` may be a link. It counts as a cursor only if the parameter has a similar name.
      if (/next$/i.test(next.split('.').at(-1) ?? '') && !/^(start|next|cursor|token)$/i.test(name)) continue;
      return next;
    }
  return undefined;
}

const isLink = (shape: Named['shape']) => shape.kind === 'text' && /^ur[il]/.test(shape.format ?? '');

/** Returns the path of the link to the next page. */
const nextLink = ({ whole, path }: ResponseDraft): string | undefined =>
  pathOf(whole, (name, shape) => /^next(_?(url|link|page_?url|href))?$/i.test(name) && shape.kind === 'text', path);

const hasId = ({ data }: ResponseDraft) => data?.kind === 'record' && Object.hasOwn(data.fields, 'id');

/** Whether an operation has parameters that select a page. */
export const seemsPaged = (source: SourceOperation): boolean =>
  [cursors, pages, offsets, lastIds].some((pattern) => scalarNamed(parametersOf(source), pattern) !== undefined);

/** Whether only an empty page ends the iteration: a short page may be capped or filtered by the vendor. */
export const endsOnEmptyPage = ({ style, total }: PageStyle): boolean =>
  (style === 'page' || style === 'offset') && total === undefined;

/** Whether two list operations have the same pagination. */
export const sameStyle = (a: PageStyle | undefined, b: PageStyle | undefined): boolean => keyOf(a) === keyOf(b);

/** The name of a parameter that a link replaces is not part of the definition. */
const keyOf = (page: PageStyle | undefined) => JSON.stringify(page?.style === 'link' ? { ...page, moves: '' } : page);

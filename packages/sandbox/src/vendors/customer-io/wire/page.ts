import type { SandboxRequest } from '../../../engine/emulator.ts';
import { badRequest } from './app-errors.ts';
import { integerQuery } from './query.ts';

interface Page<T> {
  readonly items: readonly T[];
  /** Goes back as `start`; empty after the last item. */
  readonly next: string;
}

interface PageOptions<T> {
  readonly defaultLimit: number;
  readonly maxLimit: number;
  /** Names an item within its list, so that a page goes on behind it even when others came or went. */
  readonly key: (item: T) => string | number;
}

/** Cuts the page that `start` and `limit` ask for. A limit over the maximum counts as the maximum. */
export function pageOf<T>(request: SandboxRequest, items: readonly T[], options: PageOptions<T>): Page<T> {
  const asked = integerQuery(request, 'limit') ?? options.defaultLimit;
  if (asked < 1) badRequest('limit must be greater than 0');
  const limit = Math.min(asked, options.maxLimit);
  const from = positionOf(request.query.get('start'), items, options.key);
  const page = items.slice(from, from + limit);
  const last = page.at(-1);
  const more = from + page.length < items.length;
  return { items: page, next: more && last !== undefined ? token(from + page.length, options.key(last)) : '' };
}

function token(position: number, key: string | number): string {
  return Buffer.from(`${position}:${key}`).toString('base64');
}

function positionOf<T>(start: string | null, items: readonly T[], key: PageOptions<T>['key']): number {
  if (start === null || start === '') return 0;
  const match = /^(\d+):(.*)$/.exec(Buffer.from(start, 'base64').toString());
  if (!match) return badRequest('start is invalid');
  const position = Number(match[1]);
  const guess = items[position - 1];
  if (guess !== undefined && String(key(guess)) === match[2]) return position;
  const found = items.findIndex((item) => String(key(item)) === match[2]);
  return found < 0 ? position : found + 1;
}

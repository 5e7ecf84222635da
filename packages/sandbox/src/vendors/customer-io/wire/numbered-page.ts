import type { SandboxRequest } from '../../../engine/emulator.ts';
import { badRequest } from './app-errors.ts';
import { integerQuery } from './query.ts';

interface NumberedPage<T> {
  readonly items: readonly T[];
  readonly pagination: { readonly page: number; readonly limit: number; readonly total: number };
}

/** Cuts the page that `page` and `limit` ask for, as assets and Design Studio count pages. */
export function numberedPage<T>(request: SandboxRequest, items: readonly T[]): NumberedPage<T> {
  const page = integerQuery(request, 'page') ?? 1;
  const limit = integerQuery(request, 'limit') ?? 1000;
  if (page < 1 || limit < 1 || limit > 10_000) badRequest('invalid query parameter');
  const from = (page - 1) * limit;
  return { items: items.slice(from, from + limit), pagination: { page, limit, total: items.length } };
}

import { InvalidParamsError } from '@agent-connectors/core';

/** A place inside a listing: a page, by the vendor's cursor, and how many of its records were returned. */
export interface Position {
  readonly cursor: string | undefined;
  readonly skip: number;
  /** The page size that was requested, which determines where its records are. */
  readonly size?: number | undefined;
}

const prefix = 'at.';

/**
 * Writes a position as a cursor. The vendor's own cursor stays as it is; only a position inside a page needs one of ours, which belongs to
 * the parameters it was created for, and so does the number of a page, which means nothing without the size of the pages: `isNumbered`.
 */
export function writePosition(
  { cursor, skip, size }: Position,
  params: unknown,
  isNumbered = false,
): string | undefined {
  if (skip === 0 && (!isNumbered || cursor === undefined || size === undefined)) return cursor;
  const bytes = new TextEncoder().encode(JSON.stringify([skip, fingerprint(params), size ?? null, cursor ?? null]));
  return (
    prefix +
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  );
}

/** Reads a cursor. Throws `InvalidParamsError` for one that `writePosition` created for other parameters. */
export function readPosition(cursor: string | undefined, params: unknown, id: string): Position {
  if (cursor === undefined || !cursor.startsWith(prefix)) return { cursor, skip: 0 };
  const parts = decode(cursor.slice(prefix.length));
  // A vendor's cursor may begin like ours.
  if (parts === undefined) return { cursor, skip: 0 };
  const { mark, ...position } = parts;
  if (mark === fingerprint(params)) return position;
  throw new InvalidParamsError({
    what: `${id} was called with an invalid parameter`,
    issues: [{ path: 'cursor', expected: 'the cursor of a call with the same parameters', received: 'another cursor' }],
    hint: 'Repeat the call with the parameters of the result that contained the cursor, or without the cursor. Nothing was sent.',
  });
}

function decode(text: string): (Position & { readonly mark: string }) | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!Array.isArray(value)) return undefined;
    const [skip, mark, size, cursor]: unknown[] = value;
    if (!Number.isSafeInteger(skip) || Number(skip) < 0 || typeof mark !== 'string') return undefined;
    return {
      skip: Number(skip),
      mark,
      size: typeof size === 'number' ? size : undefined,
      cursor: typeof cursor === 'string' ? cursor : undefined,
    };
  } catch {
    return undefined;
  }
}

/** A short hash of parameters, whatever the order of their names. Not for security: it only notices a mistake. */
function fingerprint(params: unknown): string {
  let hash = 0x811c9dc5; // FNV-1a
  for (const char of JSON.stringify(sorted(params)) ?? '') {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]));
}

import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import type { Subject } from '../errors/subject.ts';
import type { DownloadPosition } from './result.ts';
import { idOf, type ResolvedOperation } from './runtime.ts';

/** Whether an ETag changes with every byte (RFC 9110 8.8.3): a weak one cannot tell that two parts belong together. */
export const isStrongEtag = (text: string): boolean => /^"[\x21\x23-\x7e\x80-\xff]*"$/.test(text);

/** Returns the headers that ask for the rest of a file, or for all of it where it has changed. Throws `InvalidOptionsError` where there is no file. */
export function rangeHeaders(
  resolved: ResolvedOperation,
  resume: DownloadPosition | undefined,
  byExecutor: boolean,
): Readonly<Record<string, string>> {
  if (resume === undefined) return {};
  if (resolved.operation.kind === 'download' && resolved.wire.method === 'GET' && !byExecutor)
    return { range: `bytes=${resume.offset}-`, 'if-range': resume.etag };
  throw new InvalidOptionsError({
    what: `${idOf(resolved)} was called with invalid options`,
    issues: [
      { path: 'resume', expected: 'no position', received: 'one', hint: 'only the download of a file continues' },
    ],
    hint: 'Nothing was sent.',
    ...resolved.place,
  });
}

/** What a response says of the file whose bytes it has. */
export interface FilePart {
  readonly size: number | undefined;
  readonly offset: number;
  readonly etag: string | undefined;
}

/** Reads which part of a file a response has. Throws `InvalidResponseError` for another part than the one that was asked for. */
export function partOf(
  { id, place }: Pick<Subject, 'id' | 'place'>,
  status: number,
  headers: Headers,
  resume: DownloadPosition | undefined,
): FilePart {
  const etag = headers.get('etag') ?? '';
  // The positions of a compressed response are not those of the file.
  const isPlain = (headers.get('content-encoding') ?? 'identity') === 'identity';
  const mayContinue = isPlain && isStrongEtag(etag) && (status === 206 || headers.get('accept-ranges') === 'bytes');
  const common = { etag: mayContinue ? etag : undefined };
  if (status !== 206)
    return { ...common, size: isPlain ? wholeNumber(headers.get('content-length')) : undefined, offset: 0 };
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  const offset = wholeNumber(from);
  if (offset === undefined || offset !== resume?.offset)
    throw new InvalidResponseError({
      message: `${id} returned another part of the file than the one that was asked for.`,
      hint: 'Download the whole file again.',
      outcome: 'rejected',
      ...place,
    });
  return { ...common, size: wholeNumber(total), offset };
}

function wholeNumber(text: string | null | undefined): number | undefined {
  const value = text === null || text === undefined || !/^\d+$/.test(text) ? undefined : Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

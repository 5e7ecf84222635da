import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { ApiRuntime, ResolvedOperation } from './runtime.ts';
import { idOf } from './runtime.ts';

/** Returns the headers of a conditional request (RFC 9110 13.1.2). Throws `InvalidOptionsError` where the vendor compares no ETags. */
export function conditionalHeaders(
  resolved: ResolvedOperation,
  { api }: ApiRuntime,
  etag: string | undefined,
  byExecutor: boolean,
): Readonly<Record<string, string>> {
  if (etag === undefined) return {};
  if (
    !byExecutor &&
    api.conditional === true &&
    resolved.wire.method === 'GET' &&
    resolved.operation.kind !== 'download'
  )
    return { 'if-none-match': etag };
  throw new InvalidOptionsError({
    what: `${idOf(resolved)} was called with invalid options`,
    issues: [
      {
        path: 'ifNoneMatch',
        expected: 'no ETag',
        received: 'one',
        hint: 'the vendor compares none for this operation',
      },
    ],
    hint: 'Nothing was sent.',
    ...resolved.place,
  });
}

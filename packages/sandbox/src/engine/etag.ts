import { createHash } from 'node:crypto';
import type { SandboxRequest, SandboxResponse } from './emulator.ts';
import { serialize } from './wire-response.ts';

/**
 * Adds an `ETag` to the response to a successful GET, and replaces it by a 304 without a body if the client already has it
 * (`If-None-Match`, RFC 9110).
 */
export function withEtag(request: SandboxRequest, response: SandboxResponse): SandboxResponse {
  if (request.method !== 'GET' || response.status !== 200) return response;
  const digest = createHash('sha256').update(serialize(response).body).digest('hex');
  const etag = `W/"${digest}"`;
  const headers = { ...response.headers, etag };
  return matches(request.headers['if-none-match'], digest) ? { status: 304, headers } : { ...response, headers };
}

/** A list of tags, each weak or strong, or `*`. The comparison is weak. */
function matches(header: string | undefined, digest: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(`"${digest}"`);
}

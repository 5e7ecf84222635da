import type { SandboxRequest } from './emulator.ts';

/** Returns the URL of a request as its client wrote it, for links that lead back to the sandbox. */
export function requestUrl({ headers, mount = '', path, query }: SandboxRequest): URL {
  const search = query.size > 0 ? `?${query}` : '';
  return new URL(`http://${headers.host ?? 'localhost'}${mount}${path}${search}`);
}

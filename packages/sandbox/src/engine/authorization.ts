import type { SandboxRequest } from './emulator.ts';

/** Returns the token of an `Authorization: Bearer` header; undefined if the header is missing or has another scheme. */
export function bearerToken(request: SandboxRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Returns user and password of an `Authorization: Basic` header; undefined if the header is missing or unreadable. */
export function basicCredentials(request: SandboxRequest): { user: string; password: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString();
  const colon = decoded.indexOf(':');
  return colon < 0 ? undefined : { user: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

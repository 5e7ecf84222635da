import type { SandboxResponse } from '../../../engine/emulator.ts';

/** Responds as an object store does: errors are XML. */
export function storageError(status: number, code: string, message: string): SandboxResponse {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, bytes: { contentType: 'application/xml', content: new TextEncoder().encode(xml) } };
}

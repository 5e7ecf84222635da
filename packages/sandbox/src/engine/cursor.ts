/** Encodes the state of a cursor as opaque text. */
export function encodeCursor(state: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify(state)).toString('base64url');
}

/** Decodes a cursor from `encodeCursor`; returns undefined for anything else. */
export function decodeCursor(cursor: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const state: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof state !== 'object' || state === null || Array.isArray(state)) return undefined;
    // An object that is neither null nor an array has string keys.
    return state as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

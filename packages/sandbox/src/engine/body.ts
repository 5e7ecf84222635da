import { isMultipartType, parseMultipart } from './multipart.ts';

/** Represents a body that is neither JSON nor multipart/form-data, or JSON that is nested too deeply. */
export class MalformedBody {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Parses multipart/form-data as `Multipart` and any other content type as JSON, because the vendors are equally tolerant. */
export function parseBody(contentType: string | undefined, content: Uint8Array): unknown {
  if (content.byteLength === 0) return undefined;
  if (isMultipartType(contentType)) return parseMultipart(contentType, content) ?? new MalformedBody('');
  const text = new TextDecoder().decode(content);
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? new MalformedBody(text) : value;
  } catch {
    return new MalformedBody(text);
  }
}

/**
 * The deepest accepted nesting of JSON. It is the sandbox's own limit, because the vendors publish none: handlers and
 * schemas are recursive, and without a limit a deep body overflows the stack.
 */
const depthLimit = 200;

/** Tests one level of nesting after the other, because recursion would overflow the stack itself. */
function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isNested);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > depthLimit) return true;
    level = level.flatMap((nested) => Object.values(nested)).filter(isNested);
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Returns the body if it is a JSON object; undefined for arrays, scalars, multipart, malformed and missing bodies. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  // A plain object has string keys.
  return value as Record<string, unknown>;
}

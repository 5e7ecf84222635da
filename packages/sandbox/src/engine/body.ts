import { isMultipartType, parseMultipart } from './multipart.ts';

/** Represents a body that is neither JSON nor multipart/form-data. */
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
    return JSON.parse(text);
  } catch {
    return new MalformedBody(text);
  }
}

/** Returns the body if it is a JSON object; undefined for arrays, scalars, multipart, malformed and missing bodies. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  // A plain object has string keys.
  return value as Record<string, unknown>;
}

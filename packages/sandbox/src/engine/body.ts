import { isMultipartType, parseMultipart } from './multipart.ts';

/** Stands for a body that is neither JSON nor multipart/form-data. */
export class MalformedBody {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Reads a body by its content type: `Multipart`, or JSON whatever the type says, since the vendors are as tolerant. */
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

/** The body when it is a JSON object; undefined for arrays, scalars, multipart, malformed and missing bodies. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  // A plain object has string keys.
  return value as Record<string, unknown>;
}

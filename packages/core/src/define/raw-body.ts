import type { JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { withJsonSchema } from './own-json-schema.ts';

/** The body of a request as it is: text, bytes, a `Blob`, or a stream whose length is known. */
export type RawBodyInput =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Blob
  | {
      /** It is read once, so that the call is never retried. */
      readonly stream: ReadableStream<Uint8Array>;
      /** Its length in bytes. */
      readonly size: number;
      /** Media type. Default: `application/octet-stream`. */
      readonly contentType?: string | undefined;
    };

/** JSON Schema of a raw body as an agent writes it. */
const rawBodyJsonSchema: JsonSchema = { type: 'string', description: 'The content, as text.' };

const expected = 'Expected text, bytes, a Blob, or { stream, size, contentType? }';

/** Accepts what is sent as the body of a request as it is. */
export const RawBody: v.GenericSchema<RawBodyInput> = /* @__PURE__ */ withJsonSchema(
  v.custom<RawBodyInput>(isRawBody, expected),
  rawBodyJsonSchema,
);

function isRawBody(value: unknown): boolean {
  if (typeof value === 'string' || value instanceof Blob) return true;
  if (ArrayBuffer.isView(value)) return true;
  if (value instanceof ArrayBuffer) return !isDetached(value);
  if (typeof value !== 'object' || value === null || !('stream' in value) || !('size' in value)) return false;
  const { stream, size } = value;
  const contentType = 'contentType' in value ? value.contentType : undefined;
  return (
    stream instanceof ReadableStream &&
    !stream.locked &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    (contentType === undefined ||
      (typeof contentType === 'string' && /^[\w.+-]+\/[\w.+-]+(;[ -~]*)?$/.test(contentType)))
  );
}

/** Returns whether the bytes of a buffer are elsewhere by now; where that cannot be asked, they are taken to be there. */
const isDetached = (buffer: ArrayBuffer) => (buffer as { readonly detached?: boolean }).detached === true; // ES2024

/** Returns a raw body in the form in which it is sent, with its media type and its length in bytes. */
export function fromRawBody(value: RawBodyInput): {
  readonly body: Blob | ReadableStream<Uint8Array>;
  readonly contentType: string;
  readonly size: number;
} {
  if (typeof value === 'object' && 'stream' in value && !(value instanceof Blob))
    return { body: value.stream, contentType: value.contentType ?? 'application/octet-stream', size: value.size };
  const type = typeof value === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream';
  // Copied, because the bytes may be shared or part of a larger buffer.
  const part = ArrayBuffer.isView(value)
    ? Uint8Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    : value;
  const blob = part instanceof Blob ? part : new Blob([part], { type });
  return { body: blob, contentType: blob.type === '' ? 'application/octet-stream' : blob.type, size: blob.size };
}

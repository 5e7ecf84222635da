import { fromRawBody, type RawBodyInput } from '../define/raw-body.ts';
import type { BuiltRequest } from './built-request.ts';

/** Sends a parameter as the body itself, with its media type and, for a stream, its length. */
export function rawBody(value: unknown, headers: Record<string, string>): Pick<BuiltRequest, 'body' | 'previewBody'> {
  const { body, contentType, size } = fromRawBody(value as RawBodyInput); // the input schema let only such values through
  headers['content-type'] = contentType;
  // The runtime knows the length of everything but a stream.
  if (body instanceof ReadableStream) headers['content-length'] = String(size);
  return { body, previewBody: { contentType, bytes: size } };
}

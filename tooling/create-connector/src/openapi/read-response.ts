import { isObject, type Json, objectOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import { isJson, mediaOf } from './read-body.ts';
import type { SchemaReader } from './read-schema.ts';
import type { Resolver } from './resolver.ts';
import { anything } from './shape.ts';
import type { SourceResponse } from './source.ts';
import { withoutFiles } from './without-files.ts';

/** Whether a media type is text that is no JSON. */
const isText = (type: string) => /^text\/|^application\/([\w.+-]+\+)?(xml|yaml|csv|x-ndjson|jsonl)\b/i.test(type);

/** Reads the successful response. */
export function readResponse(
  label: string,
  responses: Json,
  { resolver, schemas, notes }: { readonly resolver: Resolver; readonly schemas: SchemaReader; readonly notes: Notes },
): SourceResponse {
  const successful = Object.keys(responses)
    .filter((status) => /^2(\d\d|XX)$/i.test(status))
    .sort();
  const key = successful[0] ?? (responses['default'] === undefined ? undefined : 'default');
  if (key === undefined) {
    notes.add('schemas', `the document describes no successful response.`, label);
    return { kind: 'json', status: 200, shape: anything };
  }
  const status = /^\d+$/.test(key) ? Number(key) : 200;
  const response = resolver.resolve(responses[key]);
  // Such a response has no body, whatever the document describes (RFC 9110 15.3.5).
  const content = status === 204 || status === 205 ? [] : mediaOf(response, resolver);
  if (content.length === 0) return { kind: 'nothing', status };
  const json = content.find(([type]) => /^application\/json\b/i.test(type)) ?? content.find(([type]) => isJson(type));
  const [type, media] = json ?? content.find(([each]) => each === '*/*') ?? content[0] ?? ['', {}];
  if (json === undefined && isText(type)) return { kind: 'text', status, mediaType: type };
  if (json === undefined && type !== '*/*') return { kind: 'bytes', status };
  const shape = schemas.read(isObject(media) ? media['schema'] : undefined);
  if (shape.kind === 'file') return { kind: 'bytes', status };
  const headers = Object.keys(objectOf(response['headers']));
  return {
    kind: 'json',
    status,
    shape: withoutFiles(shape),
    ...(json !== undefined && !/^(application|text)\/json\b/i.test(type) && { mediaType: type }),
    ...(headers.some((name) => name.toLowerCase() === 'link') && { linked: true }),
  };
}

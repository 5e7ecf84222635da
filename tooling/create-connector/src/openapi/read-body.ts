import { isObject, type Json, objectOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import type { SchemaReader } from './read-schema.ts';
import type { Resolver } from './resolver.ts';
import { anything } from './shape.ts';
import type { SourceBody, SourceResponse } from './source.ts';
import { filesOnTop, withoutFiles } from './without-files.ts';

const isJson = (type: string) => /^(application|text)\/([\w.+-]*\+)?json\b|^\*\/\*$/.test(type);

/** Reads the body of a request. Returns `'unknown'` for a media type that core does not support. */
export function readBody(node: Json, schemas: SchemaReader): SourceBody | 'unknown' | undefined {
  const content = Object.entries(objectOf(node['content']));
  if (content.length === 0) return undefined;
  const required = node['required'] === true;
  const find = (matches: (type: string) => boolean) => content.find(([type]) => matches(type));
  const shapeOf = (media: unknown) => schemas.read(isObject(media) ? media['schema'] : undefined);
  const json = find(isJson);
  if (json) return { encode: 'json', required, shape: withoutFiles(shapeOf(json[1])) };
  const multipart = find((type) => type.startsWith('multipart/form-data'));
  if (multipart) return { encode: 'multipart', required, shape: filesOnTop(shapeOf(multipart[1])) };
  const form = find((type) => type.startsWith('application/x-www-form-urlencoded'));
  if (form) return { encode: 'form', required, shape: withoutFiles(shapeOf(form[1])) };
  return 'unknown';
}

/** Reads the successful response. */
export function readResponse(
  label: string,
  responses: Json,
  resolver: Resolver,
  schemas: SchemaReader,
  notes: Notes,
): SourceResponse {
  const successful = Object.keys(responses)
    .filter((status) => /^2(\d\d|XX)$/i.test(status))
    .sort();
  const key = successful[0] ?? (responses['default'] === undefined ? undefined : 'default');
  if (key === undefined) {
    notes.add('schemas', `${label}: the document describes no successful response.`);
    return { kind: 'json', status: 200, shape: anything };
  }
  const status = /^\d+$/.test(key) ? Number(key) : 200;
  const content = Object.entries(objectOf(resolver.resolve(responses[key])['content']));
  if (content.length === 0) return { kind: 'nothing', status };
  const json = content.find(([type]) => isJson(type));
  if (json === undefined) return { kind: 'bytes', status };
  const shape = schemas.read(isObject(json[1]) ? json[1]['schema'] : undefined);
  return shape.kind === 'file' ? { kind: 'bytes', status } : { kind: 'json', status, shape: withoutFiles(shape) };
}

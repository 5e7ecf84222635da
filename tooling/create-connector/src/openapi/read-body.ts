import { isObject, type Json, objectOf } from '../json.ts';
import type { Notes } from '../notes.ts';
import { examplesOf } from './examples.ts';
import { isNested, namedFields, nestedInJson } from './form-fields.ts';
import type { SchemaReader } from './read-schema.ts';
import type { Resolver } from './resolver.ts';
import type { SourceBody } from './source.ts';
import { filesOnTop, withoutFiles } from './without-files.ts';

/** Whether a media type is JSON, with or without a name of its own. */
export const isJson = (type: string): boolean => /^(application|text)\/([\w.+-]*\+)?json\b/i.test(type);

export type Media = readonly (readonly [type: string, media: Json])[];

/** Returns the media types of a body. They and what they hold may be references. */
export const mediaOf = (node: Json, resolver: Resolver): Media =>
  Object.entries(resolver.resolve(node['content'])).map(
    ([type, media]) => [type.trim(), resolver.resolve(media)] as const,
  );

interface Context {
  readonly label: string;
  readonly resolver: Resolver;
  readonly schemas: SchemaReader;
  readonly notes: Notes;
}

/** Reads the body of a request. Returns the media types as text if core supports none of them. */
export function readBody(node: Json, context: Context): SourceBody | string | undefined {
  const body = readMedia(node, context);
  if (typeof body !== 'object') return body;
  const [examples = []] = mediaOf(node, context.resolver)
    .map(([, media]) => examplesOf(media, context.resolver))
    .filter((each) => each.length > 0);
  return { ...body, ...(examples.length > 0 && { examples }) };
}

function readMedia(node: Json, context: Context): SourceBody | string | undefined {
  const { label, resolver, schemas, notes } = context;
  const content = mediaOf(node, resolver);
  if (content.length === 0) return undefined;
  const required = node['required'] === true;
  const find = (matches: (type: string) => boolean) => content.find(([type]) => matches(type));
  const json = find((type) => /^application\/json\b/i.test(type)) ?? find(isJson);
  if (json) {
    const [type, media] = json;
    if (!/^(application\/json|text\/json)\b/i.test(type))
      notes.add(
        'headers',
        'the body has a media type of its own. Core sends it as application/json.',
        `${label} (${type})`,
      );
    return { encode: 'json', required, shape: withoutFiles(schemas.read(media['schema'])) };
  }
  const multipart = find((type) => /^multipart\/form-data/i.test(type));
  if (multipart) {
    const shape = namedFields(filesOnTop(schemas.read(multipart[1]['schema'])));
    return shape === undefined ? `${multipart[0]} without named fields` : { encode: 'multipart', required, shape };
  }
  const form = find((type) => /^application\/x-www-form-urlencoded/i.test(type));
  if (form) return formBody(form[1], required, context);
  const raw = find((type) => !/^multipart\//i.test(type));
  if (raw === undefined) return content.map(([type]) => type).join(', ');
  const [type, media] = raw;
  const shape = schemas.read(media['schema']);
  // `*/*` with a described object is JSON.
  if (type === '*/*' && (shape.kind === 'record' || shape.kind === 'list'))
    return { encode: 'json', required, shape: withoutFiles(shape) };
  const mediaType = /^[\w.+-]+\/[\w.+-]+/.exec(type)?.[0] ?? 'application/octet-stream';
  return { encode: 'bytes', required, shape: { kind: 'file', raw: true }, mediaType };
}

function formBody(media: Json, required: boolean, { label, schemas, notes }: Context): SourceBody | string {
  const shape = namedFields(withoutFiles(schemas.read(media['schema'])));
  if (shape === undefined) return 'a form without named fields';
  const encoding = objectOf(media['encoding']);
  const isDeep = Object.values(encoding).some((each) => isObject(each) && each['style'] === 'deepObject');
  if (!isDeep && (!isNested(shape) || nestedInJson(shape, encoding))) return { encode: 'form', required, shape };
  if (!isDeep)
    notes.add(
      'schemas',
      `the document does not say how the form nests values. The draft writes brackets, as in \`a[b]=c\`.`,
      label,
    );
  return { encode: 'brackets', required, shape };
}

import { asObject } from '../../../../engine/body.ts';
import type { StudioContent, StudioDraft, StudioEnvelope } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { badRequest } from '../../wire/app-errors.ts';
import type { Fields } from '../../wire/body.ts';
import { headersOf } from '../template-changes.ts';
import { refuseUnknown } from './input.ts';
import { transformerNames } from './transformers.ts';

export const draftFields = ['content', 'envelope', 'transformers'];

/** Reads content, envelope and transformers over what there was before. */
export function readDraft(store: Store, body: Fields, before: StudioDraft): StudioDraft {
  return {
    content: readContent(part(body, 'content'), before.content),
    envelope: readEnvelope(store, part(body, 'envelope'), before.envelope),
    transformers: readTransformers(part(body, 'transformers'), before.transformers),
  };
}

function part(body: Fields, name: string): Fields | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  return asObject(value) ?? badRequest(`${name} must be an object`);
}

function text(fields: Fields, name: string, old: string): string {
  const value = fields[name];
  if (value === undefined) return old;
  return typeof value === 'string' ? value : badRequest(`${name} must be a string`);
}

function readContent(fields: Fields | undefined, old: StudioContent): StudioContent {
  if (!fields) return old;
  refuseUnknown(fields, ['subject', 'preheader_text', 'html', 'amp', 'text']);
  return {
    subject: text(fields, 'subject', old.subject),
    preheader_text: text(fields, 'preheader_text', old.preheader_text),
    html: text(fields, 'html', old.html),
    amp: text(fields, 'amp', old.amp),
    text: text(fields, 'text', old.text),
  };
}

function readEnvelope(store: Store, fields: Fields | undefined, old: StudioEnvelope): StudioEnvelope {
  if (!fields) return old;
  refuseUnknown(fields, ['from_id', 'reply_to_id', 'recipient', 'bcc', 'fake_bcc', 'cc', 'headers']);
  const sender = (name: string, before: number | null): number | null => {
    const id = fields[name];
    if (id === undefined) return before;
    if (id === null) return null;
    return store.senders.find((one) => one.id === id)?.id ?? badRequest(`${name} does not reference an identity`);
  };
  const fakeBcc = fields.fake_bcc ?? old.fake_bcc;
  if (typeof fakeBcc !== 'boolean') return badRequest('fake_bcc must be a boolean');
  return {
    from_id: sender('from_id', old.from_id),
    reply_to_id: sender('reply_to_id', old.reply_to_id),
    recipient: text(fields, 'recipient', old.recipient),
    bcc: text(fields, 'bcc', old.bcc),
    fake_bcc: fakeBcc,
    headers: fields.headers === undefined ? old.headers : headersOf(fields.headers, badRequest),
    ...(fields.cc === undefined && old.cc === undefined ? {} : { cc: text(fields, 'cc', old.cc ?? '') }),
  };
}

function readTransformers(fields: Fields | undefined, old: StudioDraft['transformers']): StudioDraft['transformers'] {
  if (!fields) return old;
  refuseUnknown(fields, transformerNames);
  const merged = Object.entries(fields).map(([name, settings]) => [
    name,
    { ...asObject(old[name]), ...(asObject(settings) ?? badRequest(`${name} must be an object`)) },
  ]);
  return { ...old, ...Object.fromEntries(merged) };
}

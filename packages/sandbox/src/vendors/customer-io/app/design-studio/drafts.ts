import * as v from 'valibot';
import { asObject } from '../../../../engine/body.ts';
import { given } from '../../../../engine/crud.ts';
import words from '../../data/design-studio.json' with { type: 'json' };
import { flag, object, optional, text } from '../../fields.ts';
import type { StudioDraft } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { headers, sender } from '../templates.ts';

/** The transformers of an email's HTML, all of them disabled by default. */
const { transformers } = words;

// JSON types lose the literal names of `transformers`.
const transformerNames = Object.keys(transformers) as (keyof typeof transformers)[];
const contentNames = ['subject', 'preheader_text', 'html', 'amp', 'text'] as const;

/** Fields that update a draft. Unlike the rest of the API, Design Studio rejects unknown fields. */
export function draftFields(store: Store) {
  const from = v.optional(v.nullable(sender(store, 'does not reference an identity')));
  const envelope = {
    from_id: from,
    reply_to_id: from,
    fake_bcc: optional(flag),
    headers: v.optional(headers),
    ...v.entriesFromList(['recipient', 'bcc', 'cc'], v.optional(text)),
  };
  return {
    content: optional(v.strictObject(v.entriesFromList(contentNames, v.optional(text)), 'must be an object')),
    envelope: optional(v.strictObject(envelope, 'must be an object')),
    transformers: optional(
      v.strictObject(v.entriesFromList(transformerNames, v.optional(object)), 'must be an object'),
    ),
  };
}

type Input = v.InferOutput<v.StrictObjectSchema<ReturnType<typeof draftFields>, undefined>>;

/** Merges the fields of a request into the previous draft. */
export function changedDraft({ content, envelope, ...input }: Input, before: StudioDraft): StudioDraft {
  const named = Object.entries(given(input.transformers ?? {}));
  const settings = named.map(
    ([name, values]) => [name, { ...asObject(before.transformers[name]), ...values }] as const,
  );
  return {
    content: { ...before.content, ...given(content ?? {}) },
    envelope: { ...before.envelope, ...given(envelope ?? {}) },
    transformers: { ...before.transformers, ...Object.fromEntries(settings) },
  };
}

/** Returns a draft as the API shows it: with addresses, and with the defaults of transformers. */
export function draftView(store: Store, draft: StudioDraft) {
  const all = Object.entries(transformers).map(([name, defaults]) => {
    return [name, { ...defaults, ...asObject(draft.transformers[name]) }] as const;
  });
  return {
    content: draft.content,
    envelope: envelopeView(store, draft.envelope),
    transformers: Object.fromEntries(all),
  };
}

function envelopeView({ senders }: Store, envelope: StudioDraft['envelope']) {
  const address = (id: number | null) => senders.get(id ?? 0)?.address ?? '';
  return { ...envelope, from: address(envelope.from_id), reply_to: address(envelope.reply_to_id) };
}

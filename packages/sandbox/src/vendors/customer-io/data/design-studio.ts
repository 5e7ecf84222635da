import type { Random } from '../../../engine/random.ts';
import {
  draftOf,
  emptyDraft,
  type StudioComponent,
  type StudioDraft,
  type StudioEmail,
  type StudioTarget,
  type StudioVersion,
} from '../store/design-studio.ts';
import { type Template, templateIdOf } from '../store/templates.ts';
import words from './design-studio.json' with { type: 'json' };
import previewClients from './preview-clients.json' with { type: 'json' };
import { day } from './settings.ts';

/** Generates the designers' work: folders, components, templates, and emails that campaigns send. */
export function generateDesignStudio(random: Random, now: number, actions: readonly Template[]) {
  let age = 320;
  const node = (name: string, parent_folder_id: string | null = null) => {
    age -= 9;
    const created = now - age * day - random.int(0, day);
    return { id: random.uuid(), name, parent_folder_id, created, updated: created + random.int(0, (age - 1) * day) };
  };
  const onboarding = node('Onboarding');
  const stories = node('Stories');
  const blocks = node('Building blocks');
  const folders = [onboarding, stories, node('2026', stories.id), blocks];
  const components = words.components.map(
    ({ name, ...fields }): StudioComponent => ({ ...node(name, blocks.id), ...fields }),
  );
  const emails: StudioEmail[] = [];
  const versions: StudioVersion[] = [];
  const add = (name: string, parentId: string | null, draft: StudioDraft, more: Partial<StudioEmail> = {}) => {
    const made = node(name, parentId);
    const email = { ...made, ...draft, language: '', groupId: made.id, is_template: false, ...more };
    emails.push(email);
    return email;
  };
  const save = (email: StudioEmail, name: string, description: string, more: Partial<StudioVersion> = {}) => {
    const about = { id: random.uuid(), node_id: email.id, name, description, emailName: email.name };
    const rest = { created: email.updated, created_on_publish: true, draft: draftOf(email), components: [] };
    versions.push({ ...about, ...rest, ...more });
  };
  /** Creates an email that was published to a message, in every language of the message. */
  const linked = (name: string, target: StudioTarget, base: Template) => {
    const published = (template: Template) => JSON.stringify(draftFrom(template));
    const link = { target, templateId: templateIdOf(base) };
    const email = add(name, onboarding.id, draftFrom(base), { link, published: published(base) });
    for (const template of actions.filter(({ translationOf }) => translationOf === base.id)) {
      const more = { language: template.language, groupId: email.id, published: published(template) };
      add(`${name} (${template.language})`, onboarding.id, draftFrom(template), more);
    }
    save(email, 'Published', '');
  };
  for (const name of ['How people keep a streak', 'Trial ends soon']) {
    const base = actions.find((action) => action.name === name && action.translationOf === undefined);
    if (base) linked(name, { type: 'campaign_action', id: base.id }, base);
  }
  const story = add('Story of the month', stories.id, completed(words.story), { is_template: true });
  add('Invitation to an evening', null, completed(words.invitation));
  const about = { created_on_publish: false, components: components.slice(0, 2) };
  save(story, 'Before the new logo', 'Kept for the archive.', about);
  return { folders, components, emails, versions, runs: [earlierRun(now, story)] };
}

function completed({ content, envelope, transformers }: typeof words.story | typeof words.invitation): StudioDraft {
  return {
    content: { ...emptyDraft.content, ...content },
    envelope: { ...emptyDraft.envelope, ...envelope },
    transformers,
  };
}

function draftFrom(template: Template): StudioDraft {
  const { subject, preheader_text, body, body_amp, from_id, reply_to_id, recipient, bcc, fake_bcc, headers } = template;
  return {
    content: { subject, preheader_text, html: body, amp: body_amp, text: '' },
    envelope: { from_id, reply_to_id, recipient, bcc, fake_bcc, headers },
    transformers: {},
  };
}

/** A request for screenshots of an email in email clients. */
export type PreviewRun = ReturnType<typeof earlierRun>;

function earlierRun(now: number, email: StudioEmail) {
  const created_at = Math.max(email.updated, now - 6 * day);
  const client_ids = previewClients.slice(0, 4).map(({ id }) => id);
  /** The clients whose screenshots an earlier run created. */
  const cachedIds: string[] = [];
  const about = { run_id: 1, node_id: email.id, name: 'Before the November story', client_ids, cachedIds };
  return {
    ...about,
    created_at,
    updated_at: created_at + 45,
    /** Equal for the same email, content and devices on the same day. */
    fingerprint: '',
    /** Number of readings: the run is processed at the second one. */
    readings: 2,
  };
}

/** Generates the credits for screenshots. */
export function generateCredits(now: number) {
  return [
    { tier: 'free', credits_original: 25, credits_remaining: 21, expires_at: now + 10 * day },
    { tier: 'paid', credits_original: 100, credits_remaining: 90, expires_at: null },
  ];
}

import type { Random } from '../../../engine/random.ts';
import { createTable } from '../../../engine/table.ts';
import type {
  DesignStudio,
  PreviewRun,
  StudioComponent,
  StudioDraft,
  StudioEmail,
  StudioFolder,
  StudioTarget,
  StudioVersion,
} from '../store/design-studio.ts';
import { draftOf } from '../store/design-studio.ts';
import type { Template } from '../store/template.ts';
import type { Catalog } from './catalog.ts';
import { previewClients } from './preview-clients.ts';

const day = 86_400;
const site = 'https://www.larkspur.example';

const button = `<table role="presentation"><tr><td style="background:#3d5a80;border-radius:6px"><a href="${site}/app" style="color:#fff;padding:12px 20px;display:inline-block">Open Larkspur</a></td></tr></table>`;
const footer =
  '<p style="font-size:12px;color:#667">{{ snippets.company_address }}<br>{% unsubscribe %}Unsubscribe{% endunsubscribe %}</p>';
const header = `<img src="${site}/images/logo.png" alt="Larkspur" width="140">`;

/** Generates what designers made: folders, components, templates, and emails that campaigns send. */
export function generateDesignStudio(random: Random, now: number, catalog: Catalog): DesignStudio {
  let age = 320;
  const node = (name: string, parentId: string | null) => {
    age -= 9;
    const created = now - age * day - random.int(0, day);
    return { id: random.uuid(), name, parentId, created, updated: created + random.int(0, (age - 1) * day) };
  };
  const folder = (name: string, parentId: string | null = null): StudioFolder => node(name, parentId);
  const onboarding = folder('Onboarding');
  const stories = folder('Stories');
  const blocks = folder('Building blocks');
  const folders = [onboarding, stories, folder('2026', stories.id), blocks];
  const component = (name: string, tag: string, content: string): StudioComponent => ({
    ...node(name, blocks.id),
    tag,
    content,
  });
  const components = [
    component('Header with logo', 'larkspur-header', header),
    component('Footer', 'larkspur-footer', footer),
    component('Button to the app', 'app-button', button),
  ];
  const emails: StudioEmail[] = [];
  const versions: StudioVersion[] = [];
  const add = (name: string, parentId: string | null, draft: StudioDraft, more: Partial<StudioEmail> = {}) => {
    const made = node(name, parentId);
    const email = { ...made, ...draft, language: '', groupId: made.id, isTemplate: false, ...more };
    emails.push(email);
    return email;
  };
  /** An email that was published to a message, in every language that the message has. */
  const linked = (name: string, target: StudioTarget, variants: readonly Template[]) => {
    const [base] = variants;
    if (!base) return;
    const published = (template: Template) => JSON.stringify(draftFrom(template));
    const link = { target, templateId: base.templateId };
    const email = add(name, onboarding.id, draftFrom(base), { link, published: published(base) });
    for (const template of variants.slice(1)) {
      const more = { language: template.language, groupId: email.id, published: published(template) };
      add(`${name} (${template.language})`, onboarding.id, draftFrom(template), more);
    }
    const version = { id: random.uuid(), nodeId: email.id, name: 'Published', description: '', components: [] };
    versions.push({
      ...version,
      created: email.updated,
      createdOnPublish: true,
      emailName: name,
      draft: draftOf(email),
    });
  };
  for (const name of ['How people keep a streak', 'Trial ends soon']) {
    const actions = catalog.campaigns.flatMap((campaign) => campaign.actions);
    const base = actions.find((action) => action.name === name && action.translationOf === undefined);
    const translations = actions.filter((action) => base && action.translationOf === base.id);
    if (base) linked(name, { type: 'campaign_action', id: base.id }, [base, ...translations]);
  }
  const story = add('Story of the month', stories.id, storyDraft(), { isTemplate: true });
  add('Invitation to an evening', null, invitationDraft());
  versions.push({
    ...{ id: random.uuid(), nodeId: story.id, name: 'Before the new logo', description: 'Kept for the archive.' },
    ...{ created: story.updated, createdOnPublish: false, emailName: story.name, draft: draftOf(story) },
    components: components.slice(0, 2),
  });
  return {
    folders: keyed(folders),
    components: keyed(components),
    emails: keyed(emails),
    versions: keyed(versions),
    publications: new Map(),
    runs: [earlierRun(now, story)],
    credits: [
      { tier: 'free', original: 25, remaining: 21, expiresAt: now + 10 * day },
      { tier: 'paid', original: 100, remaining: 90, expiresAt: null },
    ],
    isLinked(templateId) {
      return this.emails.find((email) => email.link?.templateId === templateId) !== undefined;
    },
  };
}

const keyed = <T extends { readonly id: string }>(records: readonly T[]) =>
  createTable({ id: (record: T) => record.id, records });

export const emptyDraft: StudioDraft = {
  content: { subject: '', preheader_text: '', html: '', amp: '', text: '' },
  envelope: {
    from_id: null,
    reply_to_id: null,
    recipient: '{{customer.email}}',
    bcc: '',
    fake_bcc: true,
    headers: [],
  },
  transformers: {},
};

function draftFrom(template: Template): StudioDraft {
  const { subject, preheader, body, bodyAmp, fromId, replyToId, recipient, bcc, fakeBcc, headers } = template;
  return {
    content: { subject, preheader_text: preheader, html: body, amp: bodyAmp, text: '' },
    envelope: { from_id: fromId, reply_to_id: replyToId, recipient, bcc, fake_bcc: fakeBcc, headers },
    transformers: {},
  };
}

function storyDraft(): StudioDraft {
  const html = `<html><body><larkspur-header></larkspur-header><h1>{{ event.title | default: "A story" }}</h1><p>Dear {{ customer.first_name | default: "reader" }}, this month we listened to somebody who dreams in two languages.</p><p><a href="${site}/stories">Read on</a></p><app-button></app-button><larkspur-footer></larkspur-footer></body></html>`;
  const content = {
    subject: 'A story for {{ customer.first_name | default: "you" }}',
    preheader_text: 'Five minutes.',
  };
  return {
    content: { ...emptyDraft.content, ...content, html, text: `Read on: ${site}/stories` },
    envelope: { ...emptyDraft.envelope, from_id: 5, reply_to_id: 4 },
    transformers: { css_inliner: { enabled: true } },
  };
}

function invitationDraft(): StudioDraft {
  const html = `<html><body><h1>Come and talk</h1><p>{{ customer.first_name }}, there is a place for you on Thursday.</p><p><a href="${site}/evenings">Hold my place</a></p><img src="${site}/images/evening.jpg"></body></html>`;
  return {
    content: { ...emptyDraft.content, subject: 'An evening near you', html },
    envelope: { ...emptyDraft.envelope, from_id: 1 },
    transformers: {},
  };
}

function earlierRun(now: number, email: StudioEmail): PreviewRun {
  const created = Math.max(email.updated, now - 6 * day);
  return {
    runId: 1,
    nodeId: email.id,
    name: 'Before the November story',
    clientIds: previewClients.slice(0, 4).map((client) => client.id),
    cachedIds: [],
    created,
    updated: created + 45,
    fingerprint: '',
    readings: 2,
  };
}

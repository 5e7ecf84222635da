import type { Random } from '../../../engine/random.ts';
import { type Newsletter, type NewsletterType, testGroup } from '../store/messages.ts';
import { makeTemplate, type Template } from '../store/templates.ts';
import broadcasts from './broadcasts.json' with { type: 'json' };
import campaigns from './campaigns.json' with { type: 'json' };
import newsletters from './newsletters.json' with { type: 'json' };
import { day } from './settings.ts';
import transactional from './transactional.json' with { type: 'json' };

type Words = Pick<Template, 'body'> & Partial<Pick<Template, 'subject' | 'preheader_text' | 'language' | 'name'>>;

/** One step of a workflow in the content. */
export type Step = Pick<Template, 'type' | 'name' | 'body'> &
  Partial<Pick<Template, 'subject' | 'preheader_text' | 'from_id' | 'recipient' | 'url'>> & {
    /** Hours after a person enters. */
    readonly after?: number;
    readonly translations?: Readonly<Record<string, Words>>;
    readonly state?: Template['sending_state'];
  };

const people = ['mara.lindqvist@larkspur.example', 'theo.okafor@larkspur.example'];

type Catalog = ReturnType<typeof generateCatalog>;
/** A workflow and its trigger. */
export type Campaign = Catalog['campaigns'][number];
/** A broadcast that is triggered through the API. */
export type Broadcast = Catalog['broadcasts'][number];
/** One run of a broadcast. */
export type Trigger = Catalog['triggers'][number];
/** A message that the API sends to one person. */
export type Transactional = Catalog['transactional'][number];

/** Generates everything from which messages are sent. */
export function generateCatalog(random: Random, now: number) {
  const actions: Template[] = [];
  const contents: Template[] = [];
  const addActions: AddActions = (owner, steps, from) => {
    const add = (fields: Omit<Parameters<typeof templateFrom>[0], 'id'>) => {
      const action = templateFrom({ id: 18 + actions.length, ...owner, ...fields });
      actions.push(action);
      return action.id;
    };
    // The files contain steps, but TypeScript types their texts as plain strings.
    for (const { after: _after, translations = {}, state = 'automatic', ...step } of steps as readonly Step[]) {
      const times = { created: from + random.int(0, 3600), updated: from + random.int(3600, 4 * day) };
      const translationOf = add({ ...times, ...step, sending_state: state });
      const { subject: _subject, preheader_text: _preheader, ...kept } = step;
      for (const [language, words] of Object.entries(translations)) {
        add({ ...times, ...kept, ...words, language, translationOf });
      }
    }
  };
  const addContents = (
    owner: Partial<Template>,
    fields: Pick<Template, 'type' | 'created'>,
    variants: readonly Words[],
  ) =>
    variants.map((words) => {
      const content = templateFrom({ id: 41 + contents.length, ...owner, ...fields, ...words });
      contents.push(content);
      return content;
    });

  return {
    campaigns: campaigns.map(({ entrants: _, steps, ...plan }, index) => {
      const id = index + 1;
      const created = now - (430 - index * 17) * day - random.int(0, day);
      const first_started = plan.state === 'draft' ? 0 : created + random.int(1, 3) * day;
      const updated = Math.max(first_started, created + random.int(4, 40) * day);
      const campaign = { ...plan, id, created, updated, first_started, created_by: random.pick(people) };
      addActions({ campaign_id: id }, steps, created);
      return campaign;
    }),
    ...broadcastsOf(random, now, addActions),
    newsletters: newsletters.map(({ variants, sent, ...plan }, index): Newsletter => {
      const id = index + 1;
      const sent_at = sent === undefined ? null : Math.floor(now - sent * day);
      const created = (sent_at ?? now - day) - 3 * day;
      const updated = sent_at ?? now - 5 * 3600;
      // Every type in the file is one of a newsletter.
      const type = plan.type as NewsletterType;
      const fields = { type, created, updated, from_id: 5 };
      const testGroups = testGroupsOf(addContents({ newsletter_id: id }, fields, variants));
      return { ...plan, type, id, created, updated, sent_at, scheduledAt: null, testGroups };
    }),
    transactional: transactional.map(({ type, variants, sent: _, from_id, ...plan }, index) => {
      const id = index + 1;
      const created = now - (400 - index * 29) * day;
      const updated = created + 12 * day;
      const fields = {
        // Every type in the file is one of a template.
        type: type as Template['type'],
        name: plan.name,
        created,
        updated,
        from_id,
      };
      addContents({ transactional_id: id }, fields, variants);
      const options = { send_to_unsubscribed: true, link_tracking: true, open_tracking: type === 'email' };
      return { ...plan, ...options, id, created_at: created, updated_at: updated };
    }),
    actions,
    contents,
  };
}

type AddActions = (owner: Partial<Template>, steps: readonly object[], from: number) => void;

/** Creates broadcasts and their runs. Broadcast ids continue after those of the campaigns. */
function broadcastsOf(random: Random, now: number, addActions: AddActions) {
  const made = broadcasts.map(({ steps, segment_id: segmentId, runs, ...plan }, index) => {
    const id = campaigns.length + 1 + index;
    const created = now - 140 * day + random.int(0, 5 * day);
    const updated = created + random.int(0, 4 * day);
    addActions({ broadcast_id: id }, steps, created);
    const triggers = runs.map((daysAgo, run) =>
      triggerOf(id, run, now - daysAgo * day + random.int(0, 6 * 3600), random),
    );
    return { broadcast: { ...plan, id, created, updated, segmentId }, triggers };
  });
  return { broadcasts: made.map(({ broadcast }) => broadcast), triggers: made.flatMap(({ triggers }) => triggers) };
}

function triggerOf(broadcast_id: number, run: number, created_at: number, random: Random) {
  const times = { created_at, processed_at: created_at + random.int(2, 40) };
  /** The audience as in the request. */
  const filter: unknown = null;
  const errors: readonly string[] = [];
  return { id: run + 1, broadcast_id, ...times, filter, dataFile: false, errors };
}

/** Returns the groups of an A/B test, which has two contents in the same language. The second one won. */
function testGroupsOf(contents: readonly Template[]) {
  const rivals = contents.filter(({ language }) => language === '');
  return rivals.length < 2 ? [] : rivals.map(({ id }, index) => testGroup(index, [id], index === 1));
}

/** Creates a template from the content of a step. */
function templateFrom(words: Parameters<typeof makeTemplate>[0] & Pick<Template, 'body'>): Template {
  const { type, body, recipient = '' } = words;
  return makeTemplate({
    ...words,
    ...(type === 'webhook' ? { url: recipient, method: 'post' } : {}),
    body: type === 'email' ? htmlOf(body) : body,
  });
}

function htmlOf(text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`);
  return paragraphs.join('\n');
}

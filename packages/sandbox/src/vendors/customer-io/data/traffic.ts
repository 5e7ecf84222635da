import type { Random } from '../../../engine/random.ts';
import { addressOf, type Delivery, makeDelivery, type Origin } from '../store/delivery.ts';
import { deliveryId } from '../store/ids.ts';
import type { Person } from '../store/people.ts';
import { type Template, templateIdOf, templatesOf } from '../store/templates.ts';
import campaigns from './campaigns.json' with { type: 'json' };
import type { Campaign, generateCatalog, Step } from './catalog.ts';
import { outcomeOf } from './outcome.ts';
import { day } from './settings.ts';
import transactional from './transactional.json' with { type: 'json' };

/** The API does not list older messages, so they are not generated. */
const history = 240 * day;

type Catalog = ReturnType<typeof generateCatalog>;

interface Source {
  readonly random: Random;
  readonly now: number;
  readonly catalog: Catalog;
  readonly people: readonly Person[];
  readonly membersOf: (segmentId: number) => readonly Person[];
}

type Send = (
  person: Person,
  template: Template,
  created: number,
  origin: Origin & Partial<Delivery>,
) => Delivery | undefined;

/** Generates the deliveries of the last eight months, and the campaign journeys that produced them. */
export function generateTraffic(source: Source) {
  const { random, now, catalog } = source;
  const deliveries: Delivery[] = [];
  const send: Send = (person, template, created, origin) => {
    const recipient = addressOf(person, template);
    const { type } = template;
    if (recipient === undefined || type === 'attribute_update' || created > now) return undefined;
    const id = deliveryId(random);
    const fields = { id, type, recipient, created, templateId: templateIdOf(template), ...origin };
    const delivery = makeDelivery(person, { ...fields, ...outcomeOf(random, type, created, now) });
    deliveries.push(delivery);
    return delivery;
  };
  const journeys = catalog.campaigns.flatMap((campaign) => runCampaign(source, campaign, send));
  sendNewsletters(source, send);
  runBroadcasts(source, send);
  sendTransactional(source, send);
  return { deliveries, journeys };
}

function runCampaign({ random, now, people, catalog }: Source, campaign: Campaign, send: Send) {
  const plan = campaigns[campaign.id - 1];
  // The file contains steps.
  const steps = (plan?.steps ?? []) as readonly Step[];
  const from = Math.max(campaign.first_started, now - history);
  const until = campaign.state === 'stopped' ? Math.min(now, from + 31 * day) : now - 600;
  const all = templatesOf(catalog.actions, 'campaign_id', campaign.id);
  const actions = all.filter(({ translationOf }) => translationOf === undefined);
  return Array.from({ length: plan?.entrants ?? 0 }).flatMap(() => {
    const person = random.pick(people);
    if (person.createdAt > until) return [];
    const started = random.int(Math.max(from, person.createdAt), until);
    const trigger_event_id = campaign.type === 'event' ? `01${random.hex(24).toUpperCase()}` : null;
    const activated = random.chance(0.95);
    const leaves = random.chance(0.12) ? random.int(1, actions.length) : actions.length;
    let messaged: number | null = null;
    let converted: number | null = null;
    let end = started;
    actions.slice(0, activated ? leaves : 0).forEach((action, index) => {
      const at = started + (steps[index]?.after ?? 0) * 3600 + random.int(1, 40);
      if (at > now || action.sending_state !== 'automatic') return;
      end = at;
      const variant = translated(person, action, all);
      const origin = { campaign_id: campaign.id, action_id: variant.id, trigger_event_id };
      const { metrics } = send(person, variant, at, origin) ?? {};
      messaged ??= metrics?.sent ?? null;
      converted ??= metrics?.converted ?? null;
    });
    const over = activated && end < now - day;
    const journey = {
      campaignId: campaign.id,
      started,
      activated: activated ? started : null,
      exited_early: over && leaves < actions.length ? end : null,
      finished: over && leaves === actions.length ? end : null,
      converted,
      never_activated: activated ? null : started,
      messaged,
    };
    return [journey];
  });
}

function sendNewsletters({ random, catalog, membersOf }: Source, send: Send): void {
  for (const { id, sent_at, recipient_segment_ids } of catalog.newsletters) {
    if (sent_at === null) continue;
    const contents = templatesOf(catalog.contents, 'newsletter_id', id);
    for (const person of random.sample(recipient_segment_ids.flatMap(membersOf), 320)) {
      if (person.createdAt > sent_at) continue;
      const content = inLanguageOf(random, person, contents);
      const origin = { newsletter_id: id, content_id: content?.id ?? null };
      if (content) send(person, content, sent_at + random.int(0, 900), origin);
    }
  }
}

function runBroadcasts({ random, catalog, membersOf }: Source, send: Send): void {
  for (const { id, segmentId } of catalog.broadcasts) {
    const all = templatesOf(catalog.actions, 'broadcast_id', id);
    const actions = all.filter(({ translationOf }) => translationOf === undefined);
    for (const trigger of catalog.triggers.filter(({ broadcast_id }) => broadcast_id === id)) {
      for (const person of random.sample(membersOf(segmentId), 90)) {
        if (person.createdAt > trigger.created_at) continue;
        for (const action of actions) {
          const variant = translated(person, action, all);
          const origin = { broadcast_id: id, triggerId: trigger.id, action_id: variant.id };
          send(person, variant, trigger.processed_at + random.int(0, 120), origin);
        }
      }
    }
  }
}

function sendTransactional({ random, now, people, catalog }: Source, send: Send): void {
  for (const { id, hide_message_body: forgotten } of catalog.transactional) {
    const contents = templatesOf(catalog.contents, 'transactional_id', id);
    for (let count = transactional[id - 1]?.sent ?? 0; count > 0; count--) {
      const person = random.pick(people);
      const content = inLanguageOf(random, person, contents);
      const at = random.int(Math.max(person.createdAt, now - 200 * day), now - 600);
      if (content) send(person, content, at, { transactional_message_id: id, forgotten });
    }
  }
}

/** Returns the translation of an action in a person's language, or else the action itself. */
export function translated(person: Person, action: Template, all: readonly Template[]): Template {
  const language = person.attributes.get('language');
  return all.find((other) => other.translationOf === action.id && other.language === language) ?? action;
}

/** Returns the variant in a person's language; a random one if variants are a test. */
function inLanguageOf(random: Random, person: Person, contents: readonly Template[]): Template | undefined {
  const language = person.attributes.get('language');
  const own = contents.find((content) => content.language === language && language !== '');
  const neutral = contents.filter((content) => content.language === '');
  return own ?? (neutral.length > 0 ? random.pick(neutral) : undefined);
}

import type { Random } from '../../../engine/random.ts';
import type { Campaign, Journey } from '../store/campaign.ts';
import type { Delivery } from '../store/delivery.ts';
import { deliveryId } from '../store/ids.ts';
import type { People } from '../store/people.ts';
import type { Person } from '../store/person.ts';
import type { Segments } from '../store/segments.ts';
import type { Template } from '../store/template.ts';
import { addressOf } from './address.ts';
import { campaignPlans } from './campaign-plans.ts';
import type { Catalog } from './catalog.ts';
import { outcomeOf } from './outcome.ts';
import { transactionalPlans } from './transactional-plans.ts';

const day = 86_400;
/** Older messages would only show that old messages are not listed. */
const history = 240 * day;

interface Traffic {
  readonly deliveries: readonly Delivery[];
  readonly journeys: readonly Journey[];
}

interface Source {
  readonly random: Random;
  readonly now: number;
  readonly people: readonly Person[];
  readonly deliveries: Delivery[];
}

type Origin = Partial<
  Pick<Delivery, 'campaignId' | 'actionId' | 'broadcastId' | 'triggerId' | 'newsletterId' | 'contentId'>
> &
  Partial<Pick<Delivery, 'transactionalId' | 'triggerEventId' | 'forgotten'>>;

/** Generates what was sent during the last eight months, and the ways of people through campaigns that led to it. */
export function generateTraffic(
  random: Random,
  now: number,
  catalog: Catalog,
  people: People,
  segments: Segments,
): Traffic {
  const source: Source = { random, now, people: people.all(), deliveries: [] };
  const journeys = catalog.campaigns.flatMap((campaign, index) =>
    runCampaign(source, campaign, campaignPlans[index]?.entrants ?? 0, campaignPlans[index]?.steps ?? []),
  );
  const membersOf = (id: number): readonly Person[] => {
    const segment = segments.get(id);
    return segment ? segments.membersOf(segment) : [];
  };
  for (const newsletter of catalog.newsletters) {
    const sentAt = newsletter.sentAt;
    if (sentAt === null) continue;
    for (const person of random.sample(newsletter.segmentIds.flatMap(membersOf), 320)) {
      if (person.createdAt > sentAt) continue;
      const content = inLanguageOf(random, person, newsletter.contents);
      const origin = { newsletterId: newsletter.id, contentId: content?.id ?? null };
      if (content) send(source, person, content, sentAt + random.int(0, 900), origin);
    }
  }
  for (const broadcast of catalog.broadcasts) {
    const actions = broadcast.actions.filter((action) => action.translationOf === undefined);
    for (const trigger of broadcast.triggers) {
      for (const person of random.sample(membersOf(broadcast.segmentId), 90)) {
        if (person.createdAt > trigger.created) continue;
        for (const action of actions) {
          const variant = translated(person, action, broadcast.actions);
          const origin = { broadcastId: broadcast.id, triggerId: trigger.id, actionId: variant.id };
          send(source, person, variant, trigger.processed + random.int(0, 120), origin);
        }
      }
    }
  }
  catalog.transactional.forEach((message, index) => {
    for (let count = transactionalPlans[index]?.sent ?? 0; count > 0; count--) {
      const person = random.pick(source.people);
      const content = inLanguageOf(random, person, message.contents);
      const at = random.int(Math.max(person.createdAt, now - 200 * day), now - 600);
      const origin = { transactionalId: message.id, forgotten: message.hideMessageBody };
      if (content) send(source, person, content, at, origin);
    }
  });
  return { deliveries: source.deliveries, journeys };
}

function runCampaign(
  source: Source,
  campaign: Campaign,
  entrants: number,
  steps: readonly { readonly after?: number }[],
): Journey[] {
  const { random, now } = source;
  const from = Math.max(campaign.firstStarted, now - history);
  const until = campaign.state === 'stopped' ? Math.min(now, from + 31 * day) : now - 600;
  const actions = campaign.actions.filter((action) => action.translationOf === undefined);
  const journeys: Journey[] = [];
  for (let count = 0; count < entrants; count++) {
    const person = random.pick(source.people);
    if (person.createdAt > until) continue;
    const started = random.int(Math.max(from, person.createdAt), until);
    const eventId = campaign.type === 'event' ? `01${random.hex(24).toUpperCase()}` : null;
    const activated = random.chance(0.95);
    const leaves = random.chance(0.12) ? random.int(1, actions.length) : actions.length;
    let messaged: number | null = null;
    let converted: number | null = null;
    let end = started;
    actions.slice(0, activated ? leaves : 0).forEach((action, index) => {
      const at = started + (steps[index]?.after ?? 0) * 3600 + random.int(1, 40);
      if (at > now || action.sendingState !== 'automatic') return;
      end = at;
      const variant = translated(person, action, campaign.actions);
      const origin = { campaignId: campaign.id, actionId: variant.id, triggerEventId: eventId };
      const sent = send(source, person, variant, at, origin);
      messaged ??= sent?.metrics.sent ?? null;
      converted ??= sent?.metrics.converted ?? null;
    });
    const over = end < now - day;
    journeys.push({
      campaignId: campaign.id,
      started,
      activated: activated ? started : null,
      messaged,
      converted,
      finished: activated && over && leaves === actions.length ? end : null,
      exitedEarly: activated && over && leaves < actions.length ? end : null,
    });
  }
  return journeys;
}

function translated(person: Person, action: Template, all: readonly Template[]): Template {
  const language = person.attributes.get('language');
  return all.find((other) => other.translationOf === action.id && other.language === language) ?? action;
}

/** The variant in somebody's language; one by lot where variants are a test. */
function inLanguageOf(random: Random, person: Person, contents: readonly Template[]): Template | undefined {
  const language = person.attributes.get('language');
  const own = contents.find((content) => content.language === language && language !== '');
  const neutral = contents.filter((content) => content.language === '');
  return own ?? (neutral.length > 0 ? random.pick(neutral) : undefined);
}

function send(
  source: Source,
  person: Person,
  template: Template,
  created: number,
  origin: Origin,
): Delivery | undefined {
  const { random, now } = source;
  const recipient = addressOf(person, template);
  if (recipient === undefined || template.type === 'attribute_update' || created > now) return undefined;
  const platform = person.devices[0]?.platform;
  const delivery: Delivery = {
    id: deliveryId(random),
    type: template.type,
    cioId: person.cioId,
    recipient,
    created,
    ...outcomeOf(random, template.type, created, now),
    campaignId: null,
    actionId: null,
    parentActionId: null,
    broadcastId: null,
    triggerId: null,
    newsletterId: null,
    contentId: null,
    transactionalId: null,
    triggerEventId: null,
    templateId: template.templateId,
    forgotten: false,
    ...origin,
    ...(template.type === 'push' && (platform === 'ios' || platform === 'android') ? { platform } : {}),
  };
  source.deliveries.push(delivery);
  return delivery;
}

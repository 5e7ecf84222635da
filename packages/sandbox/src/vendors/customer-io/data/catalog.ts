import type { Random } from '../../../engine/random.ts';
import type { Broadcast, Campaign, Newsletter, TestGroup, Transactional } from '../store/campaign.ts';
import type { Template } from '../store/template.ts';
import { broadcastPlans } from './broadcast-plans.ts';
import { campaignPlans } from './campaign-plans.ts';
import { newsletterPlans } from './newsletter-plans.ts';
import type { StepPlan } from './plan.ts';
import { type Counter, counterFrom, makeTemplate } from './templates.ts';
import { testGroupId } from './test-groups.ts';
import { transactionalPlans } from './transactional-plans.ts';

const day = 86_400;

/** Everything that messages are sent from. */
export interface Catalog {
  readonly campaigns: readonly Campaign[];
  readonly broadcasts: readonly Broadcast[];
  readonly newsletters: Newsletter[];
  readonly transactional: readonly Transactional[];
  /** Go on where the generated ids end. */
  readonly counters: Counters;
}

export interface Counters {
  /** Campaigns, broadcasts and the like share one series of ids. */
  readonly workflows: Counter;
  readonly newsletters: Counter;
  readonly actions: Counter;
  readonly contents: Counter;
  readonly templates: Counter;
}

export function generateCatalog(random: Random, now: number): Catalog {
  const counters: Counters = {
    workflows: counterFrom(1),
    newsletters: counterFrom(1),
    actions: counterFrom(18),
    contents: counterFrom(41),
    templates: counterFrom(11),
  };
  return {
    campaigns: campaignPlans.map((plan, index) => campaignOf(plan, index, counters, random, now)),
    broadcasts: broadcastPlans.map((plan) => broadcastOf(plan, counters, random, now)),
    newsletters: newsletterPlans.map((plan) => newsletterOf(plan, counters, now)),
    transactional: transactionalPlans.map((plan, index) => transactionalOf(plan, index, counters, now)),
    counters,
  };
}

function campaignOf(
  plan: (typeof campaignPlans)[number],
  index: number,
  counters: Counters,
  random: Random,
  now: number,
): Campaign {
  const created = now - (430 - index * 17) * day - random.int(0, day);
  const firstStarted = plan.state === 'draft' ? 0 : created + random.int(1, 3) * day;
  const { trigger } = plan;
  return {
    id: counters.workflows.next(),
    name: plan.name,
    description: plan.description,
    type: trigger.type,
    state: plan.state,
    created,
    updated: Math.max(firstStarted, created + random.int(4, 40) * day),
    firstStarted,
    tags: plan.tags,
    createdBy: random.pick(['mara.lindqvist@larkspur.example', 'theo.okafor@larkspur.example']),
    triggerSegmentIds: trigger.type === 'segment' ? trigger.segments : [],
    filterSegmentIds: plan.filter ?? [],
    eventName: trigger.type === 'event' ? trigger.event : '',
    webhookId: trigger.type === 'webhook' ? trigger.webhook : null,
    actions: actionsOf(plan.steps, counters, created, random),
  };
}

function actionsOf(steps: readonly StepPlan[], counters: Counters, created: number, random: Random): Template[] {
  const actions: Template[] = [];
  for (const step of steps) {
    const times = { created: created + random.int(0, 3600), updated: created + random.int(3600, 4 * day) };
    const draft = { ...times, type: step.type, name: step.name, sender: step.sender, recipient: step.recipient };
    const base = makeTemplate({ ...step, ...draft, state: step.state }, counters.actions, counters.templates);
    actions.push(base);
    for (const [language, words] of Object.entries(step.translations ?? {})) {
      const translation = { ...words, ...draft, language, translationOf: base.id };
      actions.push(makeTemplate(translation, counters.actions, counters.templates));
    }
  }
  return actions;
}

function broadcastOf(
  plan: (typeof broadcastPlans)[number],
  counters: Counters,
  random: Random,
  now: number,
): Broadcast {
  const id = counters.workflows.next();
  const created = now - 140 * day + random.int(0, 5 * day);
  return {
    id,
    name: plan.name,
    state: plan.state,
    created,
    updated: created + random.int(0, 4 * day),
    tags: plan.tags,
    segmentId: plan.segment,
    actions: actionsOf(plan.steps, counters, created, random),
    triggers: plan.runs.map((daysAgo, index) => {
      const at = now - daysAgo * day + random.int(0, 6 * 3600);
      const run = { id: index + 1, broadcastId: id, created: at, processed: at + random.int(2, 40) };
      return { ...run, filter: null, dataFile: false, errors: [] };
    }),
  };
}

function newsletterOf(plan: (typeof newsletterPlans)[number], counters: Counters, now: number): Newsletter {
  const sentAt = plan.sent === undefined ? null : Math.floor(now - plan.sent * day);
  const created = (sentAt ?? now - day) - 3 * day;
  const updated = sentAt ?? now - 5 * 3600;
  const contents = plan.variants.map((words) => {
    const name = words.name ?? '';
    const draft = { ...words, type: plan.type, name, created, updated, sender: 5 };
    return makeTemplate(draft, counters.contents, counters.templates);
  });
  return {
    id: counters.newsletters.next(),
    name: plan.name,
    type: plan.type,
    created,
    updated,
    sentAt,
    scheduledAt: null,
    tags: plan.tags,
    segmentIds: [plan.segment],
    topicId: plan.topic,
    contents,
    testGroups: testGroupsOf(contents),
  };
}

/** Two contents in the same language are a test of one against the other; the second won it. */
function testGroupsOf(contents: readonly Template[]): TestGroup[] {
  const rivals = contents.filter((content) => content.language === '');
  if (rivals.length < 2) return [];
  return rivals.map((content, index) => ({
    id: testGroupId(index),
    name: String.fromCharCode(65 + index),
    label: `test ${index + 1}`,
    winner: index === 1,
    contentIds: [content.id],
  }));
}

function transactionalOf(
  plan: (typeof transactionalPlans)[number],
  index: number,
  counters: Counters,
  now: number,
): Transactional {
  const created = now - (400 - index * 29) * day;
  const updated = created + 12 * day;
  return {
    id: index + 1,
    name: plan.name,
    triggerName: plan.trigger,
    description: plan.description,
    sendToUnsubscribed: true,
    linkTracking: true,
    openTracking: plan.type === 'email',
    hideMessageBody: plan.hideBody ?? false,
    queueDrafts: plan.queueDrafts ?? false,
    created,
    updated,
    contents: plan.variants.map((words) => {
      const draft = { ...words, type: plan.type, name: plan.name, created, updated, sender: plan.sender };
      return makeTemplate(draft, counters.contents, counters.templates);
    }),
  };
}

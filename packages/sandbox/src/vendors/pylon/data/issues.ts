import type { Random } from '../../../engine/random.ts';
import { day, hour, minute } from '../../../engine/seed.ts';
import type { AccountRecord, ContactRecord } from '../records/account.ts';
import { blankIssue, type IssueRecord } from '../records/issue.ts';
import type { TeamRecord } from '../records/organisation.ts';
import { timestamp } from '../timestamp.ts';
import { isFromCustomer, isReply, type Turn, turnsFor } from './issue-plan.ts';
import { paragraph } from './text.ts';
import { fill, topics } from './topics.ts';

const count = 2040;
const firstNumber = 1001;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface IssueWorld {
  readonly accounts: readonly AccountRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly teams: readonly TeamRecord[];
  readonly forms: readonly { readonly id: string }[];
  readonly now: number;
}

/** Creates issues, oldest first: three quarters of them in the last 25 days, the rest in the 95 days before. */
export function createIssues(random: Random, world: IssueWorld): IssueRecord[] {
  const ages = Array.from({ length: count }, () =>
    random.chance(0.75) ? random.int(5 * minute, 25 * day) : random.int(25 * day, 120 * day),
  ).sort((a, b) => b - a);
  return ages.map((age, index) => createIssue(random, world, world.now - age, firstNumber + index));
}

function createIssue(random: Random, world: IssueWorld, created: number, number: number): IssueRecord {
  const topic = random.pick(topics);
  const story = random.pick(topic.cases);
  const requester = random.pick(world.contacts);
  const account = world.accounts.find(({ id }) => id === requester.account_id);
  const state = stateFor(random, world.now - created);
  const channel = account?.channels[0];
  const source = random.keyed({ email: 45, slack: channel ? 30 : 0, chat_widget: 10, form: 10, manual: 5 });
  const isManual = source === 'manual';
  const team = world.teams.find(({ name }) => name === topic.team);
  const details = detailsFor(random, created);
  const turns = schedule(random, turnsFor(random, state), created, world.now).filter(
    (turn) => !isManual || turn.kind === 'opening' || !isFromCustomer(turn),
  );
  const opening = paragraph(fill(story.opening, details));
  const last = turns.at(-1)?.at ?? timestamp(created);
  const isNew = state === 'new' && random.chance(0.5);
  return {
    ...blankIssue,
    id: random.uuid(),
    number,
    title: fill(random.pick(story.titles), details),
    body_html: isManual ? `<p>Reported on a call:</p>${opening}` : opening,
    state,
    type: source === 'form' || random.chance(0.3) ? 'ticket' : 'conversation',
    source,
    account_id: account?.id ?? null,
    requester_id: requester.id,
    assignee_id: isNew || !team ? null : random.pick(team.user_ids),
    team_id: isNew ? null : (team?.id ?? null),
    tags: random.chance(0.1) ? [...topic.tags, 'escalated'] : topic.tags.slice(0, random.int(0, topic.tags.length)),
    custom_fields: customFields(random, topic.area, state),
    external_issues: state === 'waiting_on_engineering' ? [linearIssue(random)] : [],
    csat_responses: state === 'closed' && random.chance(0.2) ? [csat(random)] : [],
    ticket_form_id: source === 'form' ? (world.forms[topic.team === 'Billing' ? 1 : 0]?.id ?? null) : null,
    slack: source === 'slack' && channel ? slackMessage(random, channel.channel_id, created) : null,
    customer_portal_visible: !isManual && random.chance(0.8),
    author_unverified: source === 'form' && random.chance(0.2),
    number_of_touches: turns.filter(isReply).length,
    snoozed_until_time:
      state === 'on_hold' && random.chance(0.4) ? timestamp(world.now + random.int(1, 10) * day) : null,
    first_response_time: (isManual ? undefined : turns.find(isReply)?.at) ?? null,
    resolution_time: turns.find(({ kind }) => kind === 'resolution')?.at ?? null,
    latest_message_time: last,
    created_at: timestamp(created),
    updated_at: last,
    plan: { story, seed: random.int(0, 2 ** 31), turns, details },
  };
}

function stateFor(random: Random, age: number): string {
  if (age < 2 * hour) return random.keyed({ new: 3, waiting_on_customer: 1 });
  return random.keyed({
    closed: age > 10 * day ? 30 : age > 2 * day ? 8 : 2,
    new: age < 2 * day ? 4 : 0,
    waiting_on_you: 2,
    waiting_on_customer: 2,
    on_hold: 1,
    waiting_on_engineering: 0.5,
  });
}

/** Spreads the turns over a few hours or days, all of them before now. */
function schedule(random: Random, kinds: readonly Turn['kind'][], created: number, now: number): Turn[] {
  const span = Math.min((now - created) * 0.95, random.int(1, 6 * 24) * hour);
  const pauses: number[] = kinds.map((_, index) => (index === 0 ? 0 : random.chance(0.5) ? 0.6 : 0.7));
  const total = pauses.reduce((sum, pause) => sum + pause, 0) || 1;
  let passed = 0;
  return kinds.map((kind, index) => {
    passed += pauses[index] ?? 0;
    return { kind, at: timestamp(created + (span * passed) / total) };
  });
}

function detailsFor(random: Random, created: number): Record<string, string> {
  return {
    day: weekdays[new Date(created - random.int(0, 3) * day).getUTCDay()] ?? 'Monday',
    event: random.pick(['order.created', 'contact.updated', 'invoice.paid', 'ticket.closed']),
    count: String(random.int(3, 95)),
    code: random.pick(['429', '502', '503']),
    region: random.pick(['Frankfurt', 'Ohio', 'Singapore', 'Dublin']),
    ref: `${random.pick(['REQ', 'JOB', 'INV', 'REF'])}-${random.int(10_000, 99_999)}`,
  };
}

function customFields(random: Random, area: string, state: string): IssueRecord['custom_fields'] {
  return {
    priority: { value: random.keyed({ urgent: 1, high: 3, medium: 5, low: 2 }) },
    product_area: { value: area },
    ...(random.chance(0.4) && {
      environments: { values: random.sample(['production', 'staging', 'development'], random.int(1, 2)) },
    }),
    ...(random.chance(0.3) && { affected_users: { value: String(random.int(1, 400)) } }),
    ...(state === 'closed' && random.chance(0.5) && { root_cause: { value: `Configuration of ${area}` } }),
  };
}

function linearIssue(random: Random) {
  const external_id = random.uuid();
  return { external_id, link: `https://linear.example/kestrel/issue/PLT-${random.int(100, 999)}`, source: 'linear' };
}

function slackMessage(random: Random, channel_id: string, created: number) {
  const message_ts = `${Math.floor(created / 1000)}.${random.int(100_000, 999_999)}`;
  return { channel_id, message_ts, workspace_id: 'T0SANDBOX1' };
}

function csat(random: Random): { comment: string; score: number } {
  const score = random.pick([5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 1]);
  const comment = score >= 4 ? random.pick(['Quick and friendly.', 'Solved at once.', '']) : 'It took too long.';
  return { score, comment };
}

import type { Random } from '../../../engine/random.ts';
import { day, minute, momentsBetween } from '../../../engine/seed.ts';
import { nullable, unset } from '../records/base.ts';
import { noValues } from '../records/custom-field.ts';
import { timestamp } from '../timestamp.ts';
import occasions from './calls.json' with { type: 'json' };
import { organisationName } from './organisation.ts';
import { usersOf, type World } from './world.ts';

/** The common fields of audit log entries. */
export const blankEntry = { actor_contact_id: unset(), link: unset(), metadata: {} };

/** Creates the entries for changes that users made in the app before the first API request. */
export function createAuditLogs(world: World) {
  const random = world.random('audit-logs');
  return momentsBetween(random, 400, world.now - 60 * day, world.now - minute).map((moment) => {
    const at = timestamp(moment);
    const { verb, ...happened } = happening(random, world, at);
    const attributes: Readonly<Record<string, string>> = happened.attributes;
    return {
      ...blankEntry,
      id: random.uuid(),
      action: `${happened.object_type}.${verb}`,
      action_happened_at: at,
      actor_user_id: random.pick(world.users).id,
      source: 'app',
      created_at: at,
      ...happened,
      attributes,
    };
  });
}

/** Creates an event at a time, about an object that existed by then. */
function happening(random: Random, world: World, at: string) {
  const issue = random.pick(world.issues);
  const kind = random.keyed({ issue: 6, account: 2, user: 1 });
  if (kind === 'user') {
    return {
      object_type: 'user',
      object_id: random.pick(world.users).id,
      verb: 'logged_in',
      attributes: { method: 'sso' },
    };
  }
  if (kind === 'issue' && issue.created_at <= at) {
    const attributes = { field: random.pick(['assignee_id', 'tags', 'state', 'team_id']) };
    const link = `https://app.usepylon.com/issues?issueNumber=${issue.number}`;
    return { object_type: 'issue', object_id: issue.id, verb: 'updated', attributes, link };
  }
  const attributes = { field: random.pick(['owner_id', 'tags', 'custom_fields']) };
  return { object_type: 'account', object_id: random.pick(world.accounts).id, verb: 'updated', attributes };
}

/** Creates suppressed email addresses. The published format is not documented. */
export function createEmailSuppressions(world: World) {
  const random = world.random('email-suppressions');
  const moments = momentsBetween(random, 14, world.now - 110 * day, world.now - day);
  return random.sample(world.contacts, moments.length).map(({ email }, index) => ({
    id: random.uuid(),
    email,
    reason: random.chance(0.8) ? 'bounce' : 'complaint',
    created_at: timestamp(moments[index] ?? world.now),
  }));
}

export function createCallRecordings(world: World) {
  const random = world.random('call-recordings');
  const hosts = usersOf(world, 'Customer Success');
  return momentsBetween(random, 90, world.now - 110 * day, world.now - day).map((moment) => {
    const account = random.pick(world.accounts);
    const guests = world.contacts.filter(({ account_id }) => account_id === account.id);
    const { occasion, summary } = random.pick(occasions);
    // Calls begin at the full or half hour.
    const start = Math.floor(moment / (30 * minute)) * 30 * minute;
    const duration_ms = random.int(14, 58) * minute + random.int(0, minute - 1);
    const emails = [random.pick(hosts), ...random.sample(guests, random.int(1, 3))].map(({ email }) => email);
    const external_id = random.hex(16);
    const source = random.pick(['gong', 'fathom', 'grain', 'granola']);
    const added = timestamp(start + duration_ms + 15 * minute);
    return {
      id: random.uuid(),
      external_id,
      source,
      title: `${account.name} <> ${organisationName}: ${occasion}`,
      summary,
      url: `https://${source}.example/calls/${external_id}`,
      account_id: nullable(account.id),
      calendar_event_id: random.chance(0.8) ? random.hex(26) : null,
      participant_emails: emails.filter((email) => email !== null),
      start_time: timestamp(start),
      end_time: timestamp(start + duration_ms),
      duration_ms,
      custom_fields: noValues,
      created_at: added,
      updated_at: added,
    };
  });
}

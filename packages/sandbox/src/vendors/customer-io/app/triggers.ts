import * as v from 'valibot';
import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { Broadcast, Trigger } from '../data/catalog.ts';
import { translated } from '../data/traffic.ts';
import { type Fields, link, listOf, optional, optionalBody, read } from '../fields.ts';
import { pageOf } from '../pages.ts';
import { appRejection, badRequest, notFound } from '../rejections.ts';
import { isUnsubscribed, type Person } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { templatesOf } from '../store/templates.ts';
import { sendTemplate } from './send/deliver.ts';
import { type Routes, recordOf } from './style.ts';

/** Creates the routes to run broadcasts. Their paths are below campaigns. */
export function triggerRoutes(store: Store): Routes {
  const { triggers, now } = store;
  const broadcastOf = (request: SandboxRequest) => recordOf(request, 'broadcast_id', store.broadcasts);
  const triggerOf = (request: SandboxRequest): Trigger => {
    const { id } = broadcastOf(request);
    return recordOf(request, 'trigger_id', { get: (number) => triggers.get(`${id} ${number}`) });
  };
  const path = '/v1/campaigns/{broadcast_id}/triggers';
  return {
    [`POST ${path}`]: (request) => {
      const broadcast = broadcastOf(request);
      const body = optionalBody(request);
      if (broadcast.state !== 'running') badRequest('broadcast is not active');
      const { kind, recipients, errors } = audienceOf(store, broadcast, body);
      const trigger = triggers.insert({
        id: triggers.filter(({ broadcast_id }) => broadcast_id === broadcast.id).length + 1,
        broadcast_id: broadcast.id,
        created_at: now(),
        processed_at: now(),
        filter: kind === 'recipients' ? body.recipients : null,
        dataFile: kind === 'data_file_url',
        errors,
      });
      if (errors.length > 0) {
        throw appRejection(
          422,
          `Errors were found while processing per user data (ids, emails or json data). More detail available from the errors endpoint for trigger ${trigger.id}`,
          { source: { pointer: `/data/attributes/${kind}` } },
        );
      }
      for (const recipient of recipients) sendTo(store, trigger, recipient);
      return json({ id: trigger.id });
    },
    [`GET ${path}/{trigger_id}`]: (request) => {
      const { dataFile, errors, filter, ...trigger } = triggerOf(request);
      const { id, broadcast_id } = trigger;
      const sent = store.deliveries.filter((one) => one.broadcast_id === broadcast_id && one.triggerId === id);
      return json({
        ...trigger,
        id: String(id),
        recipients_count: new Set(sent.map(({ cioId }) => cioId)).size,
        workflow_action_ids: templatesOf(store.actions, 'broadcast_id', broadcast_id).map((action) => action.id),
        data_file_position: 0,
        data_file_processed: dataFile,
        data_file_error_count: errors.length,
        recipients_filter: filter,
      });
    },
    [`GET ${path}/{trigger_id}/errors`]: (request) => {
      const { errors } = triggerOf(request);
      const page = pageOf(request, errors, { defaultLimit: 50, maxLimit: 1000, key: (error) => error });
      return json({ errors: page.items, next: page.next });
    },
  };
}

interface Recipient {
  readonly person: Person;
  readonly data: Fields;
}

function sendTo(store: Store, { id: triggerId, broadcast_id }: Trigger, { person, data }: Recipient): void {
  const actions = templatesOf(store.actions, 'broadcast_id', broadcast_id);
  for (const action of actions.filter(({ translationOf }) => translationOf === undefined)) {
    const chosen = translated(person, action, actions);
    sendTemplate(store, person, chosen, { action_id: chosen.id, broadcast_id, triggerId }, data);
  }
}

/** The audience of a broadcast run, and the people who were not found. */
interface TriggerAudience {
  readonly recipients: readonly Recipient[];
  readonly errors: readonly string[];
  /** The key of the body that named the audience; undefined for the default audience. */
  readonly kind: string | undefined;
}

const many = optional(listOf(v.unknown(), 10_000));
const kinds = v.object({
  recipients: v.optional(v.unknown()),
  emails: many,
  ids: many,
  per_user_data: many,
  data_file_url: optional(link),
});

/** Reads the audience of a trigger: one of five keys, or none for the audience of the broadcast. */
function audienceOf({ audience, people }: Store, broadcast: Broadcast, body: Fields): TriggerAudience {
  const given = read(kinds, body);
  const named = Object.keys(kinds.entries).filter((kind) => body[kind] !== undefined);
  if (named.length > 1) badRequest(`only one of ${named.join(', ')} can be given`);
  const [kind] = named;
  const data = asObject(body.data) ?? {};
  const entries = given.ids?.map((id) => ({ id })) ?? given.emails?.map((email) => ({ email })) ?? given.per_user_data;
  if (entries) return { ...byIdentifiers(people, entries, body, data), kind };
  // The sandbox fetches nothing, so a file of recipients has no lines.
  if (kind === 'data_file_url') return { recipients: [], errors: [], kind };
  const test =
    kind === undefined
      ? (audience.testOf(broadcast.segmentId) ?? notFound())
      : (audience.compile(given.recipients) ?? badRequest('recipients is not a valid filter'));
  const everyone = people.all().filter((person) => test(person) && !isUnsubscribed(person));
  return { recipients: everyone.map((person) => ({ person, data })), errors: [], kind };
}

function byIdentifiers({ find }: Store['people'], entries: readonly unknown[], body: Fields, common: Fields) {
  const recipients = new Map<string, Recipient>();
  const errors: string[] = [];
  entries.forEach((entry, index) => {
    const fields = asObject(entry) ?? {};
    const type = fields.id === undefined ? 'email' : 'id';
    const value = String(fields[type] ?? '');
    const person = find(type, value);
    if (!person) {
      if (body[`${type}_ignore_missing`] !== true) errors.push(`line ${index + 1}: ${type} ${value} not found`);
    } else if (!isUnsubscribed(person)) {
      recipients.set(person.cioId, { person, data: { ...common, ...asObject(fields.data) } });
    }
  });
  return { recipients: [...recipients.values()], errors };
}

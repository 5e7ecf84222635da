import { asObject } from '../../../engine/body.ts';
import { compileAudience } from '../store/audience.ts';
import type { Broadcast } from '../store/campaign.ts';
import { isUnsubscribed, type Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import { badRequest } from '../wire/app-errors.ts';
import type { Fields } from '../wire/body.ts';

const limit = 10_000;

/** Who a run of a broadcast goes to, with the data of each, and who could not be found. */
interface TriggerAudience {
  readonly recipients: readonly { readonly person: Person; readonly data: Fields }[];
  readonly errors: readonly string[];
  /** The key of the body that named the audience; undefined for the default audience. */
  readonly kind: string | undefined;
}

const kinds = ['recipients', 'emails', 'ids', 'per_user_data', 'data_file_url'] as const;

/** Reads the audience of a trigger: one of five ways to name it, or none for the audience of the broadcast. */
export function readAudience(store: Store, broadcast: Broadcast, body: Fields): TriggerAudience {
  const named = kinds.filter((kind) => body[kind] !== undefined);
  if (named.length > 1) badRequest(`only one of ${named.join(', ')} can be given`);
  const kind = named[0];
  const data = asObject(body.data) ?? {};
  const everyone = (people: readonly Person[]): TriggerAudience => ({
    recipients: people.filter((person) => !isUnsubscribed(person)).map((person) => ({ person, data })),
    errors: [],
    kind,
  });
  switch (kind) {
    case undefined: {
      const segment = store.segments.get(broadcast.segmentId);
      return everyone(segment ? store.segments.membersOf(segment) : []);
    }
    case 'recipients': {
      const test = compileAudience(body.recipients, store.segments.testOf);
      return everyone(store.people.all().filter(test ?? badRequest('recipients is not a valid filter')));
    }
    case 'emails':
    case 'ids': {
      const type = kind === 'ids' ? 'id' : 'email';
      const entries = listOf(body[kind], kind).map((value) => ({ [type]: value }));
      return byIdentifiers(store, entries, body, data, kind);
    }
    case 'per_user_data':
      return byIdentifiers(store, listOf(body.per_user_data, kind), body, data, kind);
    default: {
      if (typeof body.data_file_url !== 'string' || !URL.canParse(body.data_file_url))
        badRequest('data_file_url is invalid');
      // The sandbox fetches nothing: a file of recipients is one without lines.
      return { recipients: [], errors: [], kind };
    }
  }
}

function listOf(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) return badRequest(`${name} must be a list`);
  if (value.length > limit) badRequest(`${name} is limited to ${limit} entries`);
  return value;
}

function byIdentifiers(
  store: Store,
  entries: readonly unknown[],
  body: Fields,
  common: Fields,
  kind: string,
): TriggerAudience {
  const recipients = new Map<string, { person: Person; data: Fields }>();
  const errors: string[] = [];
  entries.forEach((entry, index) => {
    const fields = asObject(entry) ?? {};
    const type = fields.id === undefined ? 'email' : 'id';
    const value = String(fields[type] ?? '');
    const person = store.people.find(type, value);
    if (!person) {
      if (body[`${type}_ignore_missing`] !== true) errors.push(`line ${index + 1}: ${type} ${value} not found`);
    } else if (!isUnsubscribed(person)) {
      recipients.set(person.cioId, { person, data: { ...common, ...asObject(fields.data) } });
    }
  });
  return { recipients: [...recipients.values()], errors, kind };
}

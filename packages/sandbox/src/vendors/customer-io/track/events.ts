import { asObject } from '../../../engine/body.ts';
import { ulid } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { type Fields, stringField } from '../wire/body.ts';

type EventType = 'event' | 'page' | 'screen';

/** Whose event it is: a person, somebody not known yet, or nobody. */
interface Actor {
  readonly cioId: string | null;
  readonly anonymousId?: string | undefined;
}

const ulidForm = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i;

/** Logs an event, unless one with its ULID was logged before. */
export function logEvent(
  store: Store,
  actor: Actor,
  type: EventType,
  name: string,
  fields: Fields,
  data: unknown,
): void {
  const given = stringField(fields, 'id');
  const timestamp = typeof fields.timestamp === 'number' ? Math.floor(fields.timestamp) : store.now();
  const id = given !== undefined && ulidForm.test(given) ? given : ulid(store.random, timestamp);
  if (store.activities.has(id)) return;
  store.activities.add({
    id,
    type,
    timestamp,
    cioId: actor.cioId,
    ...(actor.anonymousId === undefined ? {} : { anonymousId: actor.anonymousId }),
    name: name.trim(),
    ...(type === 'page' ? { url: name.trim() } : {}),
    data: asObject(data) ?? {},
  });
}

import { asObject } from '../../../../engine/body.ts';
import type { Person } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';
import { sendError } from '../../wire/app-errors.ts';
import { type Fields, identifierField } from '../../wire/body.ts';

export interface Addressee {
  /** Undefined when nobody in the workspace has the identifier. */
  readonly person: Person | undefined;
  readonly identifiers: Fields;
}

/** Finds whom a message belongs to; makes the profile when `auto_create` says so. */
export function readAddressee(store: Store, body: Fields): Addressee {
  const identifiers = asObject(body.identifiers) ?? sendError(400, 'identifiers is required');
  const types = (['id', 'email', 'cio_id'] as const).filter((type) => identifiers[type] !== undefined);
  const [type] = types;
  if (type === undefined || types.length > 1) {
    return sendError(400, 'identifiers must hold exactly one of id, email and cio_id');
  }
  const value = identifierField(identifiers, type) ?? sendError(400, `identifiers.${type} is invalid`);
  const known = store.people.find(type, value);
  if (known || body.auto_create !== true || type === 'cio_id' || store.people.isSuppressed(value)) {
    return { person: known, identifiers };
  }
  const person = store.people.create(store.now());
  person.attributes.set('created_at', String(store.now()));
  store.people.identify(person, type, value, store.now());
  return { person, identifiers };
}

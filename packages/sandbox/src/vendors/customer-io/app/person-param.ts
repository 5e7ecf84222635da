import type { SandboxRequest } from '../../../engine/emulator.ts';
import type { Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import { badRequest, notFound } from '../wire/app-errors.ts';
import { choiceQuery } from '../wire/query.ts';

/** Finds the person of the path by `id_type`. Phone numbers do not identify people in this workspace. */
export function personOf(store: Store, request: SandboxRequest): Person {
  return findPerson(store, request, request.params.customer_id ?? '') ?? notFound();
}

/** Finds a person by an identifier of the type that `id_type` names. */
export function findPerson(store: Store, request: SandboxRequest, identifier: string): Person | undefined {
  const type = choiceQuery(request, 'id_type', ['id', 'email', 'phone', 'cio_id'] as const) ?? 'id';
  if (type === 'phone') badRequest('phone is not enabled as an identifier in this workspace');
  return store.people.find(type, type === 'cio_id' ? identifier.replace(/^cio_/, '') : identifier);
}

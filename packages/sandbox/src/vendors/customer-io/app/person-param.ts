import * as v from 'valibot';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { oneOf, readQuery } from '../fields.ts';
import { badRequest, notFound } from '../rejections.ts';
import type { Person } from '../store/people.ts';
import type { Store } from '../store/store.ts';

const query = v.object({ id_type: v.optional(oneOf(['id', 'email', 'phone', 'cio_id']), 'id') });

/** Finds the person in the path by `id_type`. */
export function personOf(store: Store, request: SandboxRequest): Person {
  return findPerson(store, request, request.params.customer_id ?? '') ?? notFound();
}

/** Finds a person by an identifier of the type in `id_type`. Phone numbers do not identify people here. */
export function findPerson({ people }: Store, request: SandboxRequest, identifier: string): Person | undefined {
  const { id_type: type } = readQuery(request, query);
  if (type === 'phone') badRequest('phone is not enabled as an identifier in this workspace');
  return people.find(type, type === 'cio_id' ? identifier.replace(/^cio_/, '') : identifier);
}

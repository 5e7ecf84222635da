import type { SandboxRequest } from '../../../../engine/emulator.ts';
import type { StudioEmail } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { notFound } from '../../wire/app-errors.ts';
import { uuidParam } from './input.ts';

/** The email of the path in its default language; translations are not found by their own ids. */
export function emailOf(store: Store, request: SandboxRequest): StudioEmail {
  const node = store.designStudio.emails.get((request.params.id ?? '').toLowerCase());
  return node && node.language === '' ? node : notFound('resource not found');
}

/** The email of the path in whichever language the id is of. */
export function nodeOf(store: Store, request: SandboxRequest): StudioEmail {
  return store.designStudio.emails.get(uuidParam(request, 'id')) ?? notFound('resource not found');
}

import type { StripeRecord } from './records.ts';
import type { Store } from './store.ts';
import { viewOf } from './views.ts';

/** The version that shapes all responses and events. */
export const apiVersion = '2026-10-28.endive';

/** The names of kinds in types of events, where they differ. */
const names: Readonly<Record<string, string>> = {
  subscription: 'customer.subscription',
  dispute: 'charge.dispute',
};

/** Records an event, `created` of a customer being `customer.created`. */
export function emit(store: Store, action: string, record: StripeRecord, previous?: Readonly<Record<string, unknown>>) {
  if (!store.keepsEvents()) return;
  store.add('event', {
    type: `${names[record.object] ?? record.object}.${action}`,
    api_version: apiVersion,
    data: { object: viewOf(store, record), ...(previous && { previous_attributes: previous }) },
    request: { ...store.request },
  });
}

/** Returns a new record after its event. */
export function announce<T extends StripeRecord>(store: Store, record: T, action = 'created'): T {
  emit(store, action, record);
  return record;
}

/** Changes a record and records an event for each action. Without a difference, there is no event. */
export function change<T extends StripeRecord>(
  store: Store,
  record: T,
  changes: Partial<T>,
  ...actions: readonly string[]
): T {
  const changed = store.set(record, changes);
  const different = Object.entries(changes).filter(([name, value]) => !same(record[name], value));
  const previous = Object.fromEntries(different.map(([name]) => [name, record[name]]));
  if (different.length > 0) for (const action of actions) emit(store, action, changed, previous);
  return changed;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

import { seedCatalog } from './data/catalog.ts';
import { seedCustomers } from './data/customers.ts';
import { seedLoose } from './data/loose.ts';
import { seedMoney } from './data/money.ts';
import { createTimeline } from './data/timeline.ts';
import type { Store } from './store.ts';

const day = 86_400;

/** Generates the history of an invented company by running the emulator's own operations at times in the past. */
export function seed(store: Store): void {
  const now = store.now();
  const since = now - 400 * day;
  const timeline = createTimeline(store, now - 600);
  const catalog = timeline.at(since, () => seedCatalog(store));
  seedCustomers(store, timeline, catalog, since, now);
  seedMoney(store, timeline, since, now);
  timeline.plan(now - 2 * day, () => seedLoose(store, timeline, catalog, now));
  timeline.run();
  store.travel();
}

import { type Collection, createCollection } from '../../engine/collection.ts';
import type { StandInContext } from '../../engine/stand-in.ts';
import { generateActivities } from '../data/activities.ts';
import { generateCatalog } from '../data/catalog.ts';
import { generateTraffic } from '../data/deliveries.ts';
import { generateExports } from '../data/exports.ts';
import { generatePeople } from '../data/people.ts';
import { generateSegments } from '../data/segments.ts';
import { generateSenders } from '../data/senders.ts';
import { generateCollections, generateSnippets, generateWebhooks } from '../data/settings.ts';
import { createStreams } from '../data/streams.ts';
import { generateSuppressions } from '../data/suppressions.ts';
import { topics } from '../data/topics.ts';
import { createActivities } from './activities.ts';
import { createDeliveries } from './deliveries.ts';
import { lazy } from './lazy.ts';
import { createPeople } from './people.ts';
import { createSegments } from './segments.ts';
import type { Store } from './store.ts';

const keyed = <T extends { readonly id: number }>(records: Iterable<T>): Collection<T> =>
  createCollection({ id: (record) => String(record.id), records });

/** Makes a workspace whose data depends on the context's seed and time alone. */
export function createStore(context: StandInContext): Store {
  const streams = createStreams(context);
  const now = () => Math.floor(context.now().getTime() / 1000);
  const start = now();
  const people = lazy(() => createPeople(generatePeople(streams('people'), start)));
  const segments = createSegments(people, () => generateSegments(streams('segments'), start));
  const catalog = generateCatalog(streams('catalog'), start);
  const history = lazy(() => generateTraffic(streams('traffic'), start, catalog, people(), segments));
  const deliveries = createDeliveries(() => history().deliveries);
  const activities = createActivities(() =>
    generateActivities(streams('activities'), start, deliveries.all(), people().all()),
  );
  const suppressions = lazy(() =>
    createCollection({
      id: (record) => `${record.type} ${record.email}`,
      records: generateSuppressions(streams('suppressions'), history().deliveries),
    }),
  );
  const exports = lazy(() => keyed(generateExports(start, people, deliveries)));
  const snippets = createCollection({ id: (record) => record.name, records: generateSnippets(start) });

  return {
    now,
    settle() {
      activities.all();
      suppressions();
    },
    random: streams('writes'),
    get people() {
      return people();
    },
    segments,
    ...catalog,
    get journeys() {
      return history().journeys;
    },
    deliveries,
    activities,
    senders: generateSenders(start),
    snippets,
    collections: keyed(generateCollections(start)),
    topics,
    webhooks: keyed(generateWebhooks()),
    get suppressions() {
      return suppressions();
    },
    get exports() {
      return exports();
    },
    outbox: [],
  };
}

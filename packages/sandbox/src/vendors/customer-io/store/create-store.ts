import type { EmulatorContext } from '../../../engine/emulator.ts';
import { createTable, type Table } from '../../../engine/table.ts';
import { generateActivities } from '../data/activities.ts';
import { generateAssets } from '../data/assets.ts';
import { generateCatalog } from '../data/catalog.ts';
import { generateTraffic } from '../data/deliveries.ts';
import { generateDesignStudio } from '../data/design-studio.ts';
import { generateExports } from '../data/exports.ts';
import { generateImports } from '../data/imports.ts';
import { generateObjects, objectTypes } from '../data/objects.ts';
import { generateOptOuts } from '../data/opt-outs.ts';
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
import type { LiveNotification } from './live-notification.ts';
import { createObjects } from './objects.ts';
import { createPeople } from './people.ts';
import { createSegments } from './segments.ts';
import type { Store } from './store.ts';

const keyed = <T extends { readonly id: number }>(records: Iterable<T>): Table<T> =>
  createTable({ id: (record) => String(record.id), records });

/** Makes a workspace whose data depends on the context's seed and time alone. */
export function createStore(context: EmulatorContext): Store {
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
    createTable({
      id: (record) => `${record.type} ${record.email}`,
      records: generateSuppressions(streams('suppressions'), history().deliveries),
    }),
  );
  const exports = lazy(() => keyed(generateExports(start, people, deliveries)));
  const objects = lazy(() => createObjects(generateObjects(streams('objects'), start, people().all())));
  const optOuts = lazy(() =>
    createTable({
      id: (record) => `${record.cioId} ${record.channel} ${record.from}`,
      records: generateOptOuts(streams('opt-outs'), people().all()),
    }),
  );
  const assets = lazy(() => generateAssets(start));
  const designStudio = lazy(() => generateDesignStudio(streams('design studio'), start, catalog));
  const snippets = createTable({ id: (record) => record.name, records: generateSnippets(start) });

  return {
    now,
    settle() {
      activities.all();
      suppressions();
      objects();
      optOuts();
      designStudio();
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
    imports: keyed(generateImports(start)),
    objectTypes,
    get objects() {
      return objects();
    },
    get optOuts() {
      return optOuts();
    },
    get assets() {
      return assets();
    },
    get designStudio() {
      return designStudio();
    },
    liveNotifications: createTable<LiveNotification>({ id: (notification) => notification.id }),
    outbox: [],
  };
}

import type { EmulatorContext } from '../../../engine/emulator.ts';
import { createRandom, seededSource } from '../../../engine/random.ts';
import { once } from '../../../engine/seed.ts';
import { createTable } from '../../../engine/table.ts';
import { generateActivities } from '../data/activities.ts';
import { generateAssetFolders, generateAssets } from '../data/assets.ts';
import { generateExports, generateImports } from '../data/background.ts';
import { generateCatalog } from '../data/catalog.ts';
import { generateCredits, generateDesignStudio } from '../data/design-studio.ts';
import { generateObjects } from '../data/objects.ts';
import { generatePeople } from '../data/people.ts';
import { generateSegments } from '../data/segments.ts';
import { generateCollections, generateSenders, generateSnippets, generateWebhooks } from '../data/settings.ts';
import { generateOptOuts, generateSuppressions, type OptOut, type Suppression } from '../data/suppressions.ts';
import { generateTraffic } from '../data/traffic.ts';
import { createActivities } from './activities.ts';
import type { OutboxEntry } from './delivery.ts';
import { createObjects } from './objects.ts';
import { createPeople } from './people.ts';
import { createAudience } from './segments.ts';

/** One workspace, which the APIs share. */
export type Store = ReturnType<typeof createStore>;

/** Creates a workspace whose data depends only on the context's seed and time. It is generated on first use. */
export function createStore(context: EmulatorContext) {
  const seed = Math.floor(context.random() * 0x1_0000_0000);
  // Each part of the data has its own stream, so the order of generation does not matter.
  const stream = (name: string) => createRandom(seededSource(seed, name));
  const now = () => Math.floor(context.now().getTime() / 1000);
  const start = now();

  const people = createPeople(() => generatePeople(stream('people'), start));
  const segments = createTable({ records: () => generateSegments(stream('segments'), start) });
  const audience = createAudience(people, segments);
  const catalog = generateCatalog(stream('catalog'), start);
  const traffic = once(() => {
    const source = {
      random: stream('traffic'),
      now: start,
      catalog,
      people: people.all(),
      membersOf: audience.membersOf,
    };
    const { deliveries, journeys } = generateTraffic(source);
    // Deliveries of the same second are listed in sending order.
    const oldestFirst = deliveries.toReversed().sort((a, b) => a.created - b.created);
    return { deliveries, journeys, oldestFirst };
  });
  const deliveries = createTable({ records: () => traffic().oldestFirst });
  const newestDeliveries = () => deliveries.all().toReversed();
  const activities = createActivities(() =>
    generateActivities(stream('activities'), start, newestDeliveries(), people.all()),
  );
  const suppressions = createTable<Suppression>({
    id: ({ type, email }) => `${type} ${email}`,
    records: () => generateSuppressions(stream('suppressions'), traffic().deliveries),
  });
  const optOuts = createTable<OptOut>({
    id: ({ cioId, channel, from }) => `${cioId} ${channel} ${from}`,
    records: () => generateOptOuts(stream('opt-outs'), people.all()),
  });
  const objects = createObjects(() => generateObjects(stream('objects'), start, people.all()));
  const studio = once(() => generateDesignStudio(stream('design studio'), start, catalog.actions));
  const exports = createTable({ records: () => generateExports(start, people.all(), newestDeliveries()) });

  return {
    /** Returns the time in unix seconds. */
    now,
    /** Generates all past data. Runs before every write, because past data must not depend on it. */
    settle() {
      activities.all();
      for (const table of [suppressions, optOuts, objects, exports]) void table.size;
      studio();
    },
    /** The random stream for the ids of records that the APIs write. */
    random: stream('writes'),
    people,
    segments,
    audience,
    campaigns: createTable({ records: catalog.campaigns }),
    broadcasts: createTable({ records: catalog.broadcasts }),
    triggers: createTable({
      id: ({ broadcast_id, id }) => `${broadcast_id} ${id}`,
      records: catalog.triggers,
    }),
    newsletters: createTable({ records: catalog.newsletters }),
    transactional: createTable({ records: catalog.transactional }),
    actions: createTable({ records: catalog.actions }),
    contents: createTable({ records: catalog.contents }),
    journeys: () => traffic().journeys,
    deliveries,
    newestDeliveries,
    activities,
    senders: createTable({ records: generateSenders(start) }),
    snippets: createTable({ id: ({ name }) => name, records: generateSnippets(start) }),
    collections: createTable({ records: generateCollections(start) }),
    webhooks: createTable({ records: generateWebhooks() }),
    suppressions,
    exports,
    imports: createTable({ records: generateImports(start) }),
    objects,
    optOuts,
    assets: {
      folders: createTable({ records: generateAssetFolders(start) }),
      files: createTable({ records: () => generateAssets(start) }),
    },
    designStudio: {
      folders: createTable({ records: () => studio().folders }),
      components: createTable({ records: () => studio().components }),
      emails: createTable({ records: () => studio().emails }),
      versions: createTable({ records: () => studio().versions }),
      runs: createTable({ id: ({ run_id }) => run_id, records: () => studio().runs }),
      credits: createTable({ id: ({ tier }) => tier, records: generateCredits(start) }),
    },
    outbox: [] as OutboxEntry[],
  };
}

import type { Random } from '../../../engine/random.ts';
import { createTable, type Table } from '../../../engine/table.ts';
import type { TrainingDataRecord, TrainingDocument } from '../records/training-data.ts';
import { timestamp } from '../timestamp.ts';
import { organisationName } from './organisation.ts';
import { day, type World } from './world.ts';

export function createTrainingData(world: World): Table<TrainingDataRecord> {
  const random = world.random('training-data');
  const created = world.now - 120 * day;
  const common = {
    visibility: 'everyone',
    exclude_from_kb_search: false,
    created_at: timestamp(created),
    updated_at: timestamp(world.now - 9 * day),
  };
  const handbook = random.uuid();
  const policies = random.uuid();
  const records: TrainingDataRecord[] = [
    {
      ...common,
      id: handbook,
      name: 'Product handbook',
      type: 'file',
      scrape_status: null,
      documents: ['handbook.pdf', 'limits.md', 'regions.csv', 'glossary.txt'].map((name) =>
        createDocument(random, handbook, { name, size: random.int(2_000, 900_000) }),
      ),
    },
    {
      ...common,
      id: policies,
      name: 'Escalation policies',
      type: 'file',
      visibility: 'ai_agent_only',
      exclude_from_kb_search: true,
      scrape_status: null,
      documents: [createDocument(random, policies, { name: 'escalation.md', size: 4_218, externalId: 'policy-1' })],
    },
    {
      ...common,
      id: random.uuid(),
      name: `${organisationName} website`,
      type: 'website',
      documents: [],
      scrape_status: {
        status: 'completed',
        pages_scraped: 48,
        total_pages: 48,
        last_scraped_at: timestamp(world.now - 9 * day),
      },
    },
  ];
  return createTable({ id: ({ id }) => id, records });
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The type that a file's name gives; undefined where such files are not taken. */
export function fileTypeOf(name: string): string | undefined {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  return Object.hasOwn(types, extension) ? types[extension] : undefined;
}

export function createDocument(
  random: Random,
  trainingDataId: string,
  file: {
    readonly name: string;
    readonly size: number;
    readonly type?: string;
    readonly externalId?: string | undefined;
  },
): TrainingDocument {
  const id = random.uuid();
  return {
    id,
    external_id: file.externalId ?? null,
    file_name: file.name,
    file_size: file.size,
    file_type: file.type ?? fileTypeOf(file.name) ?? 'text/plain',
    s3_key: `training-data/${trainingDataId}/${id}`,
  };
}

import type { Random } from '../../../engine/random.ts';
import { list, type Stamp, unset } from './base.ts';

export const trainingDataVisibilities = ['everyone', 'user_only', 'ai_agent_only'] as const;

export interface TrainingDocument {
  readonly id: string;
  readonly external_id: string | null;
  readonly file_name: string;
  readonly file_size: number;
  readonly file_type: string;
  readonly s3_key: string;
}

export const blankTrainingData = {
  name: '',
  /** The vendor does not document its types. */
  type: 'file',
  visibility: 'everyone',
  exclude_from_kb_search: false,
  documents: list<TrainingDocument>(),
  /** Set for websites. */
  scrape_status: unset<object>(),
};

/** Training data as it is returned. */
export type TrainingDataRecord = Stamp & Readonly<typeof blankTrainingData>;

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

/** Returns the type that follows from a file's name; undefined if such files are rejected. */
export function fileTypeOf(name: string): string | undefined {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  return Object.hasOwn(types, extension) ? types[extension] : undefined;
}

/** A file to store as a document. */
export interface TrainingFile {
  readonly file_name: string;
  readonly file_size: number;
  /** Default: follows from the name. */
  readonly file_type?: string;
  readonly external_id?: string | undefined;
}

export function createDocument(random: Random, trainingDataId: string, file: TrainingFile): TrainingDocument {
  const id = random.uuid();
  const file_type = file.file_type ?? fileTypeOf(file.file_name) ?? 'text/plain';
  const s3_key = `training-data/${trainingDataId}/${id}`;
  return { ...file, id, external_id: file.external_id ?? null, file_type, s3_key };
}

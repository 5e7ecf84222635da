import type { Multipart } from '../../../engine/emulator.ts';
import { isMultipart } from '../../../engine/multipart.ts';
import { findRecord, requireOneOf } from '../changes.ts';
import { createDocument, fileTypeOf } from '../data/training-data.ts';
import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type TrainingDataRecord, type TrainingDocument, trainingDataVisibilities } from '../records/training-data.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

const megabyte = 1024 * 1024;

/** Where an upload goes: into training data that exists, or into new one of this name. */
interface Target {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly visibility: string | undefined;
}

interface UploadedFile {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly externalId: string | undefined;
}

export function trainingDataRoutes(store: PylonStore): PylonRoutes {
  const find = (id: string | undefined) => findRecord(store.trainingData, id, 'Training data');
  return {
    'GET /training-data': () => ({ data: store.trainingData.all() }),
    'GET /training-data/{id}': ({ params }) => ({ data: find(params.id) }),
    'POST /training-data': (request) => {
      const input = inputOf(request);
      const target = { id: undefined, name: input.text('training_data_name'), visibility: input.text('visibility') };
      return { data: store.trainingData.insert(newTrainingData(target, store)) };
    },
    'POST /training-data/upload': ({ body }) => {
      if (!isMultipart(body)) throw invalid('The request must be multipart/form-data');
      const field = (name: string) => body.fields[name]?.[0] || undefined;
      const target = {
        id: field('training_data_id'),
        name: field('training_data_name'),
        visibility: field('visibility'),
      };
      return { data: withFiles(target, filesFrom(body), store) };
    },
    'POST /training-data/upload-content': (request) => {
      const input = inputOf(request);
      const target = {
        id: input.text('training_data_id') || undefined,
        name: input.text('training_data_name') || undefined,
        visibility: input.text('visibility') || undefined,
      };
      const size = Buffer.byteLength(input.required('content'));
      const name = input.text('file_name') || 'content.txt';
      const file = { name, size, type: 'text/plain', externalId: input.text('external_id') || undefined };
      return { data: withFiles(target, [file], store) };
    },
    'DELETE /training-data/{id}/documents': ({ params, query }) => {
      const data = find(params.id);
      const named = (field: string) => new Set(query.getAll(field).flatMap((ids) => ids.split(',')));
      const ids = named('document_ids');
      const externalIds = named('external_ids');
      if (ids.size + externalIds.size === 0) throw invalid('Either document_ids or external_ids is required');
      const documents = data.documents.filter(
        ({ id, external_id }) => !ids.has(id) && !(external_id !== null && externalIds.has(external_id)),
      );
      store.trainingData.update(data.id, { documents, updated_at: store.now() });
      return { deleted_count: data.documents.length - documents.length };
    },
  };
}

function filesFrom(body: Multipart): UploadedFile[] {
  const files = body.files.files ?? [];
  if (files.length < 1 || files.length > 10) throw invalid('Between 1 and 10 files are required');
  const names = body.fields.file_names ?? [];
  const externalIds = body.fields.external_ids ?? [];
  for (const [field, { length }] of Object.entries({ file_names: names, external_ids: externalIds })) {
    if (length > 0 && length !== files.length) throw invalid(`${field} must match the number of files`);
  }
  const total = files.reduce((sum, { content }) => sum + content.byteLength, 0);
  if (total > 100 * megabyte || files.some(({ content }) => content.byteLength > 50 * megabyte)) {
    throw invalid('Files must be at most 50MB each and 100MB in total');
  }
  return files.map(({ filename, content }, index) => {
    const type = fileTypeOf(filename);
    if (type === undefined) throw invalid(`Unsupported file type: ${filename}`);
    const externalId = externalIds[index] || undefined;
    return { name: names[index] || filename, size: content.byteLength, type, externalId };
  });
}

/** A file whose external ID is there already replaces the older one. */
function withFiles(target: Target, files: readonly UploadedFile[], store: PylonStore): TrainingDataRecord {
  const data = target.id
    ? findRecord(store.trainingData, target.id, 'Training data')
    : store.trainingData.insert(newTrainingData(requireName(target), store));
  const documents = new Map<string, TrainingDocument>(
    data.documents.map((document) => [document.external_id ?? document.id, document]),
  );
  for (const file of files) {
    const document = createDocument(store.random, data.id, file);
    documents.set(file.externalId ?? document.id, document);
  }
  const changed: TrainingDataRecord = { ...data, documents: [...documents.values()], updated_at: store.now() };
  store.trainingData.update(data.id, changed);
  return changed;
}

function newTrainingData(target: Target, store: PylonStore): TrainingDataRecord {
  const visibility = target.visibility || 'everyone';
  requireOneOf('visibility', visibility, trainingDataVisibilities);
  const now = store.now();
  return {
    id: store.random.uuid(),
    name: target.name ?? '',
    type: 'file',
    visibility,
    exclude_from_kb_search: false,
    documents: [],
    scrape_status: null,
    created_at: now,
    updated_at: now,
  };
}

/** Only for uploads is a name said to be required. */
function requireName(target: Target): Target {
  if (!target.name) throw invalid('Either training_data_id or training_data_name is required');
  return target;
}

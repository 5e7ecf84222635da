import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import type { Multipart } from '../../../engine/emulator.ts';
import { isMultipart } from '../../../engine/multipart.ts';
import { entityRoutes } from '../entity.ts';
import { optionalOneOf, optionalText, required } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { bare } from '../paging.ts';
import {
  blankTrainingData,
  createDocument,
  fileTypeOf,
  type TrainingDataRecord,
  type TrainingFile,
  trainingDataVisibilities,
} from '../records/training-data.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

const megabyte = 1024 * 1024;
const noun = 'Training data';

const described = { training_data_name: optionalText, visibility: optionalOneOf(trainingDataVisibilities) };
/** The destination of an upload: existing training data, or new training data with a name. */
const target = v.object({ ...described, training_data_id: optionalText });
const content = v.object({
  ...target.entries,
  content: required,
  file_name: optionalText,
  external_id: optionalText,
});

type Target = v.InferOutput<typeof target>;

export function trainingDataRoutes(store: PylonStore): PylonRoutes {
  const { trainingData } = store;
  return {
    ...entityRoutes(store, {
      style: { list: bare },
      noun,
      table: trainingData,
      routes: restRoutes('/training-data/{id}', ['list', 'get', 'create']),
      create: { input: v.object(described), record: newTrainingData },
    }),
    'POST /training-data/upload': (request) => {
      const { body } = request;
      if (!isMultipart(body)) throw invalid('The request must be multipart/form-data');
      const fields = Object.entries(body.fields).map(([name, values]) => [name, values[0]]);
      const input = store.style.input({ ...request, body: Object.fromEntries(fields) }, target);
      return { data: withFiles(input, filesFrom(body), store) };
    },
    'POST /training-data/upload-content': (request) => {
      const { content: text, file_name = 'content.txt', external_id, ...input } = store.style.input(request, content);
      const file = { file_name, file_size: Buffer.byteLength(text), file_type: 'text/plain', external_id };
      return { data: withFiles(input, [file], store) };
    },
    'DELETE /training-data/{id}/documents': ({ params, query }) => {
      const data = findRecord(trainingData, params.id, noun);
      const named = (field: string) => query.getAll(field).flatMap((ids) => ids.split(','));
      const [ids, externalIds] = [named('document_ids'), named('external_ids')];
      if (ids.length + externalIds.length === 0) throw invalid('Either document_ids or external_ids is required');
      const documents = data.documents.filter(
        ({ id, external_id }) => !ids.includes(id) && !externalIds.includes(external_id ?? ''),
      );
      trainingData.update(data.id, { documents, updated_at: store.now() });
      return { deleted_count: data.documents.length - documents.length };
    },
  };
}

function newTrainingData({ training_data_name: name = '', visibility = 'everyone' }: Partial<Target>) {
  return { ...blankTrainingData, name, visibility };
}

function filesFrom(body: Multipart): TrainingFile[] {
  const files = body.files.files ?? [];
  if (files.length < 1 || files.length > 10) throw invalid('Between 1 and 10 files are required');
  const { file_names: names = [], external_ids: externalIds = [] } = body.fields;
  for (const [field, { length }] of Object.entries({ file_names: names, external_ids: externalIds })) {
    if (length > 0 && length !== files.length) throw invalid(`${field} must match the number of files`);
  }
  const sizes = files.map(({ content: { byteLength } }) => byteLength);
  if (Math.max(...sizes) > 50 * megabyte || sizes.reduce((sum, size) => sum + size) > 100 * megabyte) {
    throw invalid('Files must be at most 50MB each and 100MB in total');
  }
  return files.map(({ filename, content: { byteLength: file_size } }, index) => {
    const file_type = fileTypeOf(filename);
    if (file_type === undefined) throw invalid(`Unsupported file type: ${filename}`);
    const external_id = externalIds[index] || undefined;
    return { file_name: names[index] || filename, file_size, file_type, external_id };
  });
}

/** Stores files as documents. A file replaces an older one with the same external id. */
function withFiles(input: Target, files: readonly TrainingFile[], store: PylonStore): TrainingDataRecord {
  const { trainingData, random, style } = store;
  if (!input.training_data_id && !input.training_data_name) {
    throw invalid('Either training_data_id or training_data_name is required');
  }
  const data = input.training_data_id
    ? findRecord(trainingData, input.training_data_id, noun)
    : { ...newTrainingData(input), ...style.created(trainingData) };
  const documents = new Map(data.documents.map((document) => [document.external_id ?? document.id, document]));
  for (const file of files) {
    const document = createDocument(random, data.id, file);
    documents.set(document.external_id ?? document.id, document);
  }
  return trainingData.put({ ...data, documents: [...documents.values()], updated_at: store.now() });
}

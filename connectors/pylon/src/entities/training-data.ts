import { doc, entity, fileSize, list, operation, record, Upload } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Strings } from '../fields.ts';
import { TrainingData } from './training-data-record.ts';

const page = docs('training-data');
const id = doc(Id, 'Id of the training data.');
const visibility = doc(
  v.optional(v.picklist(['everyone', 'user_only', 'ai_agent_only'])),
  'Who may use it; everyone unless told.',
);
const target = {
  training_data_id: doc(v.optional(v.string()), 'Training data to add to. Left out: new training data is made.'),
  training_data_name: doc(v.optional(v.string()), 'Name of new training data; needed without training_data_id.'),
};
const hasTarget = (params: {
  readonly training_data_id?: string | undefined;
  readonly training_data_name?: string | undefined;
}) => (params.training_data_id ?? '') !== '' || (params.training_data_name ?? '') !== '';
const noTarget = 'Expected training_data_id, or training_data_name for new training data';

const megabyte = 1024 * 1024;
const files = v.pipe(
  v.array(Upload),
  v.minLength(1, 'Expected 1 to 10 files'),
  v.maxLength(10, 'Expected 1 to 10 files'),
  v.check((all) => all.every((file) => fileSize(file) <= 50 * megabyte), 'Expected files of at most 50 MB each'),
  v.check(
    (all) => all.reduce((sum, file) => sum + fileSize(file), 0) <= 100 * megabyte,
    'Expected files of at most 100 MB in all',
  ),
);

const deletedSchema = record({}, { deleted_count: doc(v.number(), 'How many documents were deleted.') });

/** How many documents were deleted. */
export interface DeletedDocuments extends v.InferOutput<typeof deletedSchema> {}
export const DeletedDocuments: v.GenericSchema<unknown, DeletedDocuments> = deletedSchema;

/** What Pylon's AI learns from. */
export const trainingData = entity({ summary: "Documents that Pylon's AI learns from.", key: 'id' }, () => ({
  list: list('GET /training-data', {
    summary: 'List all training data with its documents.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({}),
    item: TrainingData,
    pagination: 'none',
  }),

  get: operation('GET /training-data/{id}', {
    summary: 'Get one piece of training data with its documents.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({ id }),
    output: TrainingData,
  }),

  create: operation('POST /training-data', {
    summary: 'Create empty training data to upload documents to.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.strictObject({ training_data_name: doc(v.optional(v.string()), 'Name of it.'), visibility }),
    output: TrainingData,
  }),

  upload: operation('POST /training-data/upload', {
    summary:
      'Upload 1 to 10 files, 50 MB each and 100 MB in all, to training data, or to new training data: PDF, text, Markdown, CSV, JSON, JPEG, PNG, GIF or WebP.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    encode: 'multipart',
    input: v.pipe(
      v.strictObject({
        files: doc(files, 'The files: 1 to 10, at most 50 MB each and 100 MB in all.'),
        file_names: doc(v.optional(Strings), 'Names to give them, one for each file in the same order.'),
        external_ids: doc(
          v.optional(Strings),
          'Your own ids of them, one for each file in the same order: Pylon tells known files by them and updates those.',
        ),
        ...target,
        visibility,
      }),
      v.forward(
        v.check((params) => hasTarget(params), noTarget),
        ['training_data_id'],
      ),
      v.forward(
        v.check(
          ({ file_names, files }) => file_names === undefined || file_names.length === files.length,
          'Expected as many as there are files',
        ),
        ['file_names'],
      ),
      v.forward(
        v.check(
          ({ external_ids, files }) => external_ids === undefined || external_ids.length === files.length,
          'Expected as many as there are files',
        ),
        ['external_ids'],
      ),
    ),
    output: TrainingData,
  }),

  uploadContent: operation('POST /training-data/upload-content', {
    summary: 'Upload a text as a document to training data, or to new training data.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.pipe(
      v.strictObject({
        content: doc(v.optional(v.string()), 'The text.'),
        file_name: doc(v.optional(v.string()), 'Name of the document.'),
        external_id: doc(v.optional(v.string()), 'Your own id of the document, by which Pylon tells it from others.'),
        ...target,
        visibility,
      }),
      v.forward(
        v.check((params) => hasTarget(params), noTarget),
        ['training_data_id'],
      ),
    ),
    output: TrainingData,
  }),

  deleteDocuments: operation('DELETE /training-data/{id}/documents', {
    summary: 'Delete documents of training data for good, by their ids or your own ids.',
    docs: page,
    effect: 'destructive',
    rateLimit: limits.low,
    input: v.pipe(
      v.strictObject({
        id,
        document_ids: doc(v.optional(Strings), 'Ids of documents.'),
        external_ids: doc(v.optional(Strings), 'Your own ids of documents.'),
      }),
      // What Pylon would delete without an id is not documented.
      v.forward(
        v.check(
          ({ document_ids = [], external_ids = [] }) => document_ids.length + external_ids.length > 0,
          'Expected at least one id in document_ids or external_ids',
        ),
        ['document_ids'],
      ),
    ),
    output: DeletedDocuments,
    // Unlike others, this answer has no `data` around it.
    data: '',
  }),
}));

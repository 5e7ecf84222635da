import { doc, entity, fileSize, list, operation, record, Upload } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Strings } from '../fields.ts';
import { TrainingData } from './training-data-record.ts';

const page = docs('training-data');
const id = doc(Id, 'ID of the training data.');
const visibility = doc(
  v.optional(v.picklist(['everyone', 'user_only', 'ai_agent_only'])),
  'Who can use it. Default: everyone.',
);
const target = {
  training_data_id: doc(
    v.optional(v.string()),
    'ID of existing training data to add to. Omit it to create new training data.',
  ),
  training_data_name: doc(v.optional(v.string()), 'Name of the new training data. Required without training_data_id.'),
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
    'Expected files of at most 100 MB in total',
  ),
);

const deletedSchema = record({}, { deleted_count: doc(v.number(), 'Number of deleted documents.') });

/** The number of deleted documents. */
export interface DeletedDocuments extends v.InferOutput<typeof deletedSchema> {}
export const DeletedDocuments: v.GenericSchema<unknown, DeletedDocuments> = deletedSchema;

/** Documents that Pylon's AI learns from. */
export const trainingData = entity(
  {
    summary: "Sets of documents that Pylon's AI learns from.",
    also: ['AI knowledge sources', 'AI training documents', 'bot knowledge'],
    key: 'id',
    brief: ['id', 'name', 'type', 'visibility', 'scrape_status.status', 'updated_at'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /training-data', {
      summary: 'List all training data with their documents.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({}),
      item: TrainingData,
      pagination: 'none',
    }),

    get: operation('GET /training-data/{id}', {
      summary: 'Get one set of training data with its documents.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: TrainingData,
    }),

    create: operation('POST /training-data', {
      summary: 'Create an empty set of training data to upload documents to.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        training_data_name: doc(v.optional(v.string()), 'Name of the training data.'),
        visibility,
      }),
      output: TrainingData,
    }),

    upload: operation('POST /training-data/upload', {
      summary:
        'Upload 1 to 10 files to existing or new training data, at most 50 MB each and 100 MB in total. Accepts PDF, text, Markdown, CSV, JSON, JPEG, PNG, GIF and WebP.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      encode: 'multipart',
      input: v.pipe(
        v.strictObject({
          files: doc(files, 'Files to upload: 1 to 10, at most 50 MB each and 100 MB in total.'),
          file_names: doc(v.optional(Strings), 'Names of the files, one for each file, in the same order.'),
          external_ids: doc(
            v.optional(Strings),
            'Your external IDs of the files, one for each file, in the same order. Pylon uses them to detect existing files and updates those.',
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
            'Expected one for each file',
          ),
          ['file_names'],
        ),
        v.forward(
          v.check(
            ({ external_ids, files }) => external_ids === undefined || external_ids.length === files.length,
            'Expected one for each file',
          ),
          ['external_ids'],
        ),
      ),
      example: {
        files: [{ filename: 'refunds.md', content: 'Refunds take five days.' }],
        training_data_name: 'Policies',
      },
      output: TrainingData,
    }),

    uploadContent: operation('POST /training-data/upload-content', {
      summary: 'Upload text as a document to existing or new training data.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          content: doc(v.optional(v.string()), 'Text of the document.'),
          file_name: doc(v.optional(v.string()), 'Name of the document.'),
          external_id: doc(
            v.optional(v.string()),
            'Your external ID of the document. Pylon uses it to identify the document.',
          ),
          ...target,
          visibility,
        }),
        v.forward(
          v.check((params) => hasTarget(params), noTarget),
          ['training_data_id'],
        ),
      ),
      example: {
        training_data_id: '1e3d8c79-1847-4ed0-b006-6647fd467d0b',
        file_name: 'limits.md',
        content: 'Each workspace has 50 GB.',
      },
      output: TrainingData,
    }),

    deleteDocuments: operation('DELETE /training-data/{id}/documents', {
      summary: 'Delete documents of training data permanently, by their IDs or your external IDs.',
      from: { external_ids: 'training_data.list:documents' },
      brief: [],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          id,
          document_ids: doc(v.optional(Strings), 'IDs of the documents.'),
          external_ids: doc(v.optional(Strings), 'Your external IDs of the documents.'),
        }),
        // Pylon does not document what it deletes without an ID.
        v.forward(
          v.check(
            ({ document_ids = [], external_ids = [] }) => document_ids.length + external_ids.length > 0,
            'Expected at least one ID in document_ids or external_ids',
          ),
          ['document_ids'],
        ),
      ),
      example: { id: '1e3d8c79-1847-4ed0-b006-6647fd467d0b', document_ids: ['d6f4616a-c47c-485b-8d71-f1232d255428'] },
      output: DeletedDocuments,
      // Unlike other responses, this one is not wrapped in `data`.
      data: '',
    }),
  }),
);

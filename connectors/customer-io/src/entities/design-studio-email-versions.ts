import { doc, EpochSeconds, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Strings, UnixTime, Uuid } from '../fields.ts';
import { EnvelopeRecord, transformersRecord } from './design-studio-email-record.ts';
import { nameOf } from './design-studio-filters.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the version, a UUID.') },
  {
    name: v.string(),
    description: v.string(),
    node_id: doc(v.string(), 'ID of the email or translation.'),
    node_type: v.string(),
    created: doc(UnixTime, 'Unix timestamp in seconds.'),
    created_on_publish: doc(v.boolean(), 'Whether publishing created the version. Such a version cannot be deleted.'),
    feedback: doc(v.boolean(), 'Whether the version was saved for a round of feedback.'),
  },
);

/** A saved version of an email. */
export interface DesignStudioEmailVersion extends v.InferOutput<typeof schema> {}
export const DesignStudioEmailVersion: v.GenericSchema<unknown, DesignStudioEmailVersion> = schema;

const savedSchema = record(
  {},
  {
    created: doc(v.boolean(), 'false if nothing had changed; then the version is the latest existing one.'),
    version: doc(DesignStudioEmailVersion, 'The version.'),
  },
);

/** The result of saving a version. */
export interface SavedVersion extends v.InferOutput<typeof savedSchema> {}
export const SavedVersion: v.GenericSchema<unknown, SavedVersion> = savedSchema;

const node = record(
  {},
  {
    node_id: v.string(),
    node_type: v.string(),
    name: v.string(),
    subject: v.string(),
    preheader_text: v.string(),
    content: doc(v.string(), 'HTML.'),
    amp: v.string(),
    text: v.string(),
    envelope: EnvelopeRecord,
    transformers: transformersRecord,
  },
);
const dependency = record(
  {},
  { node_id: v.string(), node_type: v.string(), name: v.string(), component_name: v.string(), content: v.string() },
);
const stateSchema = record(
  {},
  {
    version: doc(DesignStudioEmailVersion, 'The version.'),
    node: doc(node, 'The email in this version.'),
    dependencies: doc(v.array(dependency), 'Components that the email used, as they were.'),
  },
);

/** The content of an email in a saved version. */
export interface DesignStudioEmailState extends v.InferOutput<typeof stateSchema> {}
export const DesignStudioEmailState: v.GenericSchema<unknown, DesignStudioEmailState> = stateSchema;

const restoredSchema = record({}, { node_id: v.string(), version_id: v.string(), restored_node_ids: Strings });

/** The result of restoring a version. */
export interface RestoredVersion extends v.InferOutput<typeof restoredSchema> {}
export const RestoredVersion: v.GenericSchema<unknown, RestoredVersion> = restoredSchema;

const id = doc(Uuid, 'ID of the email, or of one of its translations.');
const version = { id, version_id: doc(Uuid, 'ID of the version.') };

/** Versions of Design Studio emails. */
export const designStudioEmailVersions = entity(
  {
    summary: 'Saved versions of a Design Studio email, which can be restored.',
    also: ['version history', 'revisions', 'checkpoints', 'snapshots'],
    key: 'id',
    from: { id: 'design_studio_emails.list' },
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'designStudioEmails', params: { id: 'id' } },
    },
  },
  () => ({
    list: list('GET /v1/design_studio/emails/{id}/versions', {
      summary: 'List the saved versions of a Design Studio email or translation, without their content.',
      docs: appDocs,
      items: 'versions',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({
          id,
          start_date: doc(
            v.optional(EpochSeconds),
            'Only versions created at this time or later (RFC 3339, or Unix seconds).',
          ),
          end_date: doc(
            v.optional(EpochSeconds),
            'Only versions created at this time or earlier (RFC 3339, or Unix seconds). Requires start_date.',
          ),
        }),
        v.check(
          ({ start_date, end_date }) => end_date === undefined || start_date !== undefined,
          'Expected `start_date` with `end_date`',
        ),
      ),
      item: DesignStudioEmailVersion,
    }),

    get: operation('GET /v1/design_studio/emails/{id}/versions/{version_id}', {
      summary: 'Get a saved version of a Design Studio email with its content and the components that it used.',
      also: ['details'],
      docs: appDocs,
      data: '',
      input: v.strictObject(version),
      output: DesignStudioEmailState,
    }),

    create: operation('POST /v1/design_studio/emails/{id}/versions', {
      summary: 'Save the current state of a Design Studio email or translation as a version.',
      also: ['save', 'back up', 'add', 'new'],
      docs: appDocs,
      effect: 'write',
      data: '',
      input: v.strictObject({
        id,
        name: doc(nameOf(100), 'Name of the version, at most 100 characters.'),
        description: doc(v.optional(v.string()), 'Why the version was saved.'),
      }),
      output: SavedVersion,
      example: { id: 'cf13c255-5eca-49ed-8bf8-3b74acf56818', name: 'Before the holidays' },
    }),

    delete: operation('DELETE /v1/design_studio/emails/{id}/versions/{version_id}', {
      summary:
        'Delete a saved version of a Design Studio email permanently. A version that publishing created cannot be deleted.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject(version),
      output: Nothing,
    }),

    restore: operation('POST /v1/design_studio/emails/{id}/versions/{version_id}/restore', {
      summary:
        'Restore the draft of a Design Studio email to a saved version, except for its components. The current draft is lost: save it as a version first.',
      also: ['roll back', 'revert', 'undo'],
      docs: appDocs,
      effect: 'write',
      encode: 'none',
      data: '',
      input: v.strictObject(version),
      output: RestoredVersion,
    }),
  }),
);

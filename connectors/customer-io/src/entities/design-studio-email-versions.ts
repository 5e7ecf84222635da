import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Strings, UnixTime, Uuid } from '../fields.ts';
import { EnvelopeRecord, transformersRecord } from './design-studio-email-record.ts';
import { nameOf } from './design-studio-filters.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the version, a UUID.') },
  {
    name: v.string(),
    description: v.string(),
    node_id: doc(v.string(), 'Id of the email or translation.'),
    node_type: v.string(),
    created: doc(UnixTime, 'Unix seconds.'),
    created_on_publish: doc(v.boolean(), 'It was made by publishing, and cannot be deleted.'),
    feedback: doc(v.boolean(), 'It was made for a round of feedback.'),
  },
);

/** A saved state of an email. */
export interface DesignStudioEmailVersion extends v.InferOutput<typeof schema> {}
export const DesignStudioEmailVersion: v.GenericSchema<unknown, DesignStudioEmailVersion> = schema;

const savedSchema = record(
  {},
  {
    created: doc(v.boolean(), 'false: nothing had changed, and the version is the latest there was.'),
    version: doc(DesignStudioEmailVersion, 'The version.'),
  },
);

/** What saving a version came to. */
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
    node: doc(node, 'What the email said.'),
    dependencies: doc(v.array(dependency), 'Components that it used, as they were.'),
  },
);

/** What an email said when a version of it was saved. */
export interface DesignStudioEmailState extends v.InferOutput<typeof stateSchema> {}
export const DesignStudioEmailState: v.GenericSchema<unknown, DesignStudioEmailState> = stateSchema;

const restoredSchema = record({}, { node_id: v.string(), version_id: v.string(), restored_node_ids: Strings });

/** What was brought back. */
export interface RestoredVersion extends v.InferOutput<typeof restoredSchema> {}
export const RestoredVersion: v.GenericSchema<unknown, RestoredVersion> = restoredSchema;

const id = doc(Uuid, 'Id of the email, or of one of its translations.');
const version = { id, version_id: doc(Uuid, 'Id of the version.') };

/** Versions of emails of Design Studio. */
export const designStudioEmailVersions = entity(
  { summary: 'Saved states of an email of Design Studio, to which it can be brought back.', key: 'id' },
  () => ({
    list: list('GET /v1/design_studio/emails/{id}/versions', {
      summary: 'List the versions of an email or translation, without what it said.',
      docs: appDocs,
      items: 'versions',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({
          id,
          start_date: doc(v.optional(UnixTime), 'Made at this time or later, unix seconds.'),
          end_date: doc(v.optional(UnixTime), 'Made at this time or earlier, unix seconds; needs start_date.'),
        }),
        v.check(
          ({ start_date, end_date }) => end_date === undefined || start_date !== undefined,
          'Expected `start_date` with `end_date`',
        ),
      ),
      item: DesignStudioEmailVersion,
    }),

    get: operation('GET /v1/design_studio/emails/{id}/versions/{version_id}', {
      summary: 'Get one version with what the email said, and the components that it used.',
      docs: appDocs,
      data: '',
      input: v.strictObject(version),
      output: DesignStudioEmailState,
    }),

    create: operation('POST /v1/design_studio/emails/{id}/versions', {
      summary: 'Save the present state of an email or translation as a version.',
      docs: appDocs,
      effect: 'write',
      data: '',
      input: v.strictObject({
        id,
        name: doc(nameOf(100), 'Name of the version, at most 100 characters.'),
        description: doc(v.optional(v.string()), 'Why it was saved.'),
      }),
      output: SavedVersion,
      example: { id: '1a0cbb4e-09d3-402e-949e-f6732f021650', name: 'Before the holidays' },
    }),

    delete: operation('DELETE /v1/design_studio/emails/{id}/versions/{version_id}', {
      summary: 'Delete a version for good. Those made by publishing cannot be deleted.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject(version),
      output: Nothing,
    }),

    restore: operation('POST /v1/design_studio/emails/{id}/versions/{version_id}/restore', {
      summary:
        'Bring the draft of an email back to a version, but not the components in it. What the draft says now is lost: save it as a version first.',
      docs: appDocs,
      effect: 'write',
      encode: 'none',
      data: '',
      input: v.strictObject(version),
      output: RestoredVersion,
    }),
  }),
);

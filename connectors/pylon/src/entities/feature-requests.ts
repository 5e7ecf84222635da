import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldMap, CustomFields, docs, Id, limits, Strings } from '../fields.ts';

const page = docs('feature-requests');
const id = doc(Id, 'Id of the feature request.');

const fields = {
  title: v.string(),
  description: v.string(),
  request_status: doc(v.string(), 'new, in_progress, closed, archived, or the slug of a custom status.'),
  evidence_count: v.number(),
  portal_visible_to_account_ids: doc(Strings, 'Accounts that see it in the customer portal.'),
  custom_fields: CustomFieldMap,
  created_at: doc(v.string(), 'When it was created, RFC 3339.'),
  updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
};

const evidence = record(
  {},
  {
    source_type: doc(v.string(), 'issue, call_recording, survey_response, manual and the like.'),
    source_id: doc(v.string(), 'Id of the issue, where it is one.'),
    external_url: doc(v.string(), 'Where the call recording is, where it is one.'),
    account_id: v.string(),
    summary: doc(v.string(), 'Why it speaks for the feature, written by an AI.'),
  },
);

const schema = record(
  { id: doc(Id, 'Id of the feature request.') },
  { ...fields, evidence: doc(v.array(evidence), 'Only where it was asked for.') },
);
const foundSchema = record(
  { id: doc(Id, 'Id of the feature request.') },
  { ...fields, account_ids: doc(Strings, 'Accounts that asked for it.') },
);

/** A feature that customers ask for. */
export interface FeatureRequest extends v.InferOutput<typeof schema> {}
export const FeatureRequest: v.GenericSchema<unknown, FeatureRequest> = schema;

/** A feature request as a search finds it: with the accounts that asked, without the evidence. */
export interface FoundFeatureRequest extends v.InferOutput<typeof foundSchema> {}
export const FoundFeatureRequest: v.GenericSchema<unknown, FoundFeatureRequest> = foundSchema;

/** Features that customers ask for. */
export const featureRequests = entity(
  { summary: 'Features that customers ask for, with the evidence for each.', key: 'id' },
  () => ({
    get: operation('GET /feature-requests/{id}', {
      summary: 'Get one feature request, with its evidence where asked for.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({
        id,
        fetch_evidence: doc(v.optional(v.boolean()), 'Whether the evidence comes with it. Default: no.'),
      }),
      output: FeatureRequest,
    }),

    create: operation('POST /feature-requests', {
      summary:
        'Create a feature request; Pylon can gather evidence for it and write the description, which takes a while.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        title: doc(v.string(), 'Title of the feature request.'),
        description: doc(v.optional(v.string()), 'What is asked for; ignored with should_auto_fetch_evidence.'),
        should_auto_fetch_evidence: doc(
          v.optional(v.boolean()),
          'Whether Pylon gathers evidence afterwards and writes the description from it. Default: no.',
        ),
      }),
      output: FeatureRequest,
    }),

    update: operation('PATCH /feature-requests/{id}', {
      summary: 'Change the status or custom fields of a feature request; title and description cannot be changed.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          id,
          request_status: doc(
            v.optional(v.string()),
            'new, in_progress, closed, archived, or the slug of a custom status.',
          ),
          custom_fields: CustomFields,
        }),
        changesSomething('id'),
      ),
      output: FeatureRequest,
    }),

    delete: operation('DELETE /feature-requests/{id}', {
      summary: 'Delete a feature request for good, with its evidence.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /feature-requests/search', {
      summary:
        'Find feature requests by meaning, status or the accounts that asked; without any of these list them. At most 1000, no further pages.',
      docs: page,
      rateLimit: limits.medium,
      pagination: 'none',
      maxItems: 1000,
      input: v.strictObject({
        query: doc(v.optional(v.string()), 'What to look for, in words; meaning counts.'),
        account_ids: doc(v.optional(Strings), 'Only those that one of these accounts asked for.'),
        request_statuses: doc(
          v.optional(Strings),
          'Only those in one of these statuses: new, in_progress, closed, archived, or slugs of custom ones.',
        ),
        // There are no pages: Pylon's own default of 100 would leave the rest out without a word.
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 1000),
          'How many at most, 1 to 1000; 1000 unless told.',
        ),
      }),
      item: FoundFeatureRequest,
    }),

    setPortalVisibility: operation('POST /feature-requests/{id}/set-portal-visibility', {
      summary: 'Show a feature request to accounts in the customer portal, or hide it from them.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        id,
        account_ids: doc(Strings, 'The accounts; others stay as they are.'),
        visible: doc(v.boolean(), 'Whether they see it. The portal must have its Feature Requests tab turned on.'),
      }),
      output: FeatureRequest,
    }),

    addEvidence: operation('POST /feature-requests/{id}/evidence', {
      summary:
        'Add evidence to a feature request. The body is not documented in the July 2026 API description: what is passed besides id goes into it as it is.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    merge: operation('POST /feature-requests/merge', {
      summary:
        'Merge feature requests into one; take it for something that cannot be undone. The body is not documented in the July 2026 API description: what is passed goes into it as it is.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.objectWithRest({}, v.unknown()),
      output: v.unknown(),
    }),
  }),
);

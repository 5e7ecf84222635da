import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AccountIds, CustomFieldMap, CustomFields, docs, Id, limits, Strings } from '../fields.ts';

const page = docs('feature-requests');
const id = doc(Id, 'ID of the feature request.');

const fields = {
  title: v.string(),
  description: v.string(),
  request_status: doc(v.string(), 'Status: new, in_progress, closed, archived, or the slug of a custom status.'),
  evidence_count: v.number(),
  portal_visible_to_account_ids: doc(Strings, 'IDs of the accounts that see it in the customer portal.'),
  custom_fields: CustomFieldMap,
  created_at: doc(v.string(), 'Creation time (RFC 3339).'),
  updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
};

const evidence = record(
  {},
  {
    source_type: doc(v.string(), 'Type of the source: issue, call_recording, survey_response, manual or another.'),
    source_id: doc(v.string(), 'ID of the issue. Present only if the source is an issue.'),
    external_url: doc(v.string(), 'URL of the call recording. Present only if the source is a call recording.'),
    account_id: v.string(),
    summary: doc(v.string(), 'AI-generated summary of how the evidence supports the feature request.'),
  },
);

const schema = record(
  { id: doc(Id, 'ID of the feature request.') },
  { ...fields, evidence: doc(v.array(evidence), 'Present only if fetch_evidence is true.') },
);
const foundSchema = record(
  { id: doc(Id, 'ID of the feature request.') },
  { ...fields, account_ids: doc(Strings, 'IDs of the accounts that asked for it.') },
);

/** A feature that customers ask for. */
export interface FeatureRequest extends v.InferOutput<typeof schema> {}
export const FeatureRequest: v.GenericSchema<unknown, FeatureRequest> = schema;

/** A feature request in a search result: with the accounts that asked for it, without the evidence. */
export interface FoundFeatureRequest extends v.InferOutput<typeof foundSchema> {}
export const FoundFeatureRequest: v.GenericSchema<unknown, FoundFeatureRequest> = foundSchema;

/** Features that customers ask for. */
export const featureRequests = entity(
  {
    summary: 'Features that customers ask for, with supporting evidence.',
    also: ['product feedback', 'feature ideas', 'product requests', 'wishlist', 'enhancements'],
    key: 'id',
    brief: ['id', 'title', 'request_status', 'evidence_count', 'created_at', 'updated_at'],
  },
  () => ({
    get: operation('GET /feature-requests/{id}', {
      summary: 'Get a feature request, with its evidence if fetch_evidence is true.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({
        id,
        fetch_evidence: doc(v.optional(v.boolean()), 'Whether to include the evidence. Default: false.'),
      }),
      output: FeatureRequest,
    }),

    create: operation('POST /feature-requests', {
      summary:
        'Create a feature request. With should_auto_fetch_evidence, Pylon gathers evidence and writes the description after the response.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        title: doc(v.string(), 'Title of the feature request.'),
        description: doc(
          v.optional(v.string()),
          'Description of the feature. Ignored if should_auto_fetch_evidence is true.',
        ),
        should_auto_fetch_evidence: doc(
          v.optional(v.boolean()),
          'Whether Pylon gathers evidence asynchronously and writes the description from it. Default: false.',
        ),
      }),
      output: FeatureRequest,
    }),

    update: operation('PATCH /feature-requests/{id}', {
      summary: 'Update the status or custom fields of a feature request. Its title and description cannot be changed.',
      also: ['close', 'plan', 'ship'],
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          id,
          request_status: doc(
            v.optional(v.string()),
            'Status: new, in_progress, closed, archived, or the slug of a custom status.',
          ),
          custom_fields: CustomFields,
        }),
        changesSomething('id'),
      ),
      example: { id: 'abfb475d-3b77-4787-b97d-641cf6641ef1', request_status: 'in_progress' },
      output: FeatureRequest,
    }),

    delete: operation('DELETE /feature-requests/{id}', {
      summary: 'Delete a feature request permanently, including its evidence.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /feature-requests/search', {
      summary:
        'Search feature requests by text, status or account. Without conditions, lists all feature requests. Returns at most 1000 and has no further pages.',
      docs: page,
      rateLimit: limits.medium,
      pagination: 'none',
      maxItems: 1000,
      input: v.strictObject({
        query: doc(v.optional(v.string()), 'Search text, matched by meaning and by keywords.'),
        account_ids: doc(
          v.optional(AccountIds),
          'IDs of accounts. Returns only feature requests that at least one of them asked for.',
        ),
        request_statuses: doc(
          v.optional(Strings),
          'Statuses to return: new, in_progress, closed, archived, or slugs of custom statuses.',
        ),
        // Always sent: without it Pylon silently returns only the first 100, and there are no further pages.
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 1000),
          'Maximum number of feature requests. Default: 1000.',
        ),
      }),
      item: FoundFeatureRequest,
    }),

    setPortalVisibility: operation('POST /feature-requests/{id}/set-portal-visibility', {
      summary: 'Show a feature request to accounts in the customer portal, or hide it from them.',
      also: ['share', 'publish', 'hide', 'unpublish'],
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        id,
        account_ids: doc(AccountIds, 'IDs of the accounts. The visibility for other accounts does not change.'),
        visible: doc(
          v.boolean(),
          'Whether the accounts see the feature request. Takes effect only if the Feature Requests tab is enabled in the portal.',
        ),
      }),
      output: FeatureRequest,
    }),

    addEvidence: operation('POST /feature-requests/{id}/evidence', {
      summary:
        "Add evidence to a feature request. Pylon's July 2026 API description does not document the body. All parameters except id are sent in the body unchanged.",
      brief: [],
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    merge: operation('POST /feature-requests/merge', {
      summary:
        "Merge feature requests into one. Assume that the merge cannot be undone. Pylon's July 2026 API description does not document the body. All parameters are sent in the body unchanged.",
      brief: [],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.objectWithRest({}, v.unknown()),
      output: v.unknown(),
    }),
  }),
);

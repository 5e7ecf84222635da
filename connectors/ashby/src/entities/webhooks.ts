import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id } from '../fields.ts';

const write = ['apiKeysWrite'];
const webhookId = doc(Id, 'ID of the webhook, returned by webhooks.create. The API cannot list webhooks.');
const Url = v.pipe(v.string(), v.url());

const WebhookType = v.picklist([
  'applicationSubmit',
  'applicationUpdate',
  'candidateDelete',
  'candidateHire',
  'candidateMerge',
  'candidateStageChange',
  'interviewPlanTransition',
  'interviewScheduleCreate',
  'interviewScheduleUpdate',
  'jobCreate',
  'jobPostingDelete',
  'jobPostingPublish',
  'jobPostingUnpublish',
  'jobPostingUpdate',
  'jobUpdate',
  'offerCreate',
  'offerDelete',
  'offerUpdate',
  'openingCreate',
  'pushToHRIS',
  'signatureRequestUpdate',
  'surveySubmit',
  'takeHomeAssignmentAssigned',
  'takeHomeAssignmentCancelled',
  'takeHomeAssignmentCompleted',
  'takeHomeAssignmentSubmitted',
]);

const schema = record(
  { id: doc(v.string(), 'ID of the webhook.') },
  { webhookType: doc(v.string(), 'Event type.'), requestUrl: v.string(), enabled: v.boolean() },
);

/** A webhook: a URL to which Ashby sends events of one type. Does not contain the secret token. */
export interface Webhook extends v.InferOutput<typeof schema> {}
export const Webhook: v.GenericSchema<unknown, Webhook> = schema;

/** Webhooks. */
export const webhooks = entity(
  {
    summary: 'Webhooks: URLs to which Ashby sends events. The API cannot list them.',
    also: ['callbacks', 'event subscriptions', 'notifications'],
    key: 'id',
  },
  () => ({
    get: operation('POST /webhook.info', {
      summary: 'Get a webhook, without its secret token.',
      docs: docs('webhookinfo'),
      effect: 'read',
      scopes: ['apiKeysRead'],
      input: v.strictObject({ webhookId }),
      output: Webhook,
    }),

    create: operation('POST /webhook.create', {
      secrets: ['secretToken'],
      summary:
        'Create a webhook, which sends events of one type to a URL. Returns only its ID. Store the ID: the API cannot list webhooks.',
      also: ['subscribe', 'register'],
      docs: docs('webhookcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        webhookType: doc(WebhookType, 'Event type.'),
        requestUrl: doc(Url, 'URL that receives the events as POST requests.'),
        secretToken: doc(
          Id,
          'Secret with which Ashby signs each request (Ashby-Signature: HMAC-SHA256 of the raw body). Share it only with the receiver. It is not shown again.',
        ),
      }),
      // Returns only the ID: Ashby's response contains the secret, and records are returned unchanged.
      data: 'results.id',
      output: doc(v.string(), 'ID of the webhook.'),
    }),

    update: operation('POST /webhook.update', {
      secrets: ['secretToken'],
      summary: 'Enable or disable a webhook, or replace its URL or secret token. Returns only its ID.',
      also: ['disable', 'enable', 'rotate the secret'],
      example: { webhookId: '3f0d5e3b-6a3c-4d0e-9c39-0c3a5c1f7b62', enabled: false },
      docs: docs('webhookupdate-1'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          webhookId,
          enabled: doc(v.optional(v.boolean()), 'Whether the webhook is enabled.'),
          requestUrl: doc(v.optional(Url), 'URL that receives the events as POST requests.'),
          secretToken: doc(
            v.optional(Id),
            'New secret with which Ashby signs requests. The receiver needs it too. It is not shown again.',
          ),
        }),
        atLeastOne('enabled', 'requestUrl', 'secretToken'),
      ),
      // As in `create`.
      data: 'results.id',
      output: doc(v.string(), 'ID of the webhook.'),
    }),

    // Destructive: creating the webhook again requires its secret, which cannot be read.
    delete: operation('POST /webhook.delete', {
      summary: 'Delete a webhook permanently. To disable it temporarily, set enabled to false with webhooks.update.',
      also: ['unsubscribe', 'unregister'],
      docs: docs('webhookdelete-1'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({ webhookId }),
      output: record({ webhookId: doc(v.string(), 'ID of the deleted webhook.') }, {}),
    }),
  }),
);

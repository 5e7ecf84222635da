import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id } from '../fields.ts';

const write = ['apiKeysWrite'];
const webhookId = doc(Id, 'Id of the webhook.');
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
  { id: doc(v.string(), 'Id of the webhook.') },
  { webhookType: doc(v.string(), 'What it tells of.'), requestUrl: v.string(), enabled: v.boolean() },
);

/** An address that Ashby calls when something happens. Its secret is never part of it. */
export interface Webhook extends v.InferOutput<typeof schema> {}
export const Webhook: v.GenericSchema<unknown, Webhook> = schema;

/** Calls of Ashby to the outside. */
export const webhooks = entity(
  { summary: 'Webhooks: addresses that Ashby calls when something happens. There is no way to list them.', key: 'id' },
  () => ({
    get: operation('POST /webhook.info', {
      summary: 'Get one webhook, without its secret.',
      docs: docs('webhookinfo'),
      effect: 'read',
      scopes: ['apiKeysRead'],
      input: v.strictObject({ webhookId }),
      output: Webhook,
    }),

    create: operation('POST /webhook.create', {
      secrets: ['secretToken'],
      summary:
        'Have Ashby call an address when something happens. Answers the id alone: keep it, nothing lists webhooks.',
      docs: docs('webhookcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        webhookType: doc(WebhookType, 'What to be told of.'),
        requestUrl: doc(Url, 'Address to call, by POST.'),
        secretToken: doc(
          Id,
          'Secret that Ashby signs each call with (Ashby-Signature: sha256 HMAC of the raw body). Known to the receiver only; it is not shown again.',
        ),
      }),
      // Of the answer only the id is taken: Ashby sends the secret back in it, and records are given as they come.
      data: 'results.id',
      output: doc(v.string(), 'Id of the webhook.'),
    }),

    update: operation('POST /webhook.update', {
      secrets: ['secretToken'],
      summary: 'Switch a webhook on or off, or give it another address or secret. Answers the id alone.',
      docs: docs('webhookupdate-1'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          webhookId,
          enabled: doc(v.optional(v.boolean()), 'Whether Ashby calls it.'),
          requestUrl: doc(v.optional(Url), 'Address to call, by POST.'),
          secretToken: doc(
            v.optional(Id),
            'New secret to sign with; the receiver needs it too. It is not shown again.',
          ),
        }),
        atLeastOne('enabled', 'requestUrl', 'secretToken'),
      ),
      // As in `create`.
      data: 'results.id',
      output: doc(v.string(), 'Id of the webhook.'),
    }),

    // A new one would need its secret again, which nobody can read any more.
    delete: operation('POST /webhook.delete', {
      summary: 'Delete a webhook for good; to silence it for a while, update enabled to false.',
      docs: docs('webhookdelete-1'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({ webhookId }),
      output: record({ webhookId: doc(v.string(), 'Id of the webhook that was deleted.') }, {}),
    }),
  }),
);

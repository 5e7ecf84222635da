import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, nonEmptyText, oneOf, url, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';

const WEBHOOK_TYPES = [
  'applicationSubmit',
  'applicationUpdate',
  'candidateHire',
  'candidateStageChange',
  'candidateDelete',
  'candidateMerge',
  'interviewPlanTransition',
  'interviewScheduleCreate',
  'interviewScheduleUpdate',
  'jobCreate',
  'jobUpdate',
  'jobPostingUpdate',
  'jobPostingPublish',
  'jobPostingUnpublish',
  'jobPostingDelete',
  'offerCreate',
  'offerUpdate',
  'offerDelete',
  'openingCreate',
  'pushToHRIS',
  'surveySubmit',
  'signatureRequestUpdate',
  'takeHomeAssignmentAssigned',
  'takeHomeAssignmentCancelled',
  'takeHomeAssignmentCompleted',
  'takeHomeAssignmentSubmitted',
] as const;

/** Webhook settings can be kept and changed; the sandbox calls nobody. */
export function webhookEndpoints({ data, newId }: Ashby): Endpoints {
  const webhook = (id: string) => found(data.webhooks.get(id), 'webhook');
  return {
    'webhook.create': endpoint(
      'apiKeysWrite',
      object({ webhookType: oneOf(WEBHOOK_TYPES), requestUrl: url, secretToken: nonEmptyText }, {}),
      (params) => ({ results: data.webhooks.put({ id: newId(), enabled: true, ...params }) }),
    ),
    'webhook.info': endpoint('apiKeysRead', object({ webhookId: uuid }, {}), ({ webhookId }) => {
      const { secretToken: _neverShownAgain, ...shown } = webhook(webhookId);
      return { results: shown };
    }),
    'webhook.update': endpoint(
      'apiKeysWrite',
      object({ webhookId: uuid }, { enabled: flag, requestUrl: url, secretToken: nonEmptyText }),
      ({ webhookId, ...changes }) => {
        if (Object.keys(changes).length === 0) {
          throw invalidInput('body: One of enabled, requestUrl and secretToken is required');
        }
        return { results: data.webhooks.put({ ...webhook(webhookId), ...changes }) };
      },
    ),
    'webhook.delete': endpoint('apiKeysWrite', object({ webhookId: uuid }, {}), ({ webhookId }) => {
      data.webhooks.delete(webhook(webhookId).id);
      return { results: { webhookId } };
    }),
  };
}

import { createHmac } from 'node:crypto';
import { WebhookError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { interviewSchedule } from '../test/interviews.ts';
import { application, job, opening } from '../test/records.ts';
import { webhooks } from './index.ts';
import { subjectOf } from './webhook-events.ts';
import { verifyWebhook } from './webhooks.ts';

const secret = '0c2f9463f87641919f8106a2c49d7a57';
const sign = (text: string, key = secret) => `sha256=${createHmac('sha256', key).update(text).digest('hex')}`;

const request = (text: string, headers: Record<string, string> = { 'Ashby-Signature': sign(text) }) =>
  new Request('https://hooks.example.com/ashby', { method: 'POST', headers, body: text });

const event = (action: string, data: unknown) =>
  JSON.stringify({ webhookActionId: '75395d87-4044-4dc4-bc29-0cec185e5f06', action, data });

const stageChange = event('candidateStageChange', { application: { ...application, unheardOf: 'Größe' } });

async function problemOf(promise: Promise<unknown>): Promise<WebhookError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!WebhookError.isInstance(error)) throw new Error('it was let in');
  expect(JSON.stringify(error)).not.toContain(secret);
  return error;
}

const plan = { id: 'f9e52a51-a075-4116-a7b8-484deba69006', title: 'Engineering' };
const offer = { id: 'f9e52a51-a075-4116-a7b8-484deba69050', applicationId: application.id };
const posting = { id: 'f9e52a51-a075-4116-a7b8-484deba69017', jobId: job.id };
const survey = { id: 'f9e52a51-a075-4116-a7b8-484deba69120', surveyType: 'Questionnaire' };

const payloads: Readonly<Record<string, unknown>> = {
  applicationSubmit: { application },
  applicationUpdate: { application },
  candidateHire: { application, offer },
  candidateStageChange: { application },
  candidateDelete: { candidate: { id: application.candidate.id } },
  candidateMerge: { deletedCandidate: { id: 'gone' }, mergedCandidate: { id: application.candidate.id } },
  interviewPlanTransition: {
    jobId: job.id,
    fromInterviewPlan: plan,
    toInterviewPlan: { ...plan, id: 'another' },
    interviewStageMappings: [{ fromInterviewStageId: 'a', toInterviewStageId: 'b' }],
  },
  interviewScheduleCreate: { interviewSchedule },
  interviewScheduleUpdate: { interviewSchedule: { ...interviewSchedule, candidateId: application.candidate.id } },
  jobCreate: { job },
  jobUpdate: { job },
  jobPostingUpdate: { jobPosting: posting },
  jobPostingPublish: { jobPosting: posting },
  jobPostingUnpublish: { jobPosting: posting },
  jobPostingDelete: { jobPosting: posting },
  offerCreate: { offer },
  offerUpdate: { offer },
  offerDelete: { offer },
  openingCreate: { opening },
  pushToHRIS: { application },
  ping: { webhookActionType: 'ping' },
  surveySubmit: { surveySubmission: survey },
  signatureRequestUpdate: { relatedEntityType: 'offer', offerId: offer.id },
  takeHomeAssignmentAssigned: { takeHomeAssignment: { id: 'a' } },
  takeHomeAssignmentCancelled: { takeHomeAssignment: { id: 'a' } },
  takeHomeAssignmentCompleted: { takeHomeAssignment: { id: 'a' } },
  takeHomeAssignmentSubmitted: { takeHomeAssignment: { id: 'a' } },
};

describe('an Ashby webhook', () => {
  it.each(Object.entries(payloads))('is returned as received: %s', async (action, data) => {
    const text = event(action, data);
    await expect(verifyWebhook(request(text), { secret })).resolves.toEqual(JSON.parse(text));
  });

  it('has a type for every event that a webhook can be created for, and for ping', () => {
    const schema = JSON.stringify(webhooks.operations.create.input);
    const creatable = Object.keys(subjectOf).filter((action) => schema.includes(`"${action}"`));
    expect(creatable).toHaveLength(26);
    expect(Object.keys(subjectOf).sort()).toEqual([...creatable, 'ping'].sort());
    expect(Object.keys(payloads).sort()).toEqual(Object.keys(subjectOf).sort());
  });

  it('is discriminated by its action, and keeps undocumented fields', async () => {
    const webhook = await verifyWebhook(request(stageChange), { secret });
    if (webhook.action !== 'candidateStageChange') throw new Error('another event');
    expect(webhook.data.application.candidate?.name).toBe('Adam Hart');
    expect(webhook.data.application).toMatchObject({ unheardOf: 'Größe' });
    expect(webhook.webhookActionId).toBe('75395d87-4044-4dc4-bc29-0cec185e5f06');
  });

  it.each(['candidateSneeze', 'toString', ''])('is accepted although its event is unknown: %j', async (action) => {
    const text = event(action, ['anything']);
    await expect(verifyWebhook(request(text), { secret })).resolves.toEqual(JSON.parse(text));
  });

  it.each([
    ['headers of a Node server', { headers: { 'ashby-signature': sign(stageChange) }, body: stageChange }],
    [
      'a body in bytes',
      {
        headers: new Headers({ 'Ashby-Signature': sign(stageChange) }),
        body: new TextEncoder().encode(stageChange),
      },
    ],
  ])('is accepted from any server: %s', async (_, given) => {
    await expect(verifyWebhook(given, { secret })).resolves.toMatchObject({ action: 'candidateStageChange' });
  });

  it.each([
    ['another secret', sign(stageChange, 'another')],
    ['another body', sign(`${stageChange} `)],
    ['no prefix', sign(stageChange).slice('sha256='.length)],
    ['another prefix', sign(stageChange).replace('sha256=', 'sha512=')],
    ['half of it', sign(stageChange).slice(0, 39)],
    ['nothing', ''],
    ['a prefix alone', 'sha256='],
  ])('is rejected with the signature of %s', async (_, signature) => {
    const error = await problemOf(verifyWebhook(request(stageChange, { 'Ashby-Signature': signature }), { secret }));
    expect(error.problem).toBe('wrong_signature');
  });

  it('is rejected without a signature, with a hint on why it may be missing', async () => {
    const error = await problemOf(verifyWebhook(request(stageChange, {}), { secret }));
    expect(error.problem).toBe('missing_signature');
    expect(error.hint).toContain('secret token');
  });

  it.each(['', undefined])('fails with missing_secret for the secret %j', async (none) => {
    const headers = { 'Ashby-Signature': sign(stageChange, '') };
    const error = await problemOf(verifyWebhook(request(stageChange, headers), { secret: none as string }));
    expect(error).toMatchObject({ problem: 'missing_secret', message: expect.stringContaining('`secret`') });
  });

  it('keeps integers that a JavaScript number cannot hold', async () => {
    const text = '{"action":"candidateDelete","data":{"candidate":{"id":"1","number":9007199254740993}}}';
    const { data } = await verifyWebhook(request(text), { secret });
    expect(data).toEqual({ candidate: { id: '1', number: '9007199254740993' } });
  });

  it.each([
    ['no JSON', 'no json'],
    ['no object', '[]'],
    ['nothing', 'null'],
    ['no action', '{"data":{}}'],
    ['a known event without data', '{"action":"candidateHire"}'],
    ['a known event about something else', event('candidateHire', { offer })],
    ['a known event without an id', event('jobCreate', { job: {} })],
  ])('is rejected when its body is %s', async (_, text) => {
    expect((await problemOf(verifyWebhook(request(text), { secret }))).problem).toBe('malformed');
  });

  it('is rejected when its body was already read', async () => {
    const used = request(stageChange);
    await used.text();
    expect((await problemOf(verifyWebhook(used, { secret }))).message).toContain('already read');
  });
});

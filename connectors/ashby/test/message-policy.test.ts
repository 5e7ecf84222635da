import type { AnyClient } from '@agent-connectors/core';
import { expect, it } from 'vitest';
import { testClient } from './wire.ts';

const move = { applicationId: 'a', interviewStageId: 's' };
const transfer = { ...move, jobId: 'j', interviewPlanId: 'p' };
const sequence = { sequenceTemplateId: 't', candidateId: 'c' };

it.each<[string, string, Record<string, unknown>, boolean]>([
  ['applications', 'change_stage', move, false],
  ['applications', 'change_stage', { ...move, archiveReasonId: 'r' }, false],
  ['applications', 'change_stage', { ...move, archiveEmail: { communicationTemplateId: 't' } }, true],
  ['applications', 'transfer', transfer, true],
  ['applications', 'transfer', { ...transfer, startAutomaticActivities: true }, true],
  ['applications', 'transfer', { ...transfer, startAutomaticActivities: false }, false],
  ['sequences', 'add', { ...sequence, start: false }, false],
  ['sequences', 'add', { ...sequence, start: true }, true],
  ['sequences', 'start', { sequenceId: 's' }, true],
])('deny @sends: %s.%s with %j sends a message: %s', async (entity, action, params, sends) => {
  const open: AnyClient = testClient();
  const preview = await open.execute(entity, action, params, { dryRun: true });
  expect(preview.data).toMatchObject({ sends });
  const careful: AnyClient = testClient({ policy: { deny: ['@sends'] } });
  const call = careful.execute(entity, action, params, { dryRun: true });
  if (sends) await expect(call).rejects.toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  else await expect(call).resolves.toMatchObject({ data: { sends: false } });
});

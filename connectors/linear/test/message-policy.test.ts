import { describe } from '@agent-connectors/core/describe';
import { expect, it } from 'vitest';
import { linear } from '../src/index.ts';
import { failure } from './calls.ts';
import { client } from './wire.ts';

it('the operations that notify people are known to policies', () => {
  const sending = describe(linear).operations.filter(({ sends }) => sends);
  expect(sending.map(({ id }) => id)).toEqual([
    'comments.create',
    'issues.create',
    'issues.update',
    'issues.batch_update',
    'issues.batch_create',
    'project_updates.create',
    'projects.create',
  ]);
});

it('deny @sends rejects them before anything is sent', async () => {
  const careful = client({ policy: { deny: ['@sends'] } });
  const call = careful.comments.create({ issueId: 'ENG-1', body: 'Hello' }, { dryRun: true });
  expect(await failure(call)).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  await expect(careful.labels.create({ name: 'Bug' }, { dryRun: true })).resolves.toBeDefined();
});

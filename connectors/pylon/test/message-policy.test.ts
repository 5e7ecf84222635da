import type { AnyClient } from '@agent-connectors/core';
import { expect, it } from 'vitest';
import { createPylon, type PylonOptions } from '../src/index.ts';

const client = (options: PylonOptions = {}) => createPylon({ apiToken: 'pylon-test-token', env: {}, ...options });
const issue = { title: 'A', body_html: 'B', account_id: 'a' };

it.each<[string, string, Record<string, unknown>, boolean]>([
  ['issues', 'create', issue, false],
  ['issues', 'create', { ...issue, destination_metadata: { destination: 'internal' } }, false],
  ['issues', 'create', { ...issue, destination_metadata: { destination: 'email', email: 'a@b.example' } }, true],
  ['issues', 'create', { ...issue, destination_metadata: { destination: 'slack' } }, true],
  ['issue_ai_responses', 'create', { id: '1', ai_agent_id: 'x' }, true],
  ['issue_ai_responses', 'create', { id: '1', ai_agent_id: 'x', post_as_internal_note: true }, false],
  ['task_comments', 'create', { id: '1', body_html: 'x' }, true],
  ['task_comments', 'create', { id: '1', body_html: 'x', is_internal: true }, false],
  ['issue_replies', 'create', { id: '1', body_html: 'x', message_id: 'm' }, true],
])('deny @sends: %s.%s with %j messages people: %s', async (entity, action, params, sends) => {
  const open: AnyClient = client();
  const preview = await open.execute(entity, action, params, { dryRun: true });
  expect(preview.data).toMatchObject({ sends });
  const careful: AnyClient = client({ policy: { deny: ['@sends'] } });
  const call = careful.execute(entity, action, params, { dryRun: true });
  if (sends) await expect(call).rejects.toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  else await expect(call).resolves.toMatchObject({ data: { sends: false } });
});

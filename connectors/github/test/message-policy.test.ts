import type { AnyClient } from '@agent-connectors/core';
import { expect, it } from 'vitest';
import { client, shop } from './wire.ts';

const pull = { ...shop, pull_number: 7 };

it.each<[string, string, Record<string, unknown>, boolean]>([
  ['issues', 'create', { ...shop, title: 'A' }, true],
  ['issues', 'update', { ...shop, issue_number: 42, title: 'A' }, false],
  ['issues', 'update', { ...shop, issue_number: 42, state: 'closed' }, true],
  ['issues', 'update', { ...shop, issue_number: 42, assignees: ['octocat'] }, true],
  ['issues', 'update', { ...shop, issue_number: 42, assignees: [] }, false],
  ['issues', 'update', { ...shop, issue_number: 42, body: '@octocat' }, true],
  ['comments', 'update', { ...shop, comment_id: 9001, body: '@octocat' }, true],
  ['issue_labels', 'create', { ...shop, issue_number: 42, labels: ['bug'] }, false],
  ['pull_requests', 'merge', pull, true],
  ['pull_requests', 'update', { ...pull, title: 'A' }, false],
  ['pull_requests', 'update', { ...pull, body: '@octocat' }, true],
  ['reviews', 'create', { ...pull, body: 'A' }, false],
  ['reviews', 'create', { ...pull, event: 'APPROVE' }, true],
  ['releases', 'create', { ...shop, tag_name: 'v1' }, true],
  ['releases', 'create', { ...shop, tag_name: 'v1', draft: true }, false],
])('deny @sends: %s.%s with %j notifies people: %s', async (entity, action, params, sends) => {
  const open: AnyClient = client();
  const preview = await open.execute(entity, action, params, { dryRun: true });
  expect(preview.data).toMatchObject({ sends });
  const careful: AnyClient = client({ policy: { deny: ['@sends'] } });
  const call = careful.execute(entity, action, params, { dryRun: true });
  if (sends) await expect(call).rejects.toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  else await expect(call).resolves.toMatchObject({ data: { sends: false } });
});

import type { AnyClient } from '@agent-connectors/core';
import { describe as introspect } from '@agent-connectors/core/describe';
import { describe, expect, it } from 'vitest';
import { linear } from '../src/index.ts';
import { failure } from './calls.ts';
import { client } from './wire.ts';

it('the operations that notify people are known to policies', () => {
  const sending = introspect(linear).operations.filter(({ sends }) => sends);
  expect(sending.map(({ id }) => id)).toEqual([
    'attachments.create',
    'comments.create',
    'comments.update',
    'customer_needs.create',
    'documents.create',
    'documents.update',
    'initiatives.create',
    'initiatives.update',
    'issues.create',
    'issues.update',
    'issues.batch_update',
    'issues.batch_create',
    'issues.subscribe',
    'project_milestones.create',
    'project_milestones.update',
    'project_updates.create',
    'projects.create',
    'projects.update',
    'reactions.create',
  ]);
});

it('deny @sends rejects them before anything is sent', async () => {
  const careful = client({ policy: { deny: ['@sends'] } });
  const call = careful.comments.create({ issueId: 'ENG-1', body: 'Hello' }, { dryRun: true });
  expect(await failure(call)).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  await expect(careful.labels.create({ name: 'Bug' }, { dryRun: true })).resolves.toBeDefined();
});

const id = '7d9e4b61-3c52-4f08-a1b7-5e6f708192a3';

describe('deny @sends, of an operation that sends with certain parameters,', () => {
  it.each<[string, string, object, object]>([
    ['comments', 'update', { id, quotedText: 'A' }, { body: 'See https://linear.app/acme/profiles/ada' }],
    ['documents', 'create', { title: 'A', issueId: 'ENG-1' }, { content: 'A' }],
    ['documents', 'update', { id, title: 'A' }, { content: 'A' }],
    ['projects', 'create', { name: 'A', teamIds: [id] }, { leadId: id }],
    ['projects', 'update', { id, priority: 1, memberIds: [] }, { memberIds: [id] }],
    ['projects', 'update', { id, leadId: null }, { leadId: id }],
    ['initiatives', 'update', { id, status: 'Active' }, { ownerId: id }],
    ['issues', 'subscribe', { id }, { userEmail: 'ada@example.com' }],
    ['attachments', 'create', { issueId: 'ENG-1', url: 'https://a.example', title: 'A' }, { commentBody: 'A' }],
  ])('%s.%s: permits %j and rejects it with %j', async (entity, action, params, sending) => {
    const careful: AnyClient = client({ policy: { deny: ['@sends'] } });
    await expect(careful.execute(entity, action, params, { dryRun: true })).resolves.toBeDefined();
    const call = careful.execute(entity, action, { ...params, ...sending }, { dryRun: true });
    expect(await failure(call)).toMatchObject({ code: 'not_permitted' });
  });
});

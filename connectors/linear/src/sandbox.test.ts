import type { AnyClient, Entities } from '@agent-connectors/core';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { all, failure } from '../test/calls.ts';
import { createLinear, type Linear, linear as linearConnector, uploadFile } from './index.ts';

// End to end, over real HTTP on this machine. The sandbox does not use the definitions under test.

let sandbox: Sandbox;
let linear: Linear;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.reset();
  linear = createLinear({ env: sandbox.env });
  // Removes the random delays between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
const idOf = (records: readonly { readonly id: string }[]) => records[0]?.id ?? '';

describe('reading', () => {
  it('checks the credential', async () => {
    expect(await linear.check()).toEqual({ ok: true, apis: { graphql: { status: 'ok', account: 'Ingrid Solheim' } } });
    const { data } = await linear.viewer.get();
    expect(data).toMatchObject({ isMe: true, email: 'ingrid@halden.example' });
  });

  it('iterates over the same issues page by page as on a single page', async () => {
    const { data, meta } = await linear.issues.list({ limit: 250 });
    expect(meta).not.toHaveProperty('warnings');
    expect(data.length).toBeGreaterThan(50);
    const before = sandbox.requests.length;
    expect(ids(await all(linear.issues.list({ limit: 40 })))).toEqual(ids(data));
    expect(sandbox.requests.length - before).toBe(Math.ceil(data.length / 40));
  });

  it('filters issues by related records, numbers and durations', async () => {
    const filter = {
      team: { key: { eq: 'ENG' } },
      state: { type: { in: ['unstarted', 'started'] } },
      priority: { in: [1, 2] },
      or: [{ assignee: { null: true } }, { createdAt: { gte: '-P8W' } }],
    };
    const found = await all(linear.issues.list({ filter, limit: 20 }));
    expect(found.length).toBeGreaterThan(0);
    for (const { team, state, priority } of found) {
      expect(team?.key).toBe('ENG');
      expect(['unstarted', 'started']).toContain(state?.type);
      expect([1, 2]).toContain(priority);
    }
  });

  it('gets an issue by its identifier with only the selected fields', async () => {
    const [first] = (await linear.issues.list({ limit: 1 })).data;
    const { data } = await linear.issues.get({ id: first?.identifier ?? '' }, { fields: ['title', 'state.type'] });
    expect(data).toEqual({ title: first?.title, state: { type: first?.state?.type } });
    expect(sandbox.requests.at(-1)?.body).not.toContain('description');
  });

  it('searches issues, projects and documents', async () => {
    const [issue] = (await linear.issues.list({ limit: 1 })).data;
    const found = await linear.issues.search({ term: issue?.title ?? '' });
    expect(ids(found.data)).toContain(issue?.id);
    expect(found.meta.total).toBeGreaterThan(0);
    const [project] = (await linear.projects.list({ limit: 1 })).data;
    expect(ids((await linear.projects.search({ term: project?.name ?? '' })).data)).toContain(project?.id);
    const [document] = (await linear.documents.list({ limit: 1 })).data;
    expect(ids((await linear.documents.search({ term: document?.title ?? '' })).data)).toContain(document?.id);
  });

  it('returns every list as documented', async () => {
    const [project] = (await linear.projects.list({ limit: 1 })).data;
    const [issue] = (await linear.issues.list({ limit: 1 })).data;
    const lists = [
      linear.teams.list(),
      linear.teamMembers.list({ id: 'ENG' }),
      linear.workflowStates.list({ filter: { team: { key: { eq: 'ENG' } } } }),
      linear.users.list({ includeDisabled: true }),
      linear.labels.list(),
      linear.cycles.list(),
      linear.projects.list(),
      linear.projectIssues.list({ id: project?.id ?? '' }),
      linear.projectStatuses.list(),
      linear.projectUpdates.list(),
      linear.projectMilestones.list(),
      linear.initiatives.list(),
      linear.comments.list(),
      linear.issueComments.list({ id: issue?.id ?? '' }),
      linear.issueHistory.list({ id: issue?.id ?? '' }),
      linear.issuePriorities.list(),
      linear.viewerIssues.list(),
      linear.documents.list(),
      linear.attachments.list(),
      linear.customers.list({ sorts: [{ revenue: { order: 'Descending' } }] }),
      linear.customerNeeds.list(),
      linear.notifications.list(),
      linear.templates.list(),
      linear.webhooks.list(),
    ];
    const warnings = (await Promise.all(lists)).map(({ meta }) => meta.warnings);
    expect(warnings).toEqual(lists.map(() => undefined));
    const { meta, data } = await linear.organization.get();
    expect([meta.warnings, data.urlKey]).toEqual([undefined, 'halden']);
  });
});

describe('the examples', () => {
  const tables: Entities = linearConnector.entities;
  const examples = Object.entries(tables).flatMap(([entity, { operations, brief: ofEntity }]) =>
    Object.entries(operations).flatMap(([action, { example, brief = ofEntity }]) =>
      example === undefined ? [] : [{ entity, action, example, brief }],
    ),
  );

  it.each(examples)('$entity.$action runs, and its records have the brief fields', async (each) => {
    const { entity, action, example, brief } = each;
    const client: AnyClient = linear;
    const { data, meta } = await client.execute(entity, action, example);
    expect(meta).not.toHaveProperty('warnings');
    expect([data].flat()).not.toHaveLength(0);
    if (brief === undefined || brief.length === 0) return;
    sandbox.reset();
    const short = await client.execute(entity, action, example, { fields: [...brief] });
    expect(short.meta).not.toHaveProperty('warnings');
  });
});

describe('writing', () => {
  it('creates an issue by the names of its team, state and label, moves it and comments on it', async () => {
    const { data: team } = await linear.teams.get({ id: 'ENG' });
    const states = await linear.workflowStates.list({ filter: { team: { id: { eq: team.id } } } });
    const labels = await linear.labels.list({ filter: { name: { eqIgnoreCase: 'bug' } } });
    const { data: created } = await linear.issues.create({
      teamId: team.id,
      title: 'Export fails',
      description: 'The CSV is **empty**.',
      stateId: states.data.find(({ type }) => type === 'unstarted')?.id,
      labelIds: [idOf(labels.data)],
      priority: 1,
    });
    expect(created).toMatchObject({
      title: 'Export fails',
      state: { type: 'unstarted' },
      labelIds: [idOf(labels.data)],
    });
    const id = created.identifier ?? '';
    const me = (await linear.viewer.get()).data.id;
    const started = states.data.find(({ type }) => type === 'started')?.id;
    await linear.issues.update({ id, stateId: started, assigneeId: me });
    const { data: comment } = await linear.comments.create({ issueId: id, body: 'On it.' });
    await linear.comments.resolve({ id: comment.id });
    const { data: cleared } = await linear.issues.update({
      id,
      assigneeId: null,
      removedLabelIds: [idOf(labels.data)],
    });
    expect(cleared).toMatchObject({ state: { type: 'started' }, assignee: null, labelIds: [] });
    expect(ids((await linear.issueComments.list({ id })).data)).toEqual([comment.id]);
    expect((await linear.issueHistory.list({ id })).data.some(({ toState }) => toState?.id === started)).toBe(true);
  });

  it('does not create an issue twice with one ID', async () => {
    const issue = {
      id: '1b4e28ba-2fa1-4d1e-883f-0016d3cca427',
      teamId: (await linear.teams.get({ id: 'ENG' })).data.id,
      title: 'A',
    };
    await linear.issues.create(issue);
    expect(await failure(linear.issues.create(issue))).toMatchObject({ code: 'conflict', outcome: 'rejected' });
    const found = await linear.issues.list({ filter: { id: { eq: issue.id } } });
    expect(found.data).toHaveLength(1);
  });

  it('changes several issues, and moves one to the trash and back', async () => {
    const { data: few } = await linear.issues.list({ limit: 3 });
    const changed = await linear.issues.batchUpdate({ ids: ids(few), priority: 4 });
    expect(changed.data.map(({ priority }) => priority)).toEqual([4, 4, 4]);
    const id = idOf(few);
    expect((await linear.issues.delete({ id })).data).toMatchObject({ success: true, entity: { id, trashed: true } });
    expect(ids((await linear.issues.list({ limit: 250 })).data)).not.toContain(id);
    await linear.issues.unarchive({ id });
    expect(ids((await linear.issues.list({ limit: 250 })).data)).toContain(id);
  });

  it('adds and removes a label', async () => {
    const withoutBug = { labels: { every: { name: { neq: 'Bug' } } } };
    const [issue] = (await linear.issues.list({ filter: withoutBug, limit: 1 })).data;
    const labelId = idOf((await linear.labels.list({ filter: { name: { eq: 'Bug' } } })).data);
    const [id, before = []] = [issue?.id ?? '', issue?.labelIds ?? []];
    expect((await linear.issueLabels.create({ id, labelId })).data.labelIds).toEqual([...before, labelId]);
    expect((await linear.issueLabels.delete({ id, labelId })).data.labelIds).toEqual(before);
  });

  it('uploads an empty file', async () => {
    const { assetUrl } = await uploadFile(linear, { file: { filename: 'empty.txt', content: '' } });
    expect(assetUrl).toContain('empty.txt');
  });

  it('reports on a project', async () => {
    const [project] = (await linear.projects.list({ limit: 1 })).data;
    const projectId = project?.id ?? '';
    await linear.projectUpdates.create({ projectId, body: 'One week late.', health: 'offTrack' });
    expect((await linear.projects.get({ id: projectId })).data.health).toBe('offTrack');
    const { data: milestone } = await linear.projectMilestones.create({
      projectId,
      name: 'Beta',
      targetDate: '2026-12-01',
    });
    const { data } = await linear.projectMilestones.update({ id: milestone.id, targetDate: null });
    expect(data).toMatchObject({ name: 'Beta', targetDate: null });
  });

  it('uploads a file without the credential', async () => {
    const before = sandbox.requests.length;
    const file = { filename: 'log.txt', content: '12:00 failed', contentType: 'text/plain' };
    const { assetUrl } = await uploadFile(linear, { file });
    expect(assetUrl).toContain('log.txt');
    const put = sandbox.requests.for('/linear').find(({ method }) => method === 'PUT');
    expect(put?.headers).not.toHaveProperty('authorization');
    expect(sandbox.requests.length - before).toBe(2);
  });
});

describe('failing', () => {
  it('reports a wrong key, a missing record, a read-only key and an unknown field', async () => {
    const wrong = createLinear({ env: sandbox.env, apiKey: 'lin_api_wrong' });
    expect(await failure(wrong.viewer.get())).toMatchObject({ code: 'authentication', status: 401 });
    expect(await failure(linear.issues.get({ id: 'ENG-99999' }))).toMatchObject({ code: 'not_found' });
    const reader = createLinear({ env: sandbox.env, apiKey: 'lin_api_sandbox-read-only' });
    const label = reader.labels.create({ name: 'New' });
    expect(await failure(label)).toMatchObject({ code: 'permission', outcome: 'rejected' });
    const filter = { team: { nosuch: { eq: 'x' } } };
    expect(await failure(linear.issues.list({ filter }))).toMatchObject({
      code: 'invalid_request',
      outcome: 'rejected',
    });
  });

  it('names the ID of a create whose response was lost', async () => {
    const { data: team } = await linear.teams.get({ id: 'ENG' });
    const lost = { kind: 'reset', when: 'before-headers', applied: true } as const;
    sandbox.faults.inject({ match: { mount: '/linear' }, times: 1, fault: lost });
    const error = await failure(linear.issues.create({ teamId: team.id, title: 'Lost' }));
    sandbox.faults.clear();
    expect(error).toMatchObject({ code: 'connection', outcome: 'unknown', idempotencyKey: expect.any(String) });
    expect((await linear.issues.get({ id: error.idempotencyKey ?? '' })).data.title).toBe('Lost');
  });

  it('rejects writes of a read-only client before they are sent', async () => {
    const before = sandbox.requests.length;
    const careful = createLinear({ env: sandbox.env, policy: { readOnly: true } });
    expect(await failure(careful.labels.create({ name: 'New' }))).toMatchObject({ code: 'not_permitted' });
    expect(sandbox.requests.length).toBe(before);
  });

  it('authenticates as an application', async () => {
    const application = { clientId: 'sandbox-linear-client-id', clientSecret: 'sandbox-linear-client-secret' };
    const { LINEAR_BASE_URL: url = '' } = sandbox.env;
    const app = createLinear({ env: { LINEAR_BASE_URL: url }, ...application });
    expect((await app.teams.list()).data.length).toBeGreaterThan(1);
    expect((await app.viewer.get()).data).toMatchObject({ name: 'Dispatch bot', app: true, isMe: true });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startLinear, type TestClient, testTime } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startLinear();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.sandbox.close());

/** Runs a mutation with an input, or with an id and an input, and returns its payload. */
const mutate = async (
  field: string,
  type: string,
  args: { readonly id?: string; readonly input: object },
  selection: string,
): Promise<Loose> => {
  const [declared, passed] = args.id === undefined ? ['', ''] : ['$id: String!, ', 'id: $id, '];
  const document = `mutation (${declared}$input: ${type}!) { ${field}(${passed}input: $input) { success ${selection} } }`;
  return (await client.data(document, args))[field];
};
const firstId = async (list: string): Promise<string> =>
  (await client.data(`{ ${list}(first: 1) { nodes { id } } }`))[list].nodes[0].id;
const teamOf = async (key: string): Promise<string> =>
  (await client.data('query ($key: String!) { team(id: $key) { id } }', { key })).team.id;
const comment = (input: object) =>
  mutate(
    'commentCreate',
    'CommentCreateInput',
    { input },
    'comment { id url issue { identifier } parent { id } editedAt }',
  );

describe('Comments of Linear', () => {
  it('form threads, and are edited, resolved and deleted', async () => {
    const root = (await comment({ issueId: 'ENG-1', body: 'Why?' })).comment;
    expect(root).toMatchObject({ issue: { identifier: 'ENG-1' }, parent: null, editedAt: null });
    const reply = (await comment({ parentId: root.id, body: 'Because.' })).comment;
    expect(reply).toMatchObject({ issue: { identifier: 'ENG-1' }, parent: { id: root.id } });

    const edited = await mutate(
      'commentUpdate',
      'CommentUpdateInput',
      { id: reply.id, input: { body: 'So.' } },
      'comment { body editedAt }',
    );
    expect(edited.comment).toEqual({ body: 'So.', editedAt: testTime.toISOString() });
    const resolve = (id: string) => client.data(`mutation { commentResolve(id: "${id}") { comment { resolvedAt } } }`);
    expect((await resolve(root.id)).commentResolve.comment.resolvedAt).toBe(testTime.toISOString());
    await expect(resolve(reply.id)).rejects.toThrow('first comment');
    expect(
      (await client.data(`mutation { commentDelete(id: "${reply.id}") { success entityId } }`)).commentDelete,
    ).toEqual({ success: true, entityId: reply.id });
    expect((await client.error(`{ comment(id: "${reply.id}") { id } }`)).message).toBe('Entity not found: Comment');
    expect((await client.data(`{ comment(hash: "${root.url.split('-').at(-1)}") { id } }`)).comment.id).toBe(root.id);
  });

  it('need a text and something to comment on', async () => {
    await expect(comment({ body: 'Lost' })).rejects.toThrow('issueId');
    await expect(comment({ issueId: 'ENG-1' })).rejects.toThrow('body');
    await expect(comment({ issueId: 'ENG-1', body: 'x', createAsUser: 'Bot' })).rejects.toThrow('app actor');
  });
});

describe('Projects of Linear', () => {
  it('have the health of their last update, and dates from their status', async () => {
    const { project } = await mutate(
      'projectCreate',
      'ProjectCreateInput',
      { input: { name: 'Air', teamIds: [await teamOf('ENG'), await teamOf('DES')] } },
      'project { id slugId progress status { type } teams { nodes { key } } }',
    );
    expect(project).toMatchObject({
      progress: 0,
      status: { type: 'backlog' },
      teams: { nodes: expect.arrayContaining([{ key: 'ENG' }, { key: 'DES' }]) },
    });
    await mutate(
      'projectUpdateCreate',
      'ProjectUpdateCreateInput',
      { input: { projectId: project.id, body: 'Late', health: 'offTrack' } },
      'projectUpdate { id }',
    );
    const { nodes } = (await client.data('{ projectStatuses { nodes { id type } } }')).projectStatuses;
    const statusId = nodes.find(({ type }: Loose) => type === 'completed').id;
    const updated = await mutate(
      'projectUpdate',
      'ProjectUpdateInput',
      { id: project.id, input: { statusId } },
      'project { health completedAt }',
    );
    expect(updated.project).toEqual({ health: 'offTrack', completedAt: testTime.toISOString() });
    await client.data(`mutation { projectDelete(id: "${project.id}") { success } }`);
    const named = await client.data('{ projects(filter: { name: { eq: "Air" } }) { nodes { id } } }');
    expect(named.projects.nodes).toEqual([]);
  });

  it('count estimates for their progress', async () => {
    const { nodes } = (
      await client.data(
        '{ projects(first: 10) { nodes { progress scope issues(first: 100) { nodes { estimate state { type } } } } } }',
      )
    ).projects;
    for (const { progress, scope, issues } of nodes) {
      const points = (type?: string) =>
        issues.nodes
          .filter(({ state }: Loose) => type === undefined || state.type === type)
          .reduce((sum: number, { estimate }: Loose) => sum + (estimate ?? 1), 0);
      expect(scope).toBe(points());
      expect(progress).toBeCloseTo(scope === 0 ? 0 : (points('completed') + points('started') / 4) / scope);
    }
  });
});

describe('Attachments and uploads of Linear', () => {
  it('link a URL to an issue once', async () => {
    const attach = async (title: string) =>
      (
        await mutate(
          'attachmentCreate',
          'AttachmentCreateInput',
          { input: { issueId: 'MOB-2', url: 'https://ci.example/7', title } },
          'attachment { id title metadata }',
        )
      ).attachment;
    const first = await attach('Build 7');
    expect(await attach('Build 7, passed')).toEqual({ ...first, title: 'Build 7, passed' });
    const { attachmentsForURL } = await client.data(
      '{ attachmentsForURL(url: "https://ci.example/7") { nodes { id issue { identifier } } } }',
    );
    expect(attachmentsForURL.nodes).toEqual([{ id: first.id, issue: { identifier: 'MOB-2' } }]);
  });

  it('store the bytes that are sent to the upload URL', async () => {
    const { fileUpload } = await client.data(
      'mutation { fileUpload(filename: "a b.txt", contentType: "text/plain", size: 5) { uploadFile { uploadUrl assetUrl headers { key value } } } }',
    );
    const { uploadUrl, assetUrl, headers } = fileUpload.uploadFile;
    const put = (body: string, url = uploadUrl) =>
      fetch(url, {
        method: 'PUT',
        body,
        headers: Object.fromEntries(headers.map(({ key, value }: Loose) => [key, value])),
      });
    expect((await put('bytes', uploadUrl.split('?')[0])).status).toBe(403);
    expect((await put('too many bytes')).status).toBe(400);
    expect((await put('bytes')).status).toBe(200);
    expect((await fetch(assetUrl)).status).toBe(401);
    const authorization = client.sandbox.env.LINEAR_API_KEY ?? '';
    expect(await (await fetch(assetUrl, { headers: { authorization } })).text()).toBe('bytes');
  });
});

describe('Other records of Linear', () => {
  it('need what they belong to', async () => {
    const hook = { url: 'https://hooks.example', resourceTypes: ['Issue'] };
    await expect(mutate('webhookCreate', 'WebhookCreateInput', { input: hook }, '')).rejects.toThrow('allPublicTeams');
    const { webhook } = await mutate(
      'webhookCreate',
      'WebhookCreateInput',
      { input: { ...hook, teamId: 'ENG' } },
      'webhook { enabled secret team { key } }',
    );
    expect(webhook).toEqual({ enabled: true, secret: expect.any(String), team: { key: 'ENG' } });
    await expect(mutate('customerNeedCreate', 'CustomerNeedCreateInput', { input: { body: 'x' } }, '')).rejects.toThrow(
      'issueId, projectId',
    );
    await expect(mutate('reactionCreate', 'ReactionCreateInput', { input: { emoji: '+1' } }, '')).rejects.toThrow(
      'commentId',
    );
    const backwards = { teamId: 'ENG', startsAt: '2027-01-14', endsAt: '2027-01-01' };
    await expect(mutate('cycleCreate', 'CycleCreateInput', { input: backwards }, '')).rejects.toThrow('end after');
  });

  it('are numbered, marked and renamed', async () => {
    const { cycle } = await mutate(
      'cycleCreate',
      'CycleCreateInput',
      { input: { teamId: await teamOf('ENG'), startsAt: '2027-01-01', endsAt: '2027-01-15' } },
      'cycle { number startsAt }',
    );
    expect(cycle).toEqual({ number: 14, startsAt: '2027-01-01T00:00:00.000Z' });
    const readAt = '2026-11-20T10:00:00.000Z';
    const { notification } = await mutate(
      'notificationUpdate',
      'NotificationUpdateInput',
      { id: await firstId('notifications'), input: { readAt } },
      'notification { __typename readAt actor { name } }',
    );
    expect(notification).toEqual({ __typename: 'IssueNotification', readAt, actor: { name: expect.any(String) } });
    const { initiative } = await mutate(
      'initiativeUpdate',
      'InitiativeUpdateInput',
      { id: await firstId('initiatives'), input: { status: 'Completed' } },
      'initiative { completedAt }',
    );
    expect(initiative.completedAt).toBe(testTime.toISOString());
  });

  it('lose a deleted label', async () => {
    const { nodes } = (
      await client.data(
        '{ issues(filter: { labels: { name: { eq: "Bug" } } }, first: 1) { nodes { identifier labels { nodes { id name } } } } }',
      )
    ).issues;
    const bug = nodes[0].labels.nodes.find(({ name }: Loose) => name === 'Bug').id;
    await client.data(`mutation { issueLabelDelete(id: "${bug}") { success } }`);
    expect((await client.data(`{ issue(id: "${nodes[0].identifier}") { labelIds } }`)).issue.labelIds).not.toContain(
      bug,
    );
  });
});

describe('The data of Linear', () => {
  const everything =
    '{ issues(first: 250, includeArchived: true) { nodes { id identifier title createdAt updatedAt } } comments(first: 250) { nodes { id createdAt issue { id } } } documents { nodes { id createdAt } } }';

  it('is equal for equal seeds and times, and older than the time', async () => {
    const before = await client.data(everything);
    client.sandbox.reset();
    expect(await client.data(everything)).toEqual(before);
    expect(before.issues.nodes).toHaveLength(150);
    const times = [...before.issues.nodes, ...before.comments.nodes, ...before.documents.nodes].map(
      ({ createdAt, updatedAt }: Loose) => updatedAt ?? createdAt,
    );
    expect(times.every((time) => time <= testTime.toISOString())).toBe(true);
    expect(new Set(before.issues.nodes.map(({ title }: Loose) => title)).size).toBe(150);
  });
});

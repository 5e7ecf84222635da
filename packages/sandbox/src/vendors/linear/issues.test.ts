import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startLinear, type TestClient, testTime } from './test-client.ts';

let client: TestClient;
let time = testTime;
beforeAll(async () => {
  client = await startLinear({ now: () => time });
});
beforeEach(() => {
  time = testTime;
  client.sandbox.reset();
});
afterAll(() => client.sandbox.close());

const fields =
  'id identifier title priority priorityLabel branchName completedAt archivedAt trashed labelIds state { name type } team { key } assignee { displayName }';
const get = async (id: string): Promise<Loose> =>
  (await client.data(`query ($id: String!) { issue(id: $id) { ${fields} } }`, { id })).issue;
const creating = `mutation ($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { ${fields} } } }`;
/** Creates an issue in the team with this key. */
const create = async ({ team, ...input }: { readonly team: string; readonly [field: string]: unknown }) =>
  client.data(creating, { input: { ...input, teamId: await teamOf(team) } });
const updating = `mutation ($id: String!, $input: IssueUpdateInput!) { issueUpdate(id: $id, input: $input) { success issue { ${fields} } } }`;
const update = async (id: string, input: object): Promise<Loose> =>
  (await client.data(updating, { id, input })).issueUpdate.issue;
const idOf = async (list: string, filter: object): Promise<string> => {
  const type = { issueLabels: 'IssueLabelFilter', users: 'UserFilter', workflowStates: 'WorkflowStateFilter' }[list];
  const { [list]: page } = await client.data(`query ($filter: ${type}) { ${list}(filter: $filter) { nodes { id } } }`, {
    filter,
  });
  return page.nodes[0].id;
};
const teamOf = async (id: string): Promise<string> =>
  (await client.data('query ($id: String!) { team(id: $id) { id } }', { id })).team.id;
const stateOf = (key: string, name: string) =>
  idOf('workflowStates', { team: { key: { eq: key } }, name: { eq: name } });
const id = '7d0a5e55-94d4-4a4b-9d53-0d3b0f0c9a11';

describe('Issues of Linear', () => {
  it('get the next number of their team and the default state', async () => {
    const { issueCreate } = await create({ team: 'ENG', title: 'Rates for Åland', priority: 2, id });
    expect(issueCreate).toEqual({
      success: true,
      issue: {
        id,
        identifier: 'ENG-81',
        title: 'Rates for Åland',
        priority: 2,
        priorityLabel: 'High',
        branchName: 'ingrid/eng-81-rates-for-land',
        completedAt: null,
        archivedAt: null,
        trashed: null,
        labelIds: [],
        state: { name: 'Backlog', type: 'backlog' },
        team: { key: 'ENG' },
        assignee: null,
      },
    });
    expect(await get('ENG-81')).toEqual(issueCreate.issue);
  });

  it('are created once per id', async () => {
    await create({ team: 'ENG', title: 'Once', id });
    await expect(create({ team: 'ENG', title: 'Twice', id })).rejects.toThrow('already exists');
    await expect(create({ team: 'ENG', title: 'No UUID', id: 'x' })).rejects.toThrow('UUID');
    expect((await get(id)).title).toBe('Once');
  });

  it('take the UUID of their team, and no key', async () => {
    const error = await client.error(creating, { input: { teamId: 'ENG', title: 'A' } });
    expect(error).toMatchObject({
      message: 'Argument Validation Error',
      extensions: { code: 'INPUT_ERROR', userPresentableMessage: 'teamId must be a UUID.' },
    });
  });

  it('change, and remember what changed', async () => {
    await create({ team: 'ENG', title: 'Old', id });
    time = new Date(testTime.getTime() + 60_000);
    const stateId = await stateOf('ENG', 'Done');
    const assigneeId = await idOf('users', { displayName: { eq: 'luca' } });
    expect(await update('ENG-81', { title: 'New', stateId, assigneeId, priority: 1 })).toMatchObject({
      title: 'New',
      priorityLabel: 'Urgent',
      state: { type: 'completed' },
      completedAt: time.toISOString(),
      assignee: { displayName: 'luca' },
    });
    const history =
      '{ issue(id: "ENG-81") { history { nodes { createdAt actor { name } fromTitle toTitle fromPriority toPriority fromState { name } toState { name } fromAssignee { name } toAssignee { name } addedLabels { id } } } } }';
    expect((await client.data(history)).issue.history.nodes).toEqual([
      {
        createdAt: time.toISOString(),
        actor: { name: 'Ingrid Solheim' },
        fromTitle: 'Old',
        toTitle: 'New',
        fromPriority: 0,
        toPriority: 1,
        fromState: { name: 'Backlog' },
        toState: { name: 'Done' },
        fromAssignee: null,
        toAssignee: { name: 'Luca Ferrante' },
        addedLabels: null,
      },
    ]);
    const outbox = await (await fetch(`${client.sandbox.url}/_sandbox/outbox`)).json();
    expect(outbox).toMatchObject({
      outbox: [{ type: 'issueAssignedToYou', to: 'luca@halden.example', issue: 'ENG-81' }],
    });
    expect(await update('ENG-81', { assigneeId: null, title: null })).toMatchObject({ title: 'New', assignee: null });
  });

  it('take, replace and drop labels', async () => {
    const [bug, feature, ios] = await Promise.all(
      ['Bug', 'Feature', 'iOS'].map((name) => idOf('issueLabels', { name: { eq: name } })),
    );
    await create({ team: 'ENG', title: 'Labels', id, labelIds: [bug] });
    const change = (field: string) =>
      client.data(
        `mutation ($id: String!, $labelId: String!) { ${field}(id: $id, labelId: $labelId) { issue { labelIds labels { nodes { name } } } } }`,
        { id: 'ENG-81', labelId: feature },
      );
    expect((await change('issueAddLabel')).issueAddLabel.issue.labelIds).toEqual([bug, feature]);
    expect((await change('issueRemoveLabel')).issueRemoveLabel.issue.labels.nodes).toEqual([{ name: 'Bug' }]);
    expect(await update(id, { addedLabelIds: [feature], removedLabelIds: [bug] })).toMatchObject({
      labelIds: [feature],
    });
    expect(await update(id, { labelIds: [bug] })).toMatchObject({ labelIds: [bug] });
    await expect(update(id, { labelIds: [ios] })).rejects.toThrow('does not belong to the team ENG');
  });

  it('move to another team with a state of that team, and keep their former identifier', async () => {
    await create({ team: 'ENG', title: 'Move', id });
    const done = await stateOf('ENG', 'Done');
    await expect(update(id, { teamId: await teamOf('MOB'), stateId: done })).rejects.toThrow(
      'does not belong to the team MOB',
    );
    expect(await update(id, { teamId: await teamOf('MOB') })).toMatchObject({
      identifier: 'MOB-46',
      team: { key: 'MOB' },
    });
    expect((await get('ENG-81')).identifier).toBe('MOB-46');
  });

  it('are archived, restored, trashed and deleted', async () => {
    const run = (field: string, more = '') => client.data(`mutation { ${field}(id: "ENG-80"${more}) { success } }`);
    const listed = async (args = '') =>
      (await client.data(`{ issues(filter: { id: { eq: "ENG-80" } }${args}) { nodes { identifier } } }`)).issues.nodes
        .length;
    await run('issueArchive');
    expect([await listed(), await listed(', includeArchived: true')]).toEqual([0, 1]);
    await run('issueUnarchive');
    const { history } = (await client.data('{ issue(id: "ENG-80") { history(first: 2) { nodes { archived } } } }'))
      .issue;
    expect(history.nodes).toEqual([{ archived: false }, { archived: true }]);
    expect([await listed(), (await get('ENG-80')).archivedAt]).toEqual([1, null]);
    await run('issueDelete');
    expect([await listed(), (await get('ENG-80')).trashed]).toEqual([0, true]);
    await run('issueDelete', ', permanentlyDelete: true');
    await expect(get('ENG-80')).rejects.toThrow('Entity not found: Issue');
  });

  it('change in batches of at most 50', async () => {
    const { issues } = await client.data('{ issues(first: 51) { nodes { id } } }');
    const ids = issues.nodes.map((issue: Loose) => issue.id);
    const batch = (some: readonly string[]) =>
      client.data(
        'mutation ($ids: [UUID!]!) { issueBatchUpdate(ids: $ids, input: { priority: 4 }) { issues { priority } } }',
        { ids: some },
      );
    expect((await batch(ids.slice(0, 50))).issueBatchUpdate.issues).toHaveLength(50);
    await expect(batch(ids)).rejects.toThrow('50');
  });

  it('of a batch are created together, or not at all', async () => {
    const issues = [
      { teamId: await teamOf('ENG'), title: 'A', id },
      { teamId: id, title: 'B' },
    ];
    const mutation =
      'mutation ($input: IssueBatchCreateInput!) { issueBatchCreate(input: $input) { issues { identifier } } }';
    await expect(client.data(mutation, { input: { issues } })).rejects.toThrow('Entity not found: Team');
    await expect(get(id)).rejects.toThrow('Entity not found: Issue');
  });

  it('are found by their branch', async () => {
    const find = async (branchName: string) =>
      (
        await client.data(
          'query ($branchName: String!) { issueVcsBranchSearch(branchName: $branchName) { identifier } }',
          { branchName },
        )
      ).issueVcsBranchSearch;
    expect(await find((await get('MOB-3')).branchName)).toEqual({ identifier: 'MOB-3' });
    expect(await find('main')).toBeNull();
  });
});

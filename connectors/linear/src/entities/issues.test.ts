import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { issue, label, team, user } from '../../test/records.ts';
import { client, connection, exchange, filtered } from '../../test/wire.ts';

const { id } = issue;
const archived = {
  success: true,
  entity: { id, identifier: 'ENG-123', archivedAt: '2026-11-20T12:00:00.000Z', trashed: true },
};
const newId = '1b4e28ba-2fa1-4d1e-883f-0016d3cca427';

describe('issues', () => {
  it('lists those that match a filter', () => {
    const filter = {
      team: { key: { eq: 'ENG' } },
      state: { type: { in: ['unstarted', 'started'] } },
      updatedAt: { gte: '-P1W' },
      or: [{ priority: { lte: 2 } }, { dueDate: { lt: 'P0D' } }],
    };
    return exchange({
      call: (linear) => linear.issues.list({ filter, limit: 2, orderBy: 'updatedAt', includeArchived: true }),
      asks: `query issues(${filtered})`,
      variables: { filter, first: 2, orderBy: 'updatedAt', includeArchived: true },
      response: { issues: connection([issue], 'cursor-2') },
      data: [issue],
      meta: { nextCursor: 'cursor-2', hasMore: true },
    });
  });

  it('continues at a cursor', () =>
    exchange({
      call: (linear) => linear.issues.list({ cursor: 'cursor-2' }),
      asks: `query issues(${filtered})`,
      variables: { after: 'cursor-2' },
      response: { issues: connection([]) },
      data: [],
      meta: { hasMore: false },
    }));

  it('gets one by its identifier', () =>
    exchange({
      call: (linear) => linear.issues.get({ id: 'ENG-123' }),
      asks: 'query issue(id: $id)',
      variables: { id: 'ENG-123' },
      response: { issue },
      data: issue,
    }));

  it('searches', () =>
    exchange({
      call: (linear) =>
        linear.issues.search({ term: 'csv', teamId: team.id, includeComments: true, filter: { number: { gt: 100 } } }),
      asks: 'query searchIssues(after: $after, filter: $filter, first: $first, includeArchived: $includeArchived, includeComments: $includeComments, orderBy: $orderBy, teamId: $teamId, term: $term)',
      variables: { term: 'csv', teamId: team.id, includeComments: true, filter: { number: { gt: 100 } } },
      response: { searchIssues: connection([issue], undefined, { totalCount: 1 }) },
      data: [issue],
      meta: { hasMore: false, total: 1 },
    }));

  it('creates one with an ID of the caller', () =>
    exchange({
      call: (linear) =>
        linear.issues.create({ id: newId, teamId: team.id, title: 'Export fails', priority: 2, labelIds: [label.id] }),
      asks: 'mutation issueCreate(input: $input)',
      variables: { input: { id: newId, teamId: team.id, title: 'Export fails', priority: 2, labelIds: [label.id] } },
      response: { issueCreate: { success: true, issue } },
      data: issue,
    }));

  it('creates one with a random ID', () =>
    exchange({
      call: (linear) => linear.issues.create({ teamId: team.id, title: 'Export fails' }),
      asks: 'mutation issueCreate(input: $input)',
      variables: {
        input: {
          id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
          teamId: team.id,
          title: 'Export fails',
        },
      },
      response: { issueCreate: { success: true, issue } },
      data: issue,
    }));

  it('updates one, and removes what is null', () =>
    exchange({
      call: (linear) =>
        linear.issues.update({
          id: 'ENG-123',
          assigneeId: null,
          dueDate: null,
          addedLabelIds: [label.id],
          stateId: 's',
        }),
      asks: 'mutation issueUpdate(id: $id, input: $input)',
      variables: {
        id: 'ENG-123',
        input: { assigneeId: null, dueDate: null, addedLabelIds: [label.id], stateId: 's' },
      },
      response: { issueUpdate: { success: true, issue: { ...issue, assignee: null, dueDate: null } } },
      data: { ...issue, assignee: null, dueDate: null },
    }));

  it('moves one to the trash', () =>
    exchange({
      call: (linear) => linear.issues.delete({ id: 'ENG-123' }),
      asks: 'mutation issueDelete(id: $id, permanentlyDelete: $permanentlyDelete)',
      variables: { id: 'ENG-123' },
      response: { issueDelete: archived },
      data: archived,
    }));

  it('deletes one for good', () =>
    exchange({
      call: (linear) => linear.issues.delete({ id, permanentlyDelete: true }),
      asks: 'mutation issueDelete(id: $id, permanentlyDelete: $permanentlyDelete)',
      variables: { id, permanentlyDelete: true },
      response: { issueDelete: { success: true, entity: null } },
      data: { success: true, entity: null },
    }));

  it('archives one', () =>
    exchange({
      call: (linear) => linear.issues.archive({ id, trash: false }),
      asks: 'mutation issueArchive(id: $id, trash: $trash)',
      variables: { id, trash: false },
      response: { issueArchive: archived },
      data: archived,
    }));

  it('restores one', () =>
    exchange({
      call: (linear) => linear.issues.unarchive({ id }),
      asks: 'mutation issueUnarchive(id: $id)',
      variables: { id },
      response: { issueUnarchive: archived },
      data: archived,
    }));

  it('updates several', () =>
    exchange({
      call: (linear) => linear.issues.batchUpdate({ ids: [id, newId], priority: 1, cycleId: null }),
      asks: 'mutation issueBatchUpdate(ids: $ids, input: $input)',
      variables: { ids: [id, newId], input: { priority: 1, cycleId: null } },
      response: { issueBatchUpdate: { success: true, issues: [issue] } },
      data: [issue],
    }));

  it('creates several', () => {
    const issues = [
      { teamId: team.id, title: 'One' },
      { teamId: team.id, title: 'Two', id: newId },
    ];
    return exchange({
      call: (linear) => linear.issues.batchCreate({ issues }),
      asks: 'mutation issueBatchCreate(input: $input)',
      variables: { input: { issues } },
      response: { issueBatchCreate: { success: true, issues: [issue] } },
      data: [issue],
    });
  });

  it('finds the one of a branch', () =>
    exchange({
      call: (linear) => linear.issues.findByBranch({ branchName: issue.branchName }),
      asks: 'query issueVcsBranchSearch(branchName: $branchName)',
      variables: { branchName: issue.branchName },
      response: { issueVcsBranchSearch: issue },
      data: issue,
    }));

  it('finds none for another branch', () =>
    exchange({
      call: (linear) => linear.issues.findByBranch({ branchName: 'main' }),
      asks: 'query issueVcsBranchSearch(branchName: $branchName)',
      variables: { branchName: 'main' },
      response: { issueVcsBranchSearch: null },
      data: null,
    }));

  it('subscribes a user', () =>
    exchange({
      call: (linear) => linear.issues.subscribe({ id, userEmail: user.email }),
      asks: 'mutation issueSubscribe(id: $id, userEmail: $userEmail, userId: $userId)',
      variables: { id, userEmail: user.email },
      response: { issueSubscribe: { success: true, issue } },
      data: issue,
    }));

  it.each([
    ['an empty batch', () => client().issues.batchUpdate({ ids: [], priority: 1 }), 'ids'],
    ['more than 50 issues', () => client().issues.batchUpdate({ ids: Array(51).fill(id), priority: 1 }), 'ids'],
    ['an identifier in a batch', () => client().issues.batchUpdate({ ids: ['ENG-123'], priority: 1 }), 'ids.0'],
    ['a priority by name', () => client().issues.create({ teamId: team.id, title: 'A', priority: 5 }), 'priority'],
    [
      'a due date with a time',
      () => client().issues.create({ teamId: team.id, title: 'A', dueDate: '2026-12-01T00:00Z' }),
      'dueDate',
    ],
    ['an issue without a title', () => client().issues.create({ teamId: team.id }), 'title'],
    ['a blank title', () => client().issues.create({ teamId: team.id, title: ' ' }), 'title'],
    [
      'one of several without a title',
      () => client().issues.batchCreate({ issues: [{ teamId: team.id }] }),
      'issues.0.title',
    ],
    ['the key of a team', () => client().issues.create({ teamId: 'ENG', title: 'A' }), 'teamId'],
    ['all labels and added ones', () => client().issues.update({ id, labelIds: [], addedLabelIds: [label.id] }), ''],
    [
      'all labels and removed ones',
      () => client().issues.batchUpdate({ ids: [id], labelIds: [], removedLabelIds: [label.id] }),
      '',
    ],
    ['all releases and added ones', () => client().issues.update({ id, releaseIds: [], addedReleaseIds: ['r1'] }), ''],
    [
      'a time in words',
      () => client().issues.list({ filter: { updatedAt: { gte: 'yesterday' } } }),
      'filter.updatedAt.gte',
    ],
    [
      'a due date in words',
      () => client().issues.list({ filter: { dueDate: { in: ['1 May'] } } }),
      'filter.dueDate.in.0',
    ],
    ['a blank search', () => client().issues.search({ term: ' ' }), 'term'],
    // @ts-expect-error -- misspelled.
    ['a misspelled filter', () => client().issues.list({ filter: { stat: {} } }), 'filter.stat'],
    ['a page that is too large', () => client().issues.list({ limit: 251 }), 'limit'],
  ])('rejects %s', async (_what, call, path) => {
    const error = await failure(call());
    expect(error.toJSON()).toMatchObject({ code: 'invalid_params', outcome: 'not_sent', issues: [{ path }] });
  });

  it.each([
    '2026',
    '2026-10',
    '2026-10-01',
    '2026-10-01T08:00Z',
    '2026-10-01T08:00:00.000+02:00',
    '-P1W',
    'P2D',
    '-P2W1D',
    '-PT36H',
    'P0D',
  ])('takes the time %s in a filter', async (time) => {
    const filter = { updatedAt: { gte: time }, dueDate: { lt: time } };
    await expect(client().issues.list({ filter }, { dryRun: true })).resolves.toBeDefined();
  });

  it.each([{ templateId: 't1' }, { useDefaultTemplate: true }])('takes %j instead of a title', async (template) => {
    const call = client().issues.create({ teamId: team.id, ...template }, { dryRun: true });
    await expect(call).resolves.toBeDefined();
  });

  it('rejects an update that changes nothing', async () => {
    expect((await failure(client().issues.update({ id }))).message).toContain('at least one field');
  });
});

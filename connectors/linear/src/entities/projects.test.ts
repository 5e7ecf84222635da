import { describe, it } from 'vitest';
import { issue, project as named, team, user } from '../../test/records.ts';
import { connection, exchange, filtered, page } from '../../test/wire.ts';

const project = {
  ...named,
  description: 'Faster exports',
  content: '# Goal',
  slugId: '3f2a1b0c9d8e',
  icon: null,
  color: '#5e6ad2',
  url: 'https://linear.app/kestrel/project/exports-3f2a1b0c9d8e',
  priority: 2,
  priorityLabel: 'High',
  health: 'atRisk',
  progress: 0.35,
  scope: 40,
  startDate: '2026-10-01',
  startDateResolution: null,
  targetDate: '2026-12-31',
  targetDateResolution: 'quarter',
  startedAt: '2026-10-02T08:00:00.000Z',
  completedAt: null,
  canceledAt: null,
  archivedAt: null,
  createdAt: '2026-09-15T08:00:00.000Z',
  updatedAt: '2026-11-19T08:00:00.000Z',
  trashed: null,
  status: { id: 'e1', name: 'In Progress', type: 'started' },
  lead: user,
  creator: user,
  teams: { nodes: [team] },
  labels: { nodes: [] },
};
const { id } = project;

describe('projects', () => {
  it('lists those that match a filter', () => {
    const filter = {
      status: { type: { eq: 'started' } },
      health: { in: ['atRisk', 'offTrack'] },
      lead: { null: false },
    };
    return exchange({
      call: (linear) => linear.projects.list({ filter, limit: 10 }),
      asks: `query projects(${filtered})`,
      variables: { filter, first: 10 },
      response: { projects: connection([project]) },
      data: [project],
      meta: { hasMore: false },
    });
  });

  it('gets one by its slug', () =>
    exchange({
      call: (linear) => linear.projects.get({ id: project.slugId }),
      asks: 'query project(id: $id)',
      variables: { id: project.slugId },
      response: { project },
      data: project,
    }));

  it('searches', () =>
    exchange({
      call: (linear) => linear.projects.search({ term: 'export' }),
      asks: 'query searchProjects(after: $after, first: $first, includeArchived: $includeArchived, includeComments: $includeComments, orderBy: $orderBy, teamId: $teamId, term: $term)',
      variables: { term: 'export' },
      response: { searchProjects: connection([project], 'next', { totalCount: 12 }) },
      data: [project],
      meta: { nextCursor: 'next', hasMore: true, total: 12 },
    }));

  it('creates one with a Slack channel', () => {
    const input = { name: 'Exports', teamIds: [team.id], leadId: user.id, targetDate: '2026-12-31', id };
    return exchange({
      call: (linear) => linear.projects.create({ ...input, slackChannelName: 'proj-exports' }),
      asks: 'mutation projectCreate(input: $input, slackChannelName: $slackChannelName)',
      variables: { slackChannelName: 'proj-exports', input },
      response: { projectCreate: { success: true, project } },
      data: project,
    });
  });

  it('updates one', () => {
    const input = {
      statusId: 'e2',
      leadId: null,
      trashed: null,
      updateRemindersDay: 'Friday',
      updateRemindersHour: 9,
    } as const;
    return exchange({
      call: (linear) => linear.projects.update({ id, ...input }),
      asks: 'mutation projectUpdate(id: $id, input: $input)',
      variables: { id, input },
      response: { projectUpdate: { success: true, project } },
      data: project,
    });
  });

  it('moves one to the trash', () => {
    const trashed = {
      success: true,
      entity: { id, name: 'Exports', archivedAt: '2026-11-20T12:00:00.000Z', trashed: true },
    };
    return exchange({
      call: (linear) => linear.projects.delete({ id }),
      asks: 'mutation projectDelete(id: $id)',
      variables: { id },
      response: { projectDelete: trashed },
      data: trashed,
    });
  });

  it('lists the issues of one', () =>
    exchange({
      call: (linear) => linear.projectIssues.list({ id, filter: { assignee: { null: true } } }),
      asks: `query project(id: $id).issues(${filtered})`,
      variables: { id, filter: { assignee: { null: true } } },
      response: { project: { id, issues: connection([issue]) } },
      data: [issue],
      meta: { hasMore: false },
    }));

  it('lists the statuses', () => {
    const status = { id: 'e1', name: 'In Progress', type: 'started', color: '#f2c94c', position: 2, description: null };
    return exchange({
      call: (linear) => linear.projectStatuses.list({ limit: 20 }),
      asks: `query projectStatuses(${page})`,
      variables: { first: 20 },
      response: { projectStatuses: connection([status]) },
      data: [status],
      meta: { hasMore: false },
    });
  });
});

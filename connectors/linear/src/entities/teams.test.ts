import { describe, it } from 'vitest';
import { team as reference, user } from '../../test/records.ts';
import { connection, exchange, filtered, page } from '../../test/wire.ts';

const team = {
  ...reference,
  description: null,
  displayName: 'Engineering',
  icon: 'Rocket',
  color: '#5e6ad2',
  timezone: 'Europe/Berlin',
  visibility: 'public',
  cyclesEnabled: true,
  triageEnabled: false,
  issueEstimationType: 'fibonacci',
  createdAt: '2026-01-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  archivedAt: null,
  retiredAt: null,
  parent: null,
};

describe('teams', () => {
  it('lists those that match a filter', () =>
    exchange({
      call: (linear) => linear.teams.list({ filter: { key: { in: ['ENG', 'OPS'] } } }),
      asks: `query teams(${filtered})`,
      variables: { filter: { key: { in: ['ENG', 'OPS'] } } },
      response: { teams: connection([team]) },
      data: [team],
      meta: { hasMore: false },
    }));

  it('gets one by its key', () =>
    exchange({
      call: (linear) => linear.teams.get({ id: 'ENG' }),
      asks: 'query team(id: $id)',
      variables: { id: 'ENG' },
      response: { team },
      data: team,
    }));

  it('lists the members of one', () => {
    const member = { id: 'm1', owner: false, createdAt: '2026-01-02T08:00:00.000Z', user, team: reference };
    return exchange({
      call: (linear) => linear.teamMembers.list({ id: 'ENG', limit: 1 }),
      asks: `query team(id: $id).memberships(${page})`,
      variables: { id: 'ENG', first: 1 },
      response: { team: { id: team.id, memberships: connection([member], 'next') } },
      data: [member],
      meta: { nextCursor: 'next', hasMore: true },
    });
  });

  it('lists the workflow states of one', () => {
    const state = {
      id: 's1',
      name: 'In Progress',
      type: 'started',
      color: '#f2c94c',
      position: 3,
      description: null,
      createdAt: '2026-01-01T08:00:00.000Z',
      updatedAt: '2026-01-01T08:00:00.000Z',
      archivedAt: null,
      team: reference,
    };
    const filter = { team: { key: { eq: 'ENG' } }, name: { eqIgnoreCase: 'in progress' } };
    return exchange({
      call: (linear) => linear.workflowStates.list({ filter }),
      asks: `query workflowStates(${filtered})`,
      variables: { filter },
      response: { workflowStates: connection([state]) },
      data: [state],
      meta: { hasMore: false },
    });
  });
});

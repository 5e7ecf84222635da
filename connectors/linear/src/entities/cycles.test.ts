import { describe, it } from 'vitest';
import { team } from '../../test/records.ts';
import { connection, exchange, filtered } from '../../test/wire.ts';

const cycle = {
  id: 'd4c3b2a1-0f9e-4d8c-b7a6-958473625140',
  number: 42,
  name: null,
  description: null,
  startsAt: '2026-11-16T00:00:00.000Z',
  endsAt: '2026-11-30T00:00:00.000Z',
  completedAt: null,
  progress: 0.4,
  isActive: true,
  isNext: false,
  isPrevious: false,
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  team,
};
const { id } = cycle;

describe('cycles', () => {
  it('lists the current one of a team', () => {
    const filter = { team: { key: { eq: 'ENG' } }, isActive: { eq: true } };
    return exchange({
      call: (linear) => linear.cycles.list({ filter }),
      asks: `query cycles(${filtered})`,
      variables: { filter },
      response: { cycles: connection([cycle]) },
      data: [cycle],
      meta: { hasMore: false },
    });
  });

  it('gets one', () =>
    exchange({
      call: (linear) => linear.cycles.get({ id }),
      asks: 'query cycle(id: $id)',
      variables: { id },
      response: { cycle },
      data: cycle,
    }));

  it('creates one', () => {
    const input = { teamId: team.id, startsAt: '2026-11-30T00:00:00Z', endsAt: '2026-12-14T00:00:00Z', id };
    return exchange({
      call: (linear) => linear.cycles.create(input),
      asks: 'mutation cycleCreate(input: $input)',
      variables: { input },
      response: { cycleCreate: { success: true, cycle } },
      data: cycle,
    });
  });
});

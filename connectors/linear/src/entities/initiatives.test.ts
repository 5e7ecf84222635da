import { describe, it } from 'vitest';
import { user } from '../../test/records.ts';
import { connection, exchange, filtered } from '../../test/wire.ts';

const initiative = {
  id: '17263544-5566-4778-899a-abbccddeeff0',
  name: 'Enterprise',
  description: 'Ready for large customers',
  content: null,
  slugId: '9a8b7c6d5e4f',
  url: 'https://linear.app/kestrel/initiative/enterprise-9a8b7c6d5e4f',
  status: 'Active',
  health: 'onTrack',
  priority: 1,
  targetDate: '2027-03-31',
  targetDateResolution: 'quarter',
  startedAt: '2026-07-01T08:00:00.000Z',
  completedAt: null,
  createdAt: '2026-06-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  archivedAt: null,
  owner: user,
  creator: user,
};
const { id } = initiative;

describe('initiatives', () => {
  it('lists those that match a filter', () =>
    exchange({
      call: (linear) => linear.initiatives.list({ filter: { status: { eq: 'Active' } } }),
      asks: `query initiatives(${filtered})`,
      variables: { filter: { status: { eq: 'Active' } } },
      response: { initiatives: connection([initiative]) },
      data: [initiative],
      meta: { hasMore: false },
    }));

  it('gets one by its slug', () =>
    exchange({
      call: (linear) => linear.initiatives.get({ id: initiative.slugId }),
      asks: 'query initiative(id: $id)',
      variables: { id: initiative.slugId },
      response: { initiative },
      data: initiative,
    }));

  it('creates one', () => {
    const input = { name: 'Enterprise', status: 'Active', ownerId: user.id, id } as const;
    return exchange({
      call: (linear) => linear.initiatives.create(input),
      asks: 'mutation initiativeCreate(input: $input)',
      variables: { input },
      response: { initiativeCreate: { success: true, initiative } },
      data: initiative,
    });
  });

  it('updates one', () => {
    const input = { targetDate: null, frequencyResolution: 'weekly', updateReminderFrequency: 2 } as const;
    return exchange({
      call: (linear) => linear.initiatives.update({ id, ...input }),
      asks: 'mutation initiativeUpdate(id: $id, input: $input)',
      variables: { id, input },
      response: { initiativeUpdate: { success: true, initiative } },
      data: initiative,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const common = {
  anonymousId: 'c0e5cae6-6f04-46e4-97a8-25076e8bdc0b',
  messageId: 'm-1',
  timestamp: '2026-11-01T10:00:00Z',
  originalTimestamp: '2026-11-01T09:59:59.500Z',
  sentAt: '2026-11-01T10:00:01Z',
  context: { ip: '192.0.2.1', locale: 'de-DE' },
  integrations: { All: false },
};

describe('calls of a source', () => {
  it('identifies a person', () => {
    const call = { userId: '42', ...common, traits: { email: 'cool.person@example.com', plan: 'basic' } };
    return exchange({
      call: (customerIo) => customerIo.pipelines.identify(call),
      api: 'pipelines',
      sends: 'POST /v1/identify',
      body: { type: 'identify', ...call },
      response: {},
      data: null,
    });
  });

  it('records an event of a person', () => {
    const call = { userId: '42', ...common, event: 'purchase', groupId: 'acme', properties: { price: 3 } };
    return exchange({
      call: (customerIo) => customerIo.pipelines.track(call),
      api: 'pipelines',
      sends: 'POST /v1/track',
      body: { type: 'track', ...call },
      response: {},
      data: null,
    });
  });

  it('reports about a message without naming a person', () => {
    const call = { event: 'Report Delivery Event', properties: { deliveryId: 'RPIL', metric: 'opened' } };
    return exchange({
      call: (customerIo) => customerIo.pipelines.track(call),
      api: 'pipelines',
      sends: 'POST /v1/track',
      body: { type: 'track', ...call },
      response: {},
      data: null,
    });
  });

  it('deletes by an event, in an operation of its own', () => {
    const call = {
      event: 'Object Deleted' as const,
      anonymousId: 'a',
      properties: { objectId: 'acme', objectTypeId: 1 },
    };
    return exchange({
      call: (customerIo) => customerIo.pipelines.trackDeletion(call),
      api: 'pipelines',
      sends: 'POST /v1/track',
      body: { type: 'track', ...call },
      response: {},
      data: null,
    });
  });

  it.each(['User Deleted', ' user suppressed', 'OBJECT DELETED'])('rejects the deletion event %j', async (event) => {
    const error = await failure(client().pipelines.track({ userId: '42', event }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain('track_deletion');
  });

  it('rejects deletions if the policy allows only writes', async () => {
    const customerIo = client({ policy: { deny: ['@destructive'] } });
    const error = await failure(customerIo.pipelines.trackDeletion({ userId: '42', event: 'User Deleted' }));
    expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  });

  it.each([
    ['page', { anonymousId: 'a', name: 'Pricing', properties: { url: 'https://example.com/pricing', plan: 'pro' } }],
    ['screen', { userId: '42', name: 'Home', properties: { from: 'push' } }],
    ['group', { userId: '42', groupId: 'acme', traits: { object_type_id: '1', relationshipAttributes: {}, seats: 3 } }],
  ] as const)('records a %s', (type, call) =>
    exchange({
      call: ({ pipelines }) => {
        const params = { ...common, ...call };
        if (type === 'group') return pipelines.group({ ...params, groupId: 'acme' });
        return pipelines[type](params);
      },
      api: 'pipelines',
      sends: `POST /v1/${type}`,
      body: { type, ...common, ...call },
      response: {},
      data: null,
    }),
  );

  it('merges an id into another', () => {
    const call = { previousId: 'anon-1', userId: '42' };
    return exchange({
      call: (customerIo) => customerIo.pipelines.alias(call),
      api: 'pipelines',
      sends: 'POST /v1/alias',
      body: { type: 'alias', ...call },
      response: {},
      data: null,
    });
  });

  it.each(['page', 'screen'] as const)('rejects a %s without a person', async (type) => {
    const error = await failure(client().pipelines[type]({ name: 'Home' }));
    expect(error.message).toContain('userId or anonymousId');
  });

  it('sends many at once, with one shared context', () => {
    const batch = [
      { type: 'identify' as const, userId: '42', traits: { plan: 'basic' }, context: { ip: '192.0.2.1' } },
      { type: 'track' as const, userId: '42', event: 'purchase', properties: { price: 3 }, messageId: 'm-2' },
      { type: 'track' as const, groupId: 'acme', event: 'renewed' },
      { type: 'page' as const, anonymousId: 'a', name: 'Pricing', properties: { url: 'https://example.com/pricing' } },
      { type: 'screen' as const, userId: '42', name: 'Home' },
      { type: 'group' as const, userId: '42', groupId: 'acme', traits: { name: 'Acme' } },
    ];
    const shared = { context: common.context, integrations: common.integrations };
    return exchange({
      call: (customerIo) => customerIo.pipelines.batch({ batch, ...shared }),
      api: 'pipelines',
      sends: 'POST /v1/batch',
      body: { batch, ...shared },
      response: {},
      data: null,
    });
  });

  it.each([
    ['nobody', { type: 'identify', traits: {} }, 'userId or anonymousId'],
    ['no event', { type: 'track', userId: '42' }, "`event` with type 'track'"],
    ['no group', { type: 'group', userId: '42' }, "`groupId` with type 'group'"],
    ['fields of another type', { type: 'page', userId: '42', traits: {} }, "no `traits` with type 'page'"],
    ['too much', { type: 'track', userId: '42', event: 'e', properties: { text: 'x'.repeat(33_000) } }, '32 KB'],
  ] as const)('rejects a batch with a call that has %s', async (_, call, expected) => {
    const error = await failure(client().pipelines.batch({ batch: [{ ...call }] }));
    expect(error.message).toContain(expected);
    expect(error.outcome).toBe('not_sent');
  });
});

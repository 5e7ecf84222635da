import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';
import type { EntityChange } from '../index.ts';

const person = { type: 'person', identifiers: { id: '42' } } as const;
const company = { type: 'object', identifiers: { object_type_id: '1', object_id: 'acme' } } as const;

// One change of each kind that the vendor documents.
const changes: readonly EntityChange[] = [
  {
    ...person,
    action: 'identify',
    timestamp: 1772013598,
    attributes: { first_name: 'Cool', _update: true },
    cio_relationships: [
      { identifiers: { object_type_id: '1', object_id: 'acme' }, relationship_attributes: { role: 'admin' } },
    ],
  },
  { type: 'person', identifiers: { email: 'cool.person@example.com' }, action: 'delete' },
  {
    ...person,
    action: 'event',
    name: 'purchase',
    id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ',
    timestamp: 1772013598,
    attributes: { price: 3 },
  },
  { type: 'person', identifiers: { phone: '+14155552671' }, action: 'screen', name: 'Home' },
  {
    type: 'person',
    identifiers: { cio_id: 'a3000001' },
    action: 'page',
    name: '/pricing',
    attributes: { title: 'Pricing' },
  },
  { ...person, action: 'add_relationships', cio_relationships: [{ identifiers: { cio_object_id: 'ob1' } }] },
  { ...person, action: 'delete_relationships', cio_relationships: [{ identifiers: { cio_object_id: 'ob1' } }] },
  {
    ...person,
    action: 'add_device',
    device: { token: 't', platform: 'ios', last_used: 1772013598, attributes: { device_os: '18' } },
  },
  { ...person, action: 'delete_device', device: { token: 't' } },
  { type: 'person', action: 'merge', primary: { id: '42' }, secondary: { email: 'old@example.com' } },
  { ...person, action: 'suppress' },
  { ...person, action: 'unsuppress' },
  { ...company, action: 'identify', attributes: { name: 'Acme' }, cio_relationships: [{ identifiers: { id: '42' } }] },
  { ...company, action: 'identify_anonymous', cio_relationships: [{ identifiers: { anonymous_id: 'anon-1' } }] },
  { type: 'object', identifiers: { cio_object_id: 'ob1' }, action: 'delete' },
  { ...company, action: 'add_relationships', cio_relationships: [{ identifiers: { id: '42' } }] },
  { ...company, action: 'delete_relationships', cio_relationships: [{ identifiers: { id: '42' } }] },
  { type: 'delivery', action: 'event', identifiers: { id: 'RPIL' }, name: 'opened', attributes: { device_token: 't' } },
];

describe('a change', () => {
  it.each(changes.map((change) => [`${change.type} ${change.action}`, change] as const))('%s', (_, change) =>
    exchange({
      call: (customerIo) => customerIo.trackEntities.apply(change),
      api: 'track',
      sends: 'POST /api/v2/entity',
      body: change,
      response: {},
      data: null,
    }),
  );

  it.each<[string, EntityChange, string]>([
    ['an action of another kind', { ...company, action: 'merge' }, "one of the actions of 'object' (identify,"],
    ['no name', { ...person, action: 'event' }, "`name` with type 'person' and action 'event'"],
    ['nobody', { type: 'person', action: 'delete' }, '`identifiers` with'],
    ['what it does not take', { ...person, action: 'delete', attributes: { a: 1 } }, 'no `attributes` with'],
    [
      'two identifiers',
      { ...person, identifiers: { id: '1', email: 'a@b.example' }, action: 'delete' },
      'exactly one of id',
    ],
    [
      'half an object',
      { type: 'object', identifiers: { object_id: 'a' }, action: 'delete' },
      'object_id and object_type_id',
    ],
    [
      'a person related to a person',
      { ...person, action: 'add_relationships', cio_relationships: [{ identifiers: { id: '43' } }] },
      '`identifiers` in `cio_relationships` to be exactly one of object_id and object_type_id, cio_object_id',
    ],
    ['a device without platform', { ...person, action: 'add_device', device: { token: 't' } }, '`device.platform`'],
    [
      'another metric',
      { type: 'delivery', action: 'event', identifiers: { id: 'R' }, name: 'sent', attributes: {} },
      "'opened'",
    ],
    [
      'no device',
      { type: 'delivery', action: 'event', identifiers: { id: 'R' }, name: 'opened', attributes: {} },
      'device_token',
    ],
    ['too much', { ...person, action: 'identify', attributes: { text: 'x'.repeat(33_000) } }, 'at most 32 KB'],
  ])('is not sent with %s', async (_, change, expected) => {
    const error = await failure(client().trackEntities.apply(change));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain(expected);
  });
});

describe('a batch', () => {
  it('makes all changes', () =>
    exchange({
      call: (customerIo) => customerIo.trackEntities.batch({ batch: [...changes] }),
      api: 'track',
      sends: 'POST /api/v2/batch',
      body: { batch: changes },
      response: {},
      data: {},
    }));

  it('succeeds in part and returns the rejected changes', () => {
    const errors = [{ batch_index: 1, reason: 'invalid', field: 'identifiers.phone', message: 'phone is not enabled' }];
    return exchange({
      call: (customerIo) => customerIo.trackEntities.batch({ batch: changes.slice(2, 4) }),
      api: 'track',
      sends: 'POST /api/v2/batch',
      body: { batch: changes.slice(2, 4) },
      status: 207,
      response: { errors },
      data: { errors },
    });
  });

  it('has at least one change and at most 500 KB', async () => {
    const change: EntityChange = { ...person, action: 'identify', attributes: { text: 'x'.repeat(30_000) } };
    expect((await failure(client().trackEntities.batch({ batch: [] }))).outcome).toBe('not_sent');
    const error = await failure(client().trackEntities.batch({ batch: Array.from({ length: 18 }, () => change) }));
    expect(error.message).toContain('at most 500 KB');
  });
});

import { describe, expect, it } from 'vitest';
import { all, failure } from '../../test/calls.ts';
import { client, exchange, expectRequests, whole } from '../../test/wire.ts';

const identifiers = { id: '42', email: 'cool.person@example.com', cio_id: 'a3000001' };
const customer = {
  id: '42',
  identifiers,
  attributes: { id: '42', email: 'cool.person@example.com', plan: 'basic' },
  timestamps: { id: 1489014687, plan: 1489014687 },
  unsubscribed: false,
  devices: [{ id: 'token', platform: 'ios', last_used: 1489014687, attributes: {} }],
};
const activity = { id: '01AK4N8V8G8KVA4HN8Y50CCZ59', type: 'event', name: 'purchase', timestamp: 1397566226 };
const message = { id: 'dgOq', type: 'email', recipient: identifiers.email, metrics: { sent: 1552341940 } };

describe('reading about people', () => {
  it('gets one and encodes every special character of the identifier', () =>
    exchange({
      call: (customerIo) => customerIo.people.get({ customer_id: 'jane+a&b@example.com', id_type: 'email' }),
      sends: 'GET /v1/customers/jane%2Ba%26b%40example.com/attributes',
      query: { id_type: 'email' },
      response: { customer },
      data: customer,
    }));

  it('searches by a filter, the page in the query', () => {
    const filter = {
      and: [
        { segment: { id: 4 } },
        { or: [{ attribute: { field: 'plan', operator: 'eq' as const, value: 'basic' } }] },
      ],
    };
    return exchange({
      call: (customerIo) => customerIo.people.search({ filter, limit: 1000, cursor: 'MTI=' }),
      sends: 'POST /v1/customers',
      query: { limit: '1000', start: 'MTI=' },
      body: { filter },
      response: { identifiers: [identifiers], ids: ['42'], next: 'MjQ=' },
      data: [identifiers],
      meta: { nextCursor: 'MjQ=', hasMore: true },
    });
  });

  it('iterates over all pages of a search', async () => {
    const filter = { segment: { id: 4 } };
    const check = expectRequests([
      {
        sends: 'POST /v1/customers',
        body: { filter },
        response: { identifiers: [identifiers], ids: ['42'], next: 'a' },
      },
      // A page may be empty without being the last one.
      {
        sends: 'POST /v1/customers',
        query: { start: 'a' },
        body: { filter },
        response: { identifiers: [], next: 'b' },
      },
      {
        sends: 'POST /v1/customers',
        query: { start: 'b' },
        body: { filter },
        response: { identifiers: null, next: '' },
      },
    ]);
    expect(await all(client().people.search({ filter }))).toEqual([identifiers]);
    check();
  });

  it('is a read: a search is retried after a 500', async () => {
    const filter = { segment: { id: 4 } };
    const check = expectRequests([
      { sends: 'POST /v1/customers', body: { filter }, status: 500, response: {} },
      { sends: 'POST /v1/customers', body: { filter }, response: { identifiers: [identifiers], next: '' } },
    ]);
    const { data } = await client({ retries: 1 }).people.search({ filter });
    check();
    expect(data).toEqual([identifiers]);
  });

  it.each([
    ['nothing', {}],
    ['two conditions side by side', { segment: { id: 4 }, attribute: { field: 'plan', operator: 'exists' } }],
    ['an operator of its own', { attribute: { field: 'plan', operator: 'contains', value: 'b' } }],
    ['no value to equal', { attribute: { field: 'plan', operator: 'eq' } }],
    ['a mistake deep inside', { and: [{ or: [{ not: { segmnt: { id: 4 } } }] }] }],
  ])('does not search by %s', async (_, filter) => {
    const error = await failure(client().people.search({ filter: filter as object }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });

  it('looks up an email address', () =>
    exchange({
      call: (customerIo) => customerIo.people.lookup({ email: 'cool.person@example.com' }),
      sends: 'GET /v1/customers',
      query: { email: 'cool.person@example.com' },
      response: { results: [identifiers] },
      data: [identifiers],
      meta: whole,
    }));

  it('gets many at once, bare or wrapped', () =>
    exchange({
      call: (customerIo) => customerIo.people.getMany({ ids: ['a3000001', 'a3000002'], id_type: 'cio_id' }),
      sends: 'POST /v1/customers/attributes',
      query: { id_type: 'cio_id' },
      body: { ids: ['a3000001', 'a3000002'] },
      response: { customers: [customer, { customer }] },
      data: [customer, { customer }],
      meta: whole,
    }));

  it('gets no more than 100 at once', async () => {
    const ids = Array.from({ length: 101 }, (_, i) => String(i));
    expect((await failure(client().people.getMany({ ids }))).outcome).toBe('not_sent');
  });

  it('lists the activities of a person', () =>
    exchange({
      call: (customerIo) =>
        customerIo.people.listActivities({
          customer_id: 'cio_a3000001',
          id_type: 'cio_id',
          type: 'event',
          name: 'purchase',
          limit: 20,
          cursor: 'a',
        }),
      sends: 'GET /v1/customers/cio_a3000001/activities',
      query: { id_type: 'cio_id', type: 'event', name: 'purchase', limit: '20', start: 'a' },
      response: { activities: [activity], next: '' },
      data: [activity],
      meta: { hasMore: false },
    }));

  it('lists the messages to a person', () =>
    exchange({
      call: (customerIo) =>
        customerIo.people.listMessages({
          customer_id: '42',
          id_type: 'id',
          start_ts: 1552341000,
          end_ts: 1552342000,
          limit: 20,
          cursor: 'a',
        }),
      sends: 'GET /v1/customers/42/messages',
      query: { id_type: 'id', start_ts: '1552341000', end_ts: '1552342000', limit: '20', start: 'a' },
      response: { messages: [message], next: 'b' },
      data: [message],
      meta: { nextCursor: 'b', hasMore: true },
    }));

  it('lists the segments of a person', () =>
    exchange({
      call: (customerIo) => customerIo.people.listSegments({ customer_id: '+4915112345678', id_type: 'phone' }),
      sends: 'GET /v1/customers/%2B4915112345678/segments',
      query: { id_type: 'phone' },
      response: { segments: [{ id: '7', name: 'Everybody', description: '' }] },
      data: [{ id: '7', name: 'Everybody', description: '' }],
      meta: whole,
    }));

  it('lists the objects that a person is related to', () => {
    const relationship = { object_type_id: '1', identifiers: { object_id: 'acme', cio_object_id: 'ob1' } };
    return exchange({
      call: (customerIo) => customerIo.people.listRelationships({ customer_id: '42', limit: 10, cursor: 'a' }),
      sends: 'GET /v1/customers/42/relationships',
      query: { limit: '10', start: 'a' },
      response: { cio_relationships: [relationship], next: '' },
      data: [relationship],
      meta: { hasMore: false },
    });
  });

  it('gets the subscription preferences of a person', () => {
    const preferences = {
      id: '42',
      unsubscribed: false,
      topics: [{ id: 1, name: 'Neuigkeiten', description: '', subscribed: true }],
    };
    return exchange({
      call: (customerIo) => customerIo.people.getSubscriptionPreferences({ customer_id: '42', language: 'de' }),
      sends: 'GET /v1/customers/42/subscription_preferences',
      query: { language: 'de' },
      response: { customer: preferences },
      data: preferences,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

describe('changing people', () => {
  it.each([
    ['a person', () => client().people.identify({ identifier: '  ', plan: 'x' }), 'identifier'],
    ['an address', () => client().people.identify({ identifier: '42', email: ' ' }), 'email'],
    ['an event', () => client().events.track({ identifier: '42', name: '\t' }), 'name'],
    ['somebody unknown', () => client().events.trackAnonymous({ anonymous_id: '\u00a0', name: 'x' }), 'anonymous_id'],
    ['a user of Pipelines', () => client().pipelines.identify({ userId: ' ' }), 'userId'],
  ])('rejects blanks: %s', async (_, call, path) => {
    expect(await failure(call())).toMatchObject({
      code: 'invalid_params',
      outcome: 'not_sent',
      issues: [{ path, expected: 'text that is not blank' }],
    });
  });

  it('identifies a person with custom attributes at the top level', () => {
    const body = {
      id: '42',
      email: 'cool.person@example.com',
      anonymous_id: 'anon-1',
      created_at: 1552341937,
      _timestamp: 1552341940,
      _update: true,
      unsubscribed: false,
      cio_relationships: {
        action: 'add_relationships' as const,
        relationships: [
          { identifiers: { object_type_id: '1', object_id: 'acme' }, relationship_attributes: { role: 'admin' } },
          { identifiers: { cio_object_id: 'ob1' } },
        ],
      },
      cio_subscription_preferences: { topics: { topic_1: true } },
      first_name: 'Cool',
      seats: 3,
      trial: null,
    };
    return exchange({
      call: (customerIo) => customerIo.people.identify({ identifier: 'cool.person@example.com', ...body }),
      api: 'track',
      sends: 'PUT /api/v1/customers/cool.person%40example.com',
      body,
      response: {},
      data: null,
    });
  });

  it.each([
    ['unsubscribd', 'unsubscribed'],
    ['unsubscribe', 'unsubscribed'],
    ['unsbuscribed', 'unsubscribed'],
    ['Unsubscribed', 'unsubscribed'],
    ['createdAt', 'created_at'],
    ['created_ta', 'created_at'],
    ['e-mail', 'email'],
    ['anonymousId', 'anonymous_id'],
    ['cio_subscription_preference', 'cio_subscription_preferences'],
  ])('does not set an attribute %s, which is most likely %s', async (name, meant) => {
    const error = await failure(client().people.identify({ identifier: '42', [name]: true }));
    expect(error).toMatchObject({
      code: 'invalid_params',
      outcome: 'not_sent',
      issues: [{ path: name, expected: expect.stringMatching(`^'${meant}': '${name}' would only set an attribute`) }],
    });
  });

  it('sets attributes with names that are only similar, and single topics', () => {
    const body = {
      subscribed: true,
      created: 1,
      updated_at: 2,
      emails: 3,
      timestamp: 4,
      'cio_subscription_preferences.topics.topic_3': false,
    };
    return exchange({
      call: (customerIo) => customerIo.people.identify({ identifier: '42', ...body }),
      api: 'track',
      sends: 'PUT /api/v1/customers/42',
      body,
      response: {},
      data: null,
    });
  });

  it('deletes a person', () =>
    exchange({
      call: (customerIo) => customerIo.people.delete({ identifier: 'cio_a3000001' }),
      api: 'track',
      sends: 'DELETE /api/v1/customers/cio_a3000001',
      response: '',
      data: null,
    }));

  it('requires the Track key only here', async () => {
    const error = await failure(client({ trackApiKey: undefined }).people.delete({ identifier: '42' }));
    expect(error).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent' });
    expect(error.message).toContain('CUSTOMER_IO_TRACK_API_KEY');
  });

  it('validates the identifiers of an object', async () => {
    const relationships = [{ identifiers: { object_id: 'acme' } }];
    const cio_relationships = { action: 'add_relationships' as const, relationships };
    const error = await failure(client().people.identify({ identifier: '42', cio_relationships }));
    expect(error.message).toContain('either object_type_id and object_id, or cio_object_id');
  });

  it.each(['suppress', 'unsuppress'] as const)('%ses a person', (action) =>
    exchange({
      call: (customerIo) => customerIo.people[action]({ identifier: 'cool+person@example.com' }),
      api: 'track',
      sends: `POST /api/v1/customers/cool%2Bperson%40example.com/${action}`,
      response: {},
      data: null,
    }),
  );

  it('merges two people', () => {
    const pair = { primary: { email: 'cool.person@example.com' }, secondary: { cio_id: 'a3000002' } };
    return exchange({
      call: (customerIo) => customerIo.people.merge(pair),
      api: 'track',
      sends: 'POST /api/v1/merge_customers',
      body: pair,
      response: {},
      data: null,
    });
  });

  it('needs a policy that allows destructive operations', async () => {
    const { people } = client({ policy: { deny: ['@destructive'] } });
    for (const call of [
      people.suppress({ identifier: '42' }),
      people.delete({ identifier: '42' }),
      people.merge({ primary: { id: '1' }, secondary: { id: '2' } }),
    ])
      expect(await failure(call)).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  });

  it('rejects a person with two identifiers', async () => {
    const error = await failure(
      client().people.merge({ primary: { id: '1', email: 'a@b.example' }, secondary: { id: '2' } }),
    );
    expect(error.message).toContain('exactly one of id, email and cio_id');
  });
});

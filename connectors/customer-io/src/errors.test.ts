import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { client, expectRequests } from '../test/wire.ts';
import { customerIoError } from './errors.ts';

const read = (status: number, body: unknown, type = 'application/json') =>
  customerIoError({ status, headers: new Headers({ 'content-type': type }), body });

describe('each format of error body', () => {
  it.each([
    ['App', 400, { errors: [{ detail: 'bad request', status: '400' }] }, { message: 'bad request' }],
    [
      'App, several',
      404,
      { errors: [{ detail: 'not found', status: '404', meta: {} }, { detail: 'really' }] },
      { message: 'not found really' },
    ],
    [
      'newsletters',
      422,
      { errors: [{ detail: 'subscription_topic_id is required' }] },
      { message: 'subscription_topic_id is required' },
    ],
    [
      'broadcast triggers',
      422,
      {
        errors: [
          {
            detail: 'Errors were found while processing per user data for trigger 12',
            source: { pointer: '/data/attributes/per_user_data' },
            status: '422',
          },
        ],
      },
      {
        message: 'Errors were found while processing per user data for trigger 12 (at /data/attributes/per_user_data)',
      },
    ],
    ['sends', 400, { meta: { error: 'to is required' } }, { message: 'to is required' }],
    [
      'Track v1',
      400,
      { meta: { errors: ['name is required', 'id is bad'] } },
      { message: 'name is required id is bad' },
    ],
    [
      'Track v2',
      400,
      { errors: [{ reason: 'required', field: 'name', message: 'name is required' }, { reason: 'invalid' }] },
      { message: 'name: name is required; invalid', code: 'required' },
    ],
    ['none', 429, undefined, { message: '' }],
    ['text', 503, 'upstream connect error', { message: 'upstream connect error' }],
    ['another address', 400, { error: 1, errors: [null, 'x'], meta: [] }, { message: '' }],
  ])('%s', (_, status, body, said) => {
    expect(read(status, body)).toEqual(said);
  });

  it('is not read from a partial success', () => {
    expect(
      read(207, { errors: [{ batch_index: 0, reason: 'invalid', field: 'type', message: 'no' }] }),
    ).toBeUndefined();
  });
});

describe('the resulting error', () => {
  const lookUp = (status: number, response: unknown, headers = {}) => {
    expectRequests([{ sends: 'GET /v1/campaigns/5', status, response, headers }]);
    return failure(client().campaigns.get({ campaign_id: 5 }));
  };

  it('is not found, with a hint', async () => {
    const error = await lookUp(404, { errors: [{ detail: 'not found', status: '404' }] });
    expect(error.toJSON()).toMatchObject({ code: 'not_found', status: 404, outcome: 'rejected', retryable: false });
    expect(error.message).toBe(
      'campaigns.get failed (404). Customer.io says: not found. Check the ID with campaigns.list. If it is that of a broadcast or a newsletter, use broadcasts.get or newsletters.get.',
    );
  });

  it.each([
    ['people.get', "pass id_type 'email'"],
    ['people.list_messages', "pass id_type 'email'"],
    ['optouts.update', "pass id_type 'email'"],
    ['people.list_relationships', 'people.lookup finds it'],
    ['subscription_center_tokens.get', 'people.lookup finds it'],
    ['segments.get', undefined],
    ['people.delete', undefined],
  ])('says what kind of ID %s takes', (operation, hint) => {
    const body = { errors: [{ detail: 'not found', status: '404' }] };
    const said = customerIoError({ status: 404, headers: new Headers(), operation, body });
    if (hint === undefined) expect(said).toEqual({ message: 'not found' });
    else expect(said?.hint).toContain(hint);
  });

  it('is a wrong base URL if the response is a web page', async () => {
    const error = await lookUp(404, '<!DOCTYPE html><h1>404</h1>');
    expect(error.code).toBe('not_found');
    expect(error.hint).toContain('Check the base URL');
  });

  it('is a wrong key or region', async () => {
    const error = await lookUp(401, { errors: [{ detail: 'unauthorized', status: '401' }] });
    expect(error.code).toBe('authentication');
    expect(error.hint).toContain(
      "CUSTOMER_IO_APP_API_KEY. The credential may belong to another region: this client uses 'us'",
    );
  });

  it('names the scope and the feature for a 403', async () => {
    const error = await lookUp(403, { errors: [{ detail: 'feature is not enabled', status: '403' }] });
    expect(error.code).toBe('permission');
    expect(error.hint).toContain('the workspace may lack the feature');
  });

  it('has the time of the next retry', async () => {
    const error = await lookUp(429, '', { 'retry-after': '7' });
    expect(error).toMatchObject({ code: 'rate_limited', retryable: true, retryAfterMs: 7000 });
  });

  it('is about the file, not the key, if an attachment is forbidden', async () => {
    expectRequests([
      {
        sends: 'POST /v1/send/email',
        status: 403,
        response: { meta: { error: 'Forbidden file type xyz for attachment filename.xyz.' } },
      },
    ]);
    const error = await failure(
      client().transactionalEmail.create({
        to: 'a@example.com',
        identifiers: { id: '1' },
        transactional_message_id: 1,
      }),
    );
    expect(error).toMatchObject({ code: 'invalid_request', outcome: 'rejected' });
    expect(error.message).toContain('Forbidden file type');
  });

  it('uses the reason of a rejected change as the vendor code', async () => {
    expectRequests([
      {
        api: 'track',
        sends: 'POST /api/v2/entity',
        status: 400,
        response: { errors: [{ reason: 'invalid', field: 'identifiers.phone', message: 'phone is not enabled' }] },
      },
    ]);
    const error = await failure(
      client().trackEntities.apply({ type: 'person', action: 'delete', identifiers: { phone: '+14155552671' } }),
    );
    expect(error).toMatchObject({ code: 'invalid_request', vendorCode: 'invalid' });
    expect(error.message).toContain('identifiers.phone: phone is not enabled');
  });
});

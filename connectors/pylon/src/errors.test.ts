import {
  AuthenticationError,
  ConflictError,
  InvalidRequestError,
  InvalidResponseError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { client, expectRequests, page, requestId, token, type VendorResponse } from '../test/wire.ts';
import type { Pylon, PylonOptions } from './index.ts';

const getContact = (pylon: Pylon) => pylon.contacts.get({ id: 'c1' });
const createContact = (pylon: Pylon) => pylon.contacts.create({ name: 'Maria Lopez' });

/** The error that a call throws for one response. */
async function errorFrom(
  response: VendorResponse,
  call: (pylon: Pylon) => PromiseLike<unknown> = getContact,
  options = {},
) {
  const request =
    call === createContact
      ? { sends: 'POST /contacts' as const, body: { name: 'Maria Lopez' } }
      : { sends: 'GET /contacts/c1' as const };
  const { region }: PylonOptions = options;
  const check = expectRequests([{ ...request, ...response }], region && `https://api.${region}.usepylon.com`);
  const error = await failure(call(client(options)));
  check();
  return error;
}

describe('an error of Pylon', () => {
  it('reports an invalid authorization header', async () => {
    const sentence =
      'Token must follow Bearer authorization scheme: https://www.rfc-editor.org/rfc/rfc6750#section-2.1.';
    const error = await errorFrom({
      status: 401,
      response: { errors: [sentence], code: 'invalid_authorization_header' },
    });
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.toJSON()).toMatchObject({
      code: 'authentication',
      vendorCode: 'invalid_authorization_header',
      requestId,
    });
    expect(error.message).toContain(`Pylon says: ${sentence} Check PYLON_API_TOKEN.`);
  });

  it('reports an invalid token without repeating it', async () => {
    const error = await errorFrom({
      status: 401,
      response: { errors: [`Invalid API token! ${token}`], code: 'invalid_api_token' },
    });
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.toJSON()).toMatchObject({
      code: 'authentication',
      status: 401,
      vendorCode: 'invalid_api_token',
      requestId,
      outcome: 'rejected',
      retryable: false,
      entity: 'contacts',
      action: 'get',
    });
    expect(error.hint).toBe(
      "Check PYLON_API_TOKEN. The credential may belong to another region: this client uses 'us', and there is also 'eu'.",
    );
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(token);
  });

  it('reports a token of the other region', async () => {
    const response: VendorResponse = {
      status: 401,
      response: { errors: ['This token is for a different region'], code: 'wrong_region_token' },
    };
    const error = await errorFrom(response, getContact, { region: 'eu' });
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.toJSON()).toMatchObject({ vendorCode: 'wrong_region_token', requestId });
    expect(error.hint).toBe(
      "The token belongs to Pylon's other region. Pass the `region` option ('us' or 'eu') or set PYLON_REGION.",
    );
  });

  it('reports a missing permission', async () => {
    const error = await errorFrom({ status: 403, response: { errors: ['Not allowed'], code: 'permission_denied' } });
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.toJSON()).toMatchObject({ code: 'permission', vendorCode: 'permission_denied', requestId });
  });

  it('reports a missing object, also without a code', async () => {
    const error = await errorFrom({ status: 404, response: { errors: ['Contact not found!'] } });
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.toJSON()).toEqual({
      code: 'not_found',
      message: 'contacts.get failed (404). Pylon says: Contact not found!',
      hint: 'Check the id. You can look it up with a list or search operation.',
      outcome: 'rejected',
      retryable: false,
      status: 404,
      requestId,
      connector: 'pylon',
      entity: 'contacts',
      action: 'get',
    });
  });

  it('reports an unknown path', async () => {
    const error = await errorFrom({ status: 404, response: { errors: ['Not a valid API URL!'], code: 'not_found' } });
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.toJSON()).toMatchObject({ vendorCode: 'not_found', requestId });
  });

  it('reports a wrong method', async () => {
    const error = await errorFrom({
      status: 405,
      response: { errors: ['Method not allowed'], code: 'method_not_allowed' },
    });
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.toJSON()).toMatchObject({ code: 'invalid_request', status: 405, vendorCode: 'method_not_allowed' });
  });

  it('contains every sentence of the response', async () => {
    const response = { status: 400, response: { errors: ['email is invalid.', 'name is required'] } };
    const error = await errorFrom(response, createContact);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.toJSON()).toMatchObject({
      code: 'invalid_request',
      message: 'contacts.create failed (400). Pylon says: email is invalid. name is required.',
      outcome: 'rejected',
      requestId,
    });
  });

  it.each([404, 500])('follows the status even if the body names a record: %i', async (status) => {
    const error = await errorFrom({ status, response: { errors: ['no'], exists_id: 'c0ffee00-1111' } }, createContact);
    expect(error).not.toBeInstanceOf(ConflictError);
    expect(error.hint).not.toContain('already exists');
  });

  it('names the record that already exists', async () => {
    const answers = { errors: ['Contact already exists: maria.lopez@northwind.example'], exists_id: 'c0ffee00-1111' };
    const error = await errorFrom({ status: 400, response: answers }, createContact);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.toJSON()).toMatchObject({
      code: 'conflict',
      status: 400,
      hint: 'The record already exists with ID c0ffee00-1111. Get or update it instead.',
      outcome: 'rejected',
      retryable: false,
      requestId,
    });
  });

  it.each(['X-Retry-After', 'Retry-After'])('reports when to retry from %s', async (header) => {
    const error = await errorFrom({
      status: 429,
      headers: { [header]: '17' },
      response: { errors: ['Rate limit exceeded'], code: 'rate_limited' },
    });
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.toJSON()).toMatchObject({
      code: 'rate_limited',
      vendorCode: 'rate_limited',
      retryAfterMs: 17_000,
      retryable: true,
      outcome: 'rejected',
      hint: 'Retry in 17 s.',
      requestId,
    });
  });

  it('has no retry time if the response has none', async () => {
    const error = await errorFrom({ status: 429, response: { errors: ['Rate limit exceeded'] } });
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.toJSON()).toMatchObject({ retryable: true, hint: 'Wait before you retry.' });
    expect(error.retryAfterMs).toBeUndefined();
  });

  it('reports an unknown outcome for a write after a server error', async () => {
    const response = { status: 500, response: { errors: ['Something went wrong'] } };
    const write = await errorFrom(response, createContact);
    expect(write).toBeInstanceOf(ServerError);
    expect(write.toJSON()).toMatchObject({ code: 'server', outcome: 'unknown', retryable: false, requestId });
    expect(write.hint).toContain('Check before you retry');
    const read = await errorFrom(response);
    expect(read.toJSON()).toMatchObject({ code: 'server', outcome: 'rejected', retryable: true });
  });

  it('reports a rejected write if the server sends Retry-After', async () => {
    const response = { status: 503, headers: { 'Retry-After': '2' }, response: { errors: ['Overloaded'] } };
    const error = await errorFrom(response, createContact);
    expect(error.toJSON()).toMatchObject({ code: 'server', outcome: 'rejected', retryable: true, retryAfterMs: 2000 });
    expect(error.hint).not.toContain('Check before');
  });
});

describe('a response that is not from Pylon', () => {
  const html = '<!doctype html><html><head><title>Bad gateway</title></head><body>cloud</body></html>';

  it('is reported by its status if it is an HTML page of a proxy', async () => {
    const error = await errorFrom({ status: 502, response: html });
    expect(error).toBeInstanceOf(ServerError);
    expect(error.message).toBe('contacts.get failed (502). Pylon returned HTTP 502. Retry later.');
  });

  it.each([
    ['text', 'upstream unavailable'],
    ['null', 'null'],
    ['a list', '["no"]'],
    ['nothing', ''],
    ['fields of another kind', '{"errors":"no","code":7,"request_id":null,"exists_id":""}'],
  ])('is reported by its status if it is %s', async (_what, body) => {
    const error = await errorFrom({ status: 400, headers: { 'content-type': 'application/json' }, response: body });
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toBe('contacts.get failed (400). Pylon returned HTTP 400.');
    expect([error.vendorCode, error.requestId]).toEqual([undefined, undefined]);
  });

  it('is invalid if it is an HTML page with status 200', async () => {
    const read = await errorFrom({ response: html });
    expect(read).toBeInstanceOf(InvalidResponseError);
    expect(read.toJSON()).toMatchObject({ code: 'invalid_response', outcome: 'rejected', retryable: true });
    const write = await errorFrom({ response: html }, createContact);
    expect(write.toJSON()).toMatchObject({ code: 'invalid_response', outcome: 'unknown', retryable: false });
  });
});

describe('check()', () => {
  const refusal = { status: 401, response: { errors: ['Wrong region'], code: 'wrong_region_token' } };

  it('finds the region that a token belongs to', async () => {
    const here = expectRequests([{ sends: 'GET /me', ...refusal }]);
    const me = { id: '5d0f7c9e-2b64', name: 'Kestrel Cloud', user: { id: 'e1b7b0d4-6c1a' } };
    const there = expectRequests([{ sends: 'GET /me', response: { data: me } }], 'https://api.eu.usepylon.com');
    expect(await client().check()).toMatchObject({
      ok: false,
      apis: { rest: { status: 'wrong_region', region: 'eu', account: 'Kestrel Cloud' } },
    });
    here();
    there();
  });

  it('sends no request without a token', async () => {
    const result = await client({ apiToken: undefined }).check();
    expect(result).toMatchObject({ ok: false, apis: { rest: { status: 'missing' } } });
  });
});

describe('metadata of a response', () => {
  it('contains the rate limit', async () => {
    const headers = { 'X-Rate-Limit-Limit': '300', 'X-Rate-Limit-Remaining': '299' };
    const check = expectRequests([{ sends: 'GET /users', headers, response: page([]) }]);
    const { meta } = await client().users.list();
    check();
    expect(meta.rateLimit).toEqual({ limit: 300, remaining: 299 });
  });

  it('contains a warning for a field of an undocumented type, whose value is kept', async () => {
    const odd = { id: 'u1', name: 7, shoe_size: 44 };
    const check = expectRequests([{ sends: 'GET /users/u1', response: { data: odd } }]);
    const { data, meta } = await client().users.get({ id: 'u1' });
    check();
    expect(data).toEqual(odd);
    expect(meta.warnings).toEqual(['name: documented as string, received a number']);
  });
});

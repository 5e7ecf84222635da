import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { client, expectRequests, id, type Request, token, type VendorResponse } from '../test/wire.ts';
import type { Airbyte } from './index.ts';

const getWorkspace = (airbyte: Airbyte) => airbyte.workspaces.get({ workspace_id: id });
const creation = { workspace_name: 'acme', connector_type: 'Linear', credentials: { key: 'not-a-secret' } };
const createConnector = (airbyte: Airbyte) => airbyte.connectors.create(creation);

/** The error that a call throws for one response. */
async function errorFrom(response: VendorResponse, call: (airbyte: Airbyte) => PromiseLike<unknown> = getWorkspace) {
  const request: Request =
    call === createConnector
      ? { sends: 'POST /integrations/connectors', body: creation }
      : { sends: `GET /workspaces/${id}` };
  const check = expectRequests([{ ...request, ...response }]);
  const error = await failure(call(client()));
  check();
  return error;
}

describe('an error of Airbyte', () => {
  it('has the sentence and the code of its body', async () => {
    const message = 'Value error, One of connector_type, definition_id, or source_template_id must be provided';
    const problem = { field: 'body', message, error_code: 'value_error', details: null };
    const error = await errorFrom({ status: 422, response: { message, errors: [problem] } }, createConnector);
    expect(error.toJSON()).toMatchObject({
      code: 'invalid_request',
      status: 422,
      vendorCode: 'value_error',
      outcome: 'rejected',
      retryable: false,
    });
    expect(error.message).toBe(`connectors.create failed (value_error). Airbyte says: ${message}.`);
  });

  it('names the fields, and takes the first code that there is', async () => {
    const errors = [
      { field: 'credentials.api_key', message: 'Field required', error_code: null },
      { message: 'Too long', error_code: 'too_long' },
    ];
    const error = await errorFrom({ status: 422, response: { message: null, errors } }, createConnector);
    expect(error.message).toContain('Airbyte says: credentials.api_key: Field required. Too long');
    expect(error.vendorCode).toBe('too_long');
  });

  it.each([
    ['a sentence', 'Workspace not found', 'Airbyte says: Workspace not found', undefined],
    [
      'a list',
      [{ loc: ['query', 'limit'], msg: 'Input should be less than 100', type: 'less_than_equal' }],
      'Airbyte says: query.limit: Input should be less than 100',
      'less_than_equal',
    ],
  ])('may be in detail, as %s', async (_what, detail, sentence, code) => {
    const error = await errorFrom({ status: 422, response: { detail } });
    expect(error.message).toContain(sentence);
    expect(error.vendorCode).toBe(code);
  });

  it.each([
    ['text', 'upstream unavailable'],
    ['a list', '["no"]'],
    ['nothing', ''],
    ['fields of another kind', '{"message":7,"errors":"no","detail":{}}'],
  ])('is reported by its status if it is %s', async (_what, response) => {
    const error = await errorFrom({ status: 400, response });
    expect(error.message).toBe('workspaces.get failed (400). Airbyte returned HTTP 400.');
    expect(error.vendorCode).toBeUndefined();
  });

  it.each([
    [401, 'authentication'],
    [403, 'permission'],
    [404, 'not_found'],
    [409, 'conflict'],
    [422, 'invalid_request'],
    [429, 'rate_limited'],
    [500, 'server'],
    [504, 'server'],
  ])('has a kind by its status: %i', async (status, code) => {
    const error = await errorFrom({ status, response: { message: `No ${token}` } });
    expect(error.code).toBe(code);
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(token);
  });

  it('leaves open what a write did that timed out at Airbyte', async () => {
    const error = await errorFrom({ status: 504, response: { message: 'Gateway timeout' } }, createConnector);
    expect(error.toJSON()).toMatchObject({ code: 'server', outcome: 'unknown', retryable: false });
  });
});

describe('the hint', () => {
  it('tells to pass the organization', async () => {
    const response = { message: 'Multiple organizations found, specify target organization' };
    expect((await errorFrom({ status: 400, response })).hint).toContain('AIRBYTE_ORGANIZATION_ID');
  });

  it('tells where the names of credentials are', async () => {
    const response = { message: 'No matching auth scheme. Provided keys: key. Available schemes: api_key' };
    const { hint } = await errorFrom({ status: 400, response }, createConnector);
    expect(hint).toContain('source_definitions.get');
  });

  it('tells to clone a template for a consent', async () => {
    const message = 'No organization-specific source template configured for this connector type.';
    const { hint } = await errorFrom({ status: 400, response: { message } }, createConnector);
    expect(hint).toContain('source_templates.clone');
  });

  it('tells to look for a subscription', async () => {
    const error = await errorFrom({ status: 403, response: { message: 'Forbidden' } });
    expect(error.hint).toContain('subscription to Airbyte Agents');
  });

  it('tells how a workspace is created, where a name may be unknown', async () => {
    const response = { detail: 'Workspace not found' };
    expect((await errorFrom({ status: 404, response }, createConnector)).hint).toContain('scoped_tokens.create');
    expect((await errorFrom({ status: 404, response })).hint).not.toContain('scoped_tokens.create');
  });
});

import { inspect } from 'node:util';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { failure, json, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { sample, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { defineConnector } from '../define/connector.ts';
import { entity } from '../define/entity.ts';
import { operation } from '../define/operation.ts';
import { Nothing } from '../define/schema.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';

describe('a dry run', () => {
  test('returns the exact request with the credential redacted, and sends nothing', async () => {
    const { fetch, seen } = scriptedFetch();
    const { data, meta } = await sampleClient({ fetch }).issues.update(
      { id: 'a b', title: 'x', notify: true, request_key: 'k' },
      { dryRun: true },
    );
    expect(data).toEqual({
      method: 'PATCH',
      url: 'https://api.sample.test/issues/a%20b?notify=true',
      headers: {
        accept: 'application/json',
        authorization: 'Bearer [redacted]',
        'content-type': 'application/json',
        'user-agent': 'agent-connectors-sample',
        'x-request-key': 'k',
        'x-sample-version': '3',
      },
      body: { title: 'x' },
      effect: 'write',
      sends: false,
      spends: false,
    });
    expect(meta).toEqual({ attempts: 0, durationMs: 0 });
    expect(seen).toHaveLength(0);
  });

  test('shows the request that is sent otherwise', async () => {
    const { fetch, seen } = scriptedFetch(ok({ id: '1' }));
    const client = sampleClient({ fetch });
    const params = () => ({ title: 'x', priority: 3, extra: { deep: { a: null } } });
    const { data } = await client.issues.create(params(), { dryRun: true });
    await client.issues.create(params());
    expect({ method: data.method, url: data.url, body: data.body }).toEqual({
      method: seen[0]?.method,
      url: seen[0]?.url,
      body: JSON.parse(seen[0]?.body ?? ''),
    });
    expect({ ...data.headers, authorization: '' }).toEqual({ ...seen[0]?.headers, authorization: '' });
  });

  test('needs no credential', async () => {
    const { data } = await sampleClient({ apiToken: undefined }).issues.delete({ id: '1' }, { dryRun: true });
    expect(data).toMatchObject({
      method: 'DELETE',
      effect: 'destructive',
      headers: { authorization: 'Bearer [redacted]' },
    });
  });

  test('shows no credential for an operation that sends none', async () => {
    const { data } = await sampleClient().status.get({}, { dryRun: true });
    expect(data.headers).not.toHaveProperty('authorization');
  });

  test('says whether messages would be sent to people', async () => {
    const { data } = await sampleClient().issues.notify({ id: '1' }, { dryRun: true });
    expect(data.sends).toBe(true);
  });

  test('shows a file by name, type and size', async () => {
    const { data } = await sampleClient().files.upload(
      { file: { filename: 'a.pdf', content: 'AAAA', encoding: 'base64', contentType: 'application/pdf' }, note: 'n' },
      { dryRun: true },
    );
    expect(data.body).toEqual({ file: { filename: 'a.pdf', contentType: 'application/pdf', bytes: 3 }, note: 'n' });
  });

  test('of a listing is a single request, not a walk', async () => {
    const { data } = await sampleClient().issues.list({ limit: 5, cursor: 'c' }, { dryRun: true });
    expect(data.url).toBe('https://api.sample.test/issues?limit=5&cursor=c');
  });

  test('redacts a credential in the parameters too', async () => {
    const { data } = await sampleClient().issues.list({ q: `is ${secrets.apiToken} ok?` }, { dryRun: true });
    expect(new URL(data.url).search).not.toContain('canary');
  });

  test('validates the parameters and the policy nevertheless', async () => {
    expect(await failure(sampleClient().issues.get({ id: '' }, { dryRun: true }))).toMatchObject({
      code: 'invalid_params',
    });
    const readOnly = sampleClient({ policy: { readOnly: true } });
    expect(await failure(readOnly.issues.delete({ id: '1' }, { dryRun: true }))).toMatchObject({
      code: 'not_permitted',
    });
  });
});

describe('options of a call', () => {
  test.each([
    ['a misspelt option', { dryrun: true }, { path: 'dryrun', hint: "did you mean 'dryRun'?" }],
    ['a dry run that is not a boolean', { dryRun: 'yes' }, { path: 'dryRun', received: 'a string' }],
    ['a timeout of 0', { timeout: 0 }, { path: 'timeout', received: '0' }],
    ['a timeout that is a string', { timeout: '5s' }, { path: 'timeout', received: 'a string' }],
    ['an empty list of fields', { fields: [] }, { path: 'fields', received: 'an empty array' }],
    ['a string of fields', { fields: 'id' }, { path: 'fields', received: 'a string' }],
    ['a signal that is not an AbortSignal', { signal: { aborted: false } }, { path: 'signal', received: 'an object' }],
    ['a negative maxWait', { maxWait: -1 }, { path: 'maxWait', received: '-1' }],
    ['a maxWait that is a string', { maxWait: '1m' }, { path: 'maxWait', received: 'a string' }],
    ['null', null, { path: 'options', received: 'null' }],
    ['an array', [], { path: 'options', received: 'an empty array' }],
    ['text', 'dryRun', { path: 'options', received: 'a string' }],
  ])('are rejected and nothing is sent: %s', async (_, options, issue) => {
    const { fetch, seen } = scriptedFetch();
    const error = await failure(sampleClient({ fetch }).issues.delete({ id: '1' }, options as never));
    expect(InvalidOptionsError.isInstance(error) && error.issues).toMatchObject([issue]);
    expect(error.outcome).toBe('not_sent');
    expect(seen).toHaveLength(0);
  });
});

describe('a signal', () => {
  test('of null is ignored, as by fetch', async () => {
    const { fetch } = scriptedFetch(ok({ id: '1' }));
    const { data } = await sampleClient({ fetch, signal: null }).issues.get({ id: '1' }, { signal: null });
    expect(data).toEqual({ id: '1' });
  });

  test('of another realm aborts the call', async () => {
    const { signal } = new AbortController();
    const foreign = { aborted: true, reason: 'enough', addEventListener() {}, removeEventListener() {} };
    expect(foreign).not.toBeInstanceOf(signal.constructor);
    const { fetch } = scriptedFetch();
    const error = await failure(sampleClient({ fetch }).issues.get({ id: '1' }, { signal: foreign as never }));
    expect(error).toMatchObject({ code: 'aborted', outcome: 'not_sent' });
  });
});

test('every error names the operation it came from', async () => {
  const error = await failure(sampleClient().execute('job_postings', 'change_stage', { id: '1' } as never));
  expect(error.toJSON()).toMatchObject({ connector: 'sample', entity: 'job_postings', action: 'change_stage' });
});

test('a secret among the parameters is not repeated by the error about it', async () => {
  const create = operation('POST /hooks', {
    summary: 'Make a webhook.',
    effect: 'write',
    secrets: ['token'],
    input: v.strictObject({ token: v.pipe(v.string(), v.uuid()) }),
    output: Nothing,
  });
  const connector = defineConnector({
    ...sample,
    entities: { hooks: entity({ summary: 'Webhooks.' }, () => ({ create })) },
  });
  const client = createClient(connector, { apiToken: secrets.apiToken, env: {} });
  const error = await failure(client.execute('hooks', 'create', { token: 'hunter2-hunter2' }));
  expect(error.code).toBe('invalid_params');
  expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain('hunter2');
});

test('secrets inside an object among the parameters are in no dry run and no error', async () => {
  const create = operation('POST /connectors', {
    summary: 'Connect an account.',
    effect: 'write',
    secrets: ['credentials'],
    input: v.strictObject({ credentials: v.record(v.string(), v.unknown()) }),
    output: Nothing,
  });
  const connector = defineConnector({
    ...sample,
    entities: { accounts: entity({ summary: 'Accounts.' }, () => ({ create })) },
  });
  const { fetch } = scriptedFetch(json({ error: 'hunter2-key and hunter2-deep do not match.' }, 400));
  const client = createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch });
  const params = { credentials: { api_key: 'hunter2-key', oauth: { tokens: ['hunter2-deep'] } } };
  const { data } = await client.accounts.create(params, { dryRun: true });
  expect(data.body).toEqual({ credentials: { api_key: '[redacted]', oauth: { tokens: ['[redacted]'] } } });
  const error = await failure(client.accounts.create(params));
  expect(error.message).toContain('[redacted] and [redacted] do not match.');
});

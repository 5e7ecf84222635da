import { describe, expect, test, vi } from 'vitest';
import { failure, fakeFetch, json, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { sample, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { defineConnector } from '../define/connector.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { Issue } from '../errors/issue.ts';
import type { Policy } from './policy.ts';

/** Returns which operations a policy permits, out of one for each effect. */
async function allowedBy(policy: Policy): Promise<string[]> {
  const { fetch } = fakeFetch(() => json({ data: [{ id: '1' }], results: [], people: [] }));
  const client = sampleClient({ fetch, policy, siteId: 's', trackKey: 'key-1' });
  const calls = {
    'issues.list': () => client.issues.list(),
    'issues.get': () => client.issues.get({ id: '1' }),
    'issues.search': () => client.issues.search(),
    'issues.create': () => client.issues.create({ title: 'x' }),
    'issues.delete': () => client.issues.delete({ id: '1' }),
    'issues.notify': () => client.issues.notify({ id: '1' }),
    'people.list': () => client.people.list(),
    'people.merge': () => client.people.merge({ primary: 'a', secondary: [] }),
  };
  const allowed: string[] = [];
  for (const [id, call] of Object.entries(calls)) {
    try {
      await call();
      allowed.push(id);
    } catch (error) {
      expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent', retryable: false });
    }
  }
  return allowed;
}

const reads = ['issues.list', 'issues.get', 'issues.search', 'people.list'];
const writes = ['issues.create', 'issues.notify'];
const destroys = ['issues.delete', 'people.merge'];
const everything = [...reads, ...writes, ...destroys];

test.each<[string, Policy, string[]]>([
  ['no rules', {}, everything],
  ['readOnly', { readOnly: true }, reads],
  ['readOnly: false', { readOnly: false }, everything],
  ['allow an id', { allow: ['issues.get'] }, ['issues.get']],
  ['allow nothing', { allow: [] }, []],
  ['allow an entity', { allow: ['people.*'] }, ['people.list', 'people.merge']],
  ['allow an action', { allow: ['*.list'] }, ['issues.list', 'people.list']],
  ['allow everything', { allow: ['*'] }, everything],
  ['allow an effect', { allow: ['@read'] }, reads],
  ['allow several', { allow: ['@destructive', 'issues.get'] }, ['issues.get', ...destroys]],
  ['deny an effect', { deny: ['@destructive'] }, [...reads, ...writes]],
  ['deny what messages people', { deny: ['@sends'] }, everything.filter((id) => id !== 'issues.notify')],
  ['deny wins over allow', { allow: ['issues.*'], deny: ['@write', '*.delete'] }, reads.slice(0, 3)],
  ['readOnly wins over allow', { readOnly: true, allow: ['*'] }, reads],
])('%s', async (_, policy, allowed) => {
  expect((await allowedBy(policy)).sort()).toEqual([...allowed].sort());
});

test('the ids and the accessors of an operation select it alike', async () => {
  for (const selector of ['job_postings.change_stage', 'jobPostings.changeStage', 'job_postings.*']) {
    const client = sampleClient({ policy: { deny: [selector] } });
    const calls = [
      client.jobPostings.changeStage({ id: '1', stage: 's' }, { dryRun: true }),
      client.execute('job_postings', 'change_stage', { id: '1', stage: 's' }, { dryRun: true }),
      client.execute('jobPostings' as 'job_postings', 'changeStage' as 'change_stage', { id: '1', stage: 's' }),
    ];
    for (const call of calls) expect(await failure(call)).toMatchObject({ code: 'not_permitted' });
  }
});

test('a rejection tells an agent not to look for another way', async () => {
  const error = await failure(sampleClient({ policy: { readOnly: true } }).issues.delete({ id: '1' }));
  expect(error.message).toContain('issues.delete is not permitted: the client is read-only');
  expect(error.hint).toContain('Do not try to work around it');
});

test('a policy is read once: a later change of the object permits nothing', async () => {
  const policy = { readOnly: true, deny: ['issues.get'] };
  const client = sampleClient({ policy });
  policy.readOnly = false;
  policy.deny.length = 0;
  expect(await failure(client.issues.delete({ id: '1' }))).toMatchObject({ code: 'not_permitted' });
  expect(await failure(client.issues.get({ id: '1' }))).toMatchObject({ code: 'not_permitted' });
});

test('a selector of an effect is accepted although no operation has it yet', () => {
  const harmless = defineConnector({ ...sample, entities: { status: sample.entities.status } });
  const deny = ['@write', '@destructive', '@sends'];
  expect(() => createClient(harmless, { env: {}, policy: { deny } })).not.toThrow();
});

describe('an invalid policy is rejected when the client is created', () => {
  test.each<[string, unknown, Partial<Issue>]>([
    ['an unknown rule', { readonly: true }, { path: 'policy.readonly', hint: "did you mean 'readOnly'?" }],
    ['an unknown effect', { deny: ['@writes'] }, { path: 'policy.deny.0', hint: "did you mean '@write'?" }],
    [
      'an unknown operation',
      { allow: ['issues.lst'] },
      { path: 'policy.allow.0', hint: "did you mean 'issues.list'?" },
    ],
    ['an entity without an action', { deny: ['issues'] }, { path: 'policy.deny.0' }],
    ['part of a name', { deny: ['iss*.list'] }, { path: 'policy.deny.0' }],
    ['an empty selector', { deny: [''] }, { path: 'policy.deny.0' }],
    ['a selector that is not a string', { deny: [null] }, { path: 'policy.deny.0' }],
    ['selectors that are not a list', { deny: 'issues.list' }, { path: 'policy.deny' }],
    ['null in place of a list', { allow: null }, { path: 'policy.allow' }],
    ['readOnly that is not a boolean', { readOnly: 'false' }, { path: 'policy.readOnly' }],
    ['confirm that is not a function', { confirm: true }, { path: 'policy.confirm' }],
    ['a list', [], { path: 'policy' }],
    ['a list of selectors', ['issues.list'], { path: 'policy' }],
    ['text', 'readOnly', { path: 'policy' }],
    ['null', null, { path: 'policy' }],
  ])('%s', (_, policy, issue) => {
    const make = () => sampleClient({ policy: policy as Policy });
    expect(make).toThrow(InvalidOptionsError);
    expect(make).toThrow(expect.objectContaining({ issues: expect.arrayContaining([expect.objectContaining(issue)]) }));
  });
});

describe('a confirmation', () => {
  test('receives the exact request, which is sent when it returns true', async () => {
    const { fetch, seen } = scriptedFetch(ok({ id: '1' }));
    const confirm = vi.fn(() => true);
    await sampleClient({ fetch, policy: { confirm } }).issues.update({ id: 'a', title: secrets.apiToken });
    const request = {
      operation: 'issues.update',
      summary: 'Change an issue.',
      method: 'PATCH',
      url: 'https://api.sample.test/issues/a',
      headers: expect.objectContaining({ authorization: 'Bearer [redacted]' }),
      body: { title: '[redacted]' },
      effect: 'write',
      sends: false,
      spends: false,
    };
    expect(confirm).toHaveBeenCalledExactlyOnceWith(request, { signal: expect.any(AbortSignal) });
    expect(seen).toHaveLength(1);
  });

  test.each<[string, () => unknown]>([
    ['false', () => false],
    ['nothing', () => undefined],
    ['a truthy value that is not true', () => 'yes'],
    ['a promise of false', async () => false],
    [
      'an error',
      () => {
        throw new Error(`no terminal for ${secrets.apiToken}`);
      },
    ],
    ['a rejection', () => Promise.reject(new Error('no terminal'))],
  ])('that returns %s keeps the request from being sent', async (_, confirm) => {
    const { fetch, seen } = scriptedFetch();
    const error = await failure(
      sampleClient({ fetch, policy: { confirm: confirm as () => boolean } }).issues.delete({ id: '1' }),
    );
    expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent', retryable: false });
    expect(seen).toHaveLength(0);
  });

  test('that returns a promise of true is awaited', async () => {
    const { fetch, seen } = scriptedFetch(ok(null));
    await sampleClient({ fetch, policy: { confirm: async () => true } }).issues.delete({ id: '1' });
    expect(seen).toHaveLength(1);
  });

  test('is not requested for reads and dry runs', async () => {
    const { fetch } = fakeFetch(() => json({ data: [], results: [] }));
    const confirm = vi.fn(() => false);
    const client = sampleClient({ fetch, policy: { confirm } });
    await client.issues.list();
    await client.issues.search({ text: 'x' });
    await client.issues.delete({ id: '1' }, { dryRun: true });
    expect(confirm).not.toHaveBeenCalled();
  });

  test('is not requested for calls that are not permitted or invalid', async () => {
    const confirm = vi.fn(() => true);
    const client = sampleClient({ policy: { deny: ['issues.create'], confirm } });
    await failure(client.issues.create({ title: 'x' }));
    await failure(client.issues.delete({ id: '..' }));
    expect(confirm).not.toHaveBeenCalled();
  });

  test('is requested once for a call with several attempts', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date', 'performance'] });
    const { fetch } = fakeFetch((_, turn) => (turn === 0 ? new Response('{}', { status: 429 }) : ok(null)));
    const confirm = vi.fn(() => true);
    const call = sampleClient({ fetch, policy: { confirm } }).issues.delete({ id: '1' });
    await vi.runAllTimersAsync();
    await call;
    vi.useRealTimers();
    expect(confirm).toHaveBeenCalledOnce();
  });
});

import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { broken, failure, json, ok, type Step } from '../../test/fake-fetch.ts';
import { callThing, vendor } from '../../test/vendor.ts';
import { operation } from '../define/operation.ts';
import { Nothing } from '../define/schema.ts';
import { describeOperation } from '../describe.ts';

const input = v.strictObject({ id: v.optional(v.string()), name: v.optional(v.string()) });
const post = (meta = {}) =>
  operation('POST /things', { summary: 'Post.', effect: 'write', input, output: v.unknown(), ...meta });
const api = { idempotency: { header: 'idempotency-key', maxLength: 40 } };
const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const keysOf = (seen: readonly { headers: Readonly<Record<string, string>> }[]) =>
  seen.map(({ headers }) => headers['idempotency-key']);
const noPause = () => vi.spyOn(Math, 'random').mockReturnValue(0);

describe('a vendor that takes idempotency keys', () => {
  test('gets the same key with every attempt, and another with every call', async () => {
    noPause();
    const { result, seen } = callThing(api, post(), {}, [broken('ECONNRESET'), json({}, 500), ok({ id: 1 })]);
    await result;
    const keys = keysOf(seen);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(uuid);
    const { result: next, seen: after } = callThing(api, post(), {}, [ok({})]);
    await next;
    expect(keysOf(after)).not.toEqual([keys[0]]);
  });

  test("gets the caller's own key", async () => {
    const { result, seen } = callThing(api, post(), {}, [ok({})], { call: { idempotencyKey: 'order-7' } });
    await result;
    expect(keysOf(seen)).toEqual(['order-7']);
  });

  test('a call whose retries fail names its key, may have been carried out, and is safe to repeat', async () => {
    const { result } = callThing(api, post(), {}, [broken('ECONNRESET')], {
      options: { retries: 0 },
      call: { idempotencyKey: 'order-7' },
    });
    const error = await failure(result);
    expect(error).toMatchObject({ outcome: 'unknown', retryable: true, idempotencyKey: 'order-7' });
    expect(error.toJSON()).toMatchObject({ idempotencyKey: 'order-7' });
  });

  test('a dry run shows the key', async () => {
    const { result } = callThing(api, post(), {}, [], { call: { dryRun: true, idempotencyKey: 'k' } });
    expect(await result).toMatchObject({ data: { idempotencyKey: 'k', headers: { 'idempotency-key': 'k' } } });
  });

  test('a person confirms the key that is sent', async () => {
    let confirmed: string | undefined;
    const confirm = (request: { idempotencyKey?: string }) => {
      confirmed = request.idempotencyKey;
      return true;
    };
    const { result, seen } = callThing(api, post(), {}, [ok({})], { options: { policy: { confirm } } });
    await result;
    expect(keysOf(seen)).toEqual([confirmed]);
  });

  test.each([
    ['reads', post({ effect: 'read' })],
    ['opts out', post({ idempotency: false })],
    ['is no POST', operation('DELETE /things', { summary: 'Delete.', effect: 'destructive', input, output: Nothing })],
  ])('an operation that %s has no key, and refuses one', async (_, other) => {
    const { result, seen } = callThing(api, other, {}, [ok({})]);
    await result;
    expect(keysOf(seen)).toEqual([undefined]);
    const { result: refused } = callThing(api, other, {}, [], { call: { idempotencyKey: 'k' } });
    expect(await failure(refused)).toMatchObject({ code: 'invalid_options', issues: [{ path: 'idempotencyKey' }] });
  });

  test.each(['', ' ', 'a\nb', 'k'.repeat(41), 5])('a key that the vendor does not take is refused: %j', async (key) => {
    const { result, seen } = callThing(api, post(), {}, [], { call: { idempotencyKey: key } });
    expect(await failure(result)).toMatchObject({ code: 'invalid_options', issues: [{ path: 'idempotencyKey' }] });
    expect(seen).toEqual([]);
  });
});

describe('an operation whose new record has an id of the caller', () => {
  const create = post({ idempotency: { param: 'id' } });

  test('gets a random one, which errors name; it is not retried once it may have been carried out', async () => {
    const { result, seen } = callThing({}, create, { name: 'n' }, [broken('ECONNRESET')]);
    const error = await failure(result);
    const { id } = JSON.parse(seen[0]?.body ?? '');
    expect(id).toMatch(uuid);
    expect(seen).toHaveLength(1);
    expect(error).toMatchObject({ idempotencyKey: id, outcome: 'unknown', retryable: false });
  });

  test.each<[string, object, object]>([
    ['as the parameter', { id: 'mine' }, {}],
    ['as the key', {}, { idempotencyKey: 'mine' }],
    ['as both', { id: 'mine' }, { idempotencyKey: 'mine' }],
  ])('may be passed %s', async (_, params, call) => {
    const { result, seen } = callThing({}, create, { ...params }, [ok({})], { call });
    await result;
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ id: 'mine' });
  });

  test('gets none where an executor carries it out, which need not take one', async () => {
    const received: object[] = [];
    const execute = async (_: unknown, params: object) => {
      received.push(params);
      return { data: {} };
    };
    const call = (params: Record<string, string>, options: object) =>
      callThing({}, create, params, [], { options: { executor: { execute } }, call: options }).result;
    await call({ name: 'n' }, {});
    await call({ name: 'n' }, { idempotencyKey: 'mine' });
    expect(received).toEqual([{ name: 'n' }, { name: 'n', id: 'mine' }]);
  });

  test('is refused when the key is another', async () => {
    const { result } = callThing({}, create, { id: 'a' }, [], { call: { idempotencyKey: 'b' } });
    expect(await failure(result)).toMatchObject({ code: 'invalid_options', issues: [{ path: 'idempotencyKey' }] });
  });
});

test.each([
  ['by nature', post({ idempotent: true }), {}, true, { idempotent: true, idempotencyKey: false }],
  ['by its key', post(), api, true, { idempotent: false, idempotencyKey: true }],
  ['never', post(), {}, false, { idempotent: false, idempotencyKey: false }],
])(
  'a write that is idempotent %s is described so, and retried accordingly',
  async (_, write, of, isIdempotent, says) => {
    noPause();
    expect(describeOperation(vendor(of, { call: write }), 'things.call')).toMatchObject(says);
    const { result, seen } = callThing(of, write, {}, [json({}, 502), ok({})]);
    if (isIdempotent) await result;
    else expect(await failure(result)).toMatchObject({ outcome: 'unknown', retryable: false });
    expect(seen).toHaveLength(isIdempotent ? 2 : 1);
  },
);

test.each([
  ['the vendor says that it is safe', true, api, 2],
  ['the vendor says so, for a write that was rejected', true, {}, 2],
  ['the vendor says that it is not', false, api, 1],
])('a conflict is retried where %s', async (_, retryable, of, requests) => {
  noPause();
  const error = () => ({ message: 'busy', retryable });
  const { result, seen } = callThing(
    { ...of, error: ({ status }) => (status === 409 ? error() : undefined) },
    post(),
    {},
    [json({}, 409), ok({})],
  );
  await Promise.allSettled([result]);
  expect(seen).toHaveLength(requests);
});

describe('after an attempt that may have taken effect, the outcome stays unknown', () => {
  const outcomeOf = async (last: Step, more: Parameters<typeof callThing>[4] = {}) => {
    noPause();
    const script = [broken('ECONNRESET'), last, last];
    return failure(callThing(api, post(), {}, script, { call: { idempotencyKey: 'k' }, ...more }).result);
  };

  test.each<[string, Step]>([
    ['the next one cannot connect', broken('ECONNREFUSED')],
    ['the vendor rejects the next one', json({}, 400)],
    ['the vendor says that the first is still running', json({}, 409)],
    ['the credential is rejected', json({}, 403)],
  ])('where %s', async (_, last) => {
    const error = await outcomeOf(last);
    expect(error).toMatchObject({ outcome: 'unknown', idempotencyKey: 'k' });
    expect(error.message).toContain('An earlier attempt may have taken effect.');
    expect(error.message).not.toContain('Nothing was sent');
  });

  test('where the caller aborts the pause before the next one', async () => {
    const controller = new AbortController();
    const hooks = { onRetry: () => controller.abort() };
    vi.spyOn(Math, 'random').mockReturnValue(0.9);
    const error = await outcomeOf(json({}), {
      options: { hooks },
      call: { idempotencyKey: 'k', signal: controller.signal },
    });
    expect(error).toMatchObject({ code: 'aborted', outcome: 'unknown' });
  });

  test('and a call whose attempts all were refused has none', async () => {
    noPause();
    const { result } = callThing(api, post(), {}, [json({}, 429), json({}, 400)]);
    expect(await failure(result)).toMatchObject({ outcome: 'rejected' });
  });
});

describe('an id of the caller', () => {
  test.each([5, 0, false])('that is no text is sent, and named, as it is: %j', async (id) => {
    const create = post({ idempotency: { param: 'id' }, input: v.strictObject({ id: v.unknown() }) });
    const { result, seen } = callThing({}, create, { id }, [broken('ECONNRESET')]);
    expect(await failure(result)).toMatchObject({ idempotencyKey: String(id) });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ id });
  });

  test('is validated as the parameter, also when it is passed as the key', async () => {
    const create = post({ idempotency: { param: 'id' }, input: v.strictObject({ id: v.pipe(v.string(), v.uuid()) }) });
    const { result, seen } = callThing({}, create, {}, [], { call: { idempotencyKey: 'no-uuid' } });
    expect(await failure(result)).toMatchObject({ code: 'invalid_params', issues: [{ path: 'id' }] });
    expect(seen).toEqual([]);
  });
});

test('the header of the key is written once, whatever its case, and no parameter replaces it', async () => {
  const withHeader = post({
    in: { name: 'header' },
    wire: { name: 'Idempotency-Key' },
  });
  const of = { idempotency: { header: 'Idempotency-Key' } };
  const { result, seen } = callThing(of, withHeader, { name: 'other' }, [ok({})], { call: { idempotencyKey: 'k' } });
  await result;
  expect(seen[0]?.headers['idempotency-key']).toBe('k');
});

test('a failure of the server is not retried for a write that is not safe to repeat, whatever the vendor says', async () => {
  const error = () => ({ message: 'busy', retryable: true });
  const { result, seen } = callThing({ error }, post(), {}, [json({}, 500)]);
  expect(await failure(result)).toMatchObject({ outcome: 'unknown', retryable: false });
  expect(seen).toHaveLength(1);
});

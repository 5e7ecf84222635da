import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { failure, sampleClient } from '../../test/fake-fetch.ts';
import { secrets } from '../../test/sample.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { ServerError } from '../errors/server-error.ts';
import type { Transport, TransportRequest, TransportResponse } from '../transport/transport.ts';

// What the transport of a caller may do wrong.

const headers = new Headers({ 'content-type': 'application/json' });

function play(send: (request: TransportRequest) => unknown) {
  const sent = vi.fn(send);
  // It may return anything, as one that is written in JavaScript can.
  const transport: Transport = { send: async (request) => (await sent(request)) as TransportResponse };
  return { client: sampleClient({ transport }), sent };
}

describe('a write whose transport failed', () => {
  test.each([
    [
      'says that the outcome is unknown',
      () => new ConnectionError({ message: 'm', outcome: 'unknown', retryable: true }),
    ],
    ['says nothing of the outcome', () => new ServerError({ message: 'm', retryable: true })],
  ])('is not sent again where the error %s', async (_, error) => {
    const { client, sent } = play(() => Promise.reject(error()));
    expect(await failure(client.issues.create({ title: 'x' }))).toMatchObject({ outcome: 'unknown', retryable: false });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('is not sent again after the response began, whatever the error looks like', async () => {
    const { client, sent } = play(({ onHeaders }) => {
      onHeaders?.({ status: 200, headers });
      throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect' });
    });
    expect(await failure(client.issues.create({ title: 'x' }))).toMatchObject({ outcome: 'unknown', retryable: false });
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('an error of a transport', () => {
  test('shows nothing besides the fields of our errors', async () => {
    const { client } = play((request) => {
      throw Object.assign(new NotFoundError({ message: 'No such issue.', outcome: 'rejected' }), { request });
    });
    const error = await failure(client.issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'not_found', entity: 'issues', action: 'get' });
    expect(error).not.toHaveProperty('request');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secrets.apiToken);
  });

  test('may be frozen', async () => {
    const { client } = play(() => {
      throw Object.freeze(new NotFoundError({ message: 'No such issue.', outcome: 'rejected' }));
    });
    expect(await failure(client.issues.create({ title: 'x' }))).toMatchObject({ code: 'not_found', entity: 'issues' });
  });
});

describe('a response of a transport', () => {
  const valid = { status: 200, headers, text: '{"data":{"id":"1","title":"x"}}' };

  test.each<[string, unknown]>([
    ['a response, received nothing', undefined],
    ['an HTTP status in `status`, received a string', { ...valid, status: '200' }],
    ['an HTTP status in `status`, received 0', { ...valid, status: 0 }],
    ['Headers in `headers`, received an object', { ...valid, headers: { 'content-type': 'application/json' } }],
    ['text in `text`, received nothing', { ...valid, text: undefined }],
    ['a ReadableStream in `stream`, received an object', { ...valid, stream: {} }],
  ])('must be one: expected %s', async (expected, response) => {
    const { client, sent } = play(() => response);
    const error = await failure(client.issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'unknown', retryable: false });
    expect(error.message).toContain(
      `The transport returned an invalid response to issues.create: expected ${expected}`,
    );
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('is read from its text although it has a stream, which is cancelled', async () => {
    const cancel = vi.fn();
    const { client } = play(() => ({ ...valid, stream: new ReadableStream({ cancel }) }));
    expect((await client.issues.create({ title: 'x' })).data).toEqual({ id: '1', title: 'x' });
    expect(cancel).toHaveBeenCalled();
  });

  test('may contain the file of a download as text', async () => {
    const { client } = play(() => ({ status: 200, headers: new Headers({ 'content-type': 'text/csv' }), text: 'a,b' }));
    const { data } = await client.files.download({ id: 'f' });
    expect(await data.text()).toBe('a,b');
  });
});

test('a transport without `send` is rejected when the client is created', () => {
  expect(() => sampleClient({ transport: {} as never })).toThrow(
    /transport: expected an object with a function `send`/,
  );
});

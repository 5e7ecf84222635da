import { expect, test } from 'vitest';
import { failure, fakeFetch, json } from '../../test/fake-fetch.ts';
import { sampleWith } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { bearer } from './static.ts';

const lines = ['MIICXAIBAAKBgQCqGKukO1De7zhZj6Ta', 'Lq9BPK3jPmoRxAXqEW8xDXfkQgyCanary', 'kg=='];
const pem = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');

const sample = sampleWith(
  { auth: { ...bearer('apiToken'), credentials: ['apiToken', 'privateKey'] } },
  { privateKey: { variable: 'PRIVATE_KEY', title: 'private key', where: 'Of your app.', multiline: true } },
);

const messageWith = async (privateKey: unknown, text: string) => {
  const { fetch } = fakeFetch(() => json({ error: text }, 403));
  return (await failure(createClient(sample, { env: {}, apiToken: 't', privateKey, fetch }).issues.get({ id: '1' })))
    .message;
};

test.each([
  ['a line of a private key', `bad key ${lines[1]}.`],
  ['its lines, joined', `bad key ${lines.join('')}.`],
  ['all of it', `bad key ${pem}.`],
  ['all of it, with escaped line breaks', `bad key ${pem.replaceAll('\n', '\\n')}.`],
])('%s is redacted', async (_, text) => {
  const message = await messageWith(pem.replaceAll('\n', '\\n'), text);
  expect(message).toContain('[redacted]');
  expect(message).not.toContain('Canary');
  expect(message).not.toContain('MIICX');
});

test('what says that it is a private key is not', async () => {
  const text = 'expected -----BEGIN PRIVATE KEY-----.';
  expect(await messageWith(pem, text)).toContain(text);
});

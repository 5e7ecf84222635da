import { expect, it } from 'vitest';
import { emulator as ashby } from '../vendors/ashby/index.ts';
import { emulator as customerIo } from '../vendors/customer-io/index.ts';
import { emulator as pylon } from '../vendors/pylon/index.ts';
import { MalformedBody, parseBody } from './body.ts';
import { startServer } from './start-server.ts';

const parseJson = (text: string) => parseBody('application/json', new TextEncoder().encode(text));
const nested = (depth: number) => `${'{"and":['.repeat(depth / 2)}${']}'.repeat(depth / 2)}`;

it('accepts JSON up to the depth limit', () => {
  expect(parseJson(nested(200))).toEqual(JSON.parse(nested(200)));
  expect(parseJson(nested(202))).toBeInstanceOf(MalformedBody);
  expect(parseJson('['.repeat(1_000_000) + ']'.repeat(1_000_000))).toBeInstanceOf(MalformedBody);
  expect(parseJson(JSON.stringify([null, 0, 'text', Array(500).fill({})]))).not.toBeInstanceOf(MalformedBody);
});

it('lets every vendor reject deep JSON as it rejects malformed JSON', async () => {
  const sandbox = await startServer({ emulators: [ashby, customerIo, pylon] });
  const basic = (user: string) => `Basic ${Buffer.from(`${user}:`).toString('base64')}`;
  const calls = [
    ['/pylon/issues/search', `Bearer ${sandbox.env.PYLON_API_TOKEN}`],
    ['/customer-io/app/v1/customers', `Bearer ${sandbox.env.CUSTOMER_IO_APP_API_KEY}`],
    ['/ashby/candidate.create', basic(sandbox.env.ASHBY_API_KEY ?? '')],
  ] as const;
  try {
    for (const [path, authorization] of calls) {
      const send = async (body: string) => {
        const headers = { authorization, 'content-type': 'application/json' };
        const response = await fetch(sandbox.url + path, { method: 'POST', headers, body });
        // Request ids differ between two requests.
        return [response.status, (await response.text()).replace(/"request_?id":"[^"]*"/i, '')];
      };
      const deep = await send(`{"filter":${nested(10_000)}}`);
      expect(deep, path).toEqual(await send('{'));
      expect(deep[0], path).toBeLessThan(500);
    }
  } finally {
    await sandbox.close();
  }
});

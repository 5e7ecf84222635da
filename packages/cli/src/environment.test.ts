import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bearer, type Connector, defineConnector, Nothing, operation, record } from '@agent-connectors/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { environmentOf } from './environment.ts';

const connector: Connector = defineConnector({
  name: 'sample',
  title: 'Sample',
  version: '1.0.0',
  docs: 'https://docs.sample.test',
  credentials: {
    token: { variable: 'SAMPLE_TOKEN', title: 'token', where: 'Of your account.' },
    subdomain: { variable: 'SAMPLE_SUBDOMAIN', title: 'subdomain', where: 'Of your account.', public: true },
  },
  apis: {
    api: {
      title: 'API',
      origins: 'https://{subdomain}.sample.test',
      baseUrlVariable: 'SAMPLE_BASE_URL',
      auth: bearer('token'),
      check: { operation: operation('GET /me', { summary: 'Get the user.', input: record({}, {}), output: Nothing }) },
    },
  },
  entities: {},
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'environment-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const variablesOf = (file: string, given: Record<string, string>) => {
  writeFileSync(join(folder, '.env'), file);
  return environmentOf(folder, connector, given).variables;
};

it('does not send a credential of the environment to the host that a file names', () => {
  expect(() => variablesOf('SAMPLE_SUBDOMAIN=evil', { SAMPLE_TOKEN: 't' })).toThrow(
    /SAMPLE_SUBDOMAIN in .* sets the address that SAMPLE_TOKEN would be sent to/,
  );
});

it('reads the host together with the credential', () => {
  const both = { SAMPLE_SUBDOMAIN: 'acme', SAMPLE_TOKEN: 't' };
  expect(variablesOf('SAMPLE_SUBDOMAIN=acme\nSAMPLE_TOKEN=t', {})).toEqual(both);
  expect(variablesOf('SAMPLE_TOKEN=t', { SAMPLE_SUBDOMAIN: 'acme' })).toEqual(both);
});

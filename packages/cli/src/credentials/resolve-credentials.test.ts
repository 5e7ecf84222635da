import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryIo } from '../../test/auth-io.ts';
import { sample } from '../../test/sample-connector.ts';
import { createProfileStore, type NewProfile } from './profiles/profile-store.ts';
import { type CredentialRequest, resolveCredentials } from './resolve-credentials.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resolve-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const noKeychain = async () => undefined;
const ioOf = (env = {}) => memoryIo({ folder, env }).io;
const save = (name: string, profile: Partial<NewProfile>) =>
  createProfileStore(ioOf(), noKeychain).save('sample', name, () => ({ secrets: {}, ...profile }));
const resolve = (env = {}, request: Partial<CredentialRequest> = {}) =>
  resolveCredentials(sample, { profile: undefined, given: [], region: undefined, ...request }, ioOf(env), noKeychain);

it('prefers the command line, then the environment, then .env, then the profile', async () => {
  await save('default', { secrets: { token: 'profile', key: 'profile' } });
  const token = async (env = {}, given: string[] = []) => (await resolve(env, { given })).variables['SAMPLE_TOKEN'];
  expect(await token()).toBe('profile');
  writeFileSync(join(folder, '.env'), 'SAMPLE_TOKEN=file');
  expect(await token()).toBe('file');
  expect(await token({ SAMPLE_TOKEN: 'process' })).toBe('process');
  expect(await token({ SAMPLE_TOKEN: 'process' }, ['token=flag'])).toBe('flag');
});

it('takes rights away wherever that is set', async () => {
  const readOnly = async (env = {}) => (await resolve({ SAMPLE_TOKEN: 't', ...env })).readOnly;
  expect(await readOnly()).toBeUndefined();
  writeFileSync(join(folder, '.env'), 'AGENT_CONNECTORS_READ_ONLY=1');
  expect(await readOnly()).toBe(true);
  expect(await readOnly({ AGENT_CONNECTORS_READ_ONLY: '0' })).toBeUndefined();
});

it('reads no profile where nothing is missing', async () => {
  writeFileSync(join(folder, 'config'), 'not a folder');
  const { variables, profile } = await resolve({ SAMPLE_TOKEN: 't', SAMPLE_KEY: 'k' });
  expect([variables, profile]).toEqual([{ SAMPLE_TOKEN: 't', SAMPLE_KEY: 'k' }, undefined]);
});

it('gives the region of the profile with its credentials only', async () => {
  await save('default', { region: 'eu', secrets: { token: 'p' } });
  expect((await resolve()).variables).toEqual({ SAMPLE_TOKEN: 'p', SAMPLE_REGION: 'eu' });
  expect((await resolve({ SAMPLE_TOKEN: 't' })).variables).toEqual({ SAMPLE_TOKEN: 't' });
  expect(await resolve({}, { region: 'us' })).toMatchObject({ region: 'us' });
});

describe('the profile', () => {
  beforeEach(async () => {
    for (const name of ['default', 'work', 'home']) await save(name, { secrets: { token: name } });
    await createProfileStore(ioOf(), noKeychain).use('sample', 'home');
  });
  const nameOf = async (env = {}, profile?: string) => (await resolve(env, { profile })).variables['SAMPLE_TOKEN'];

  it('is the one of --profile, of the environment, or the current one', async () => {
    expect(await nameOf()).toBe('home');
    expect(await nameOf({ AGENT_CONNECTORS_PROFILE: 'work' })).toBe('work');
    expect(await nameOf({ AGENT_CONNECTORS_PROFILE: 'work' }, 'default')).toBe('default');
  });

  it('goes before the environment where the command line names it', async () => {
    expect(await nameOf({ SAMPLE_TOKEN: 'process' }, 'work')).toBe('work');
    expect(await nameOf({ SAMPLE_TOKEN: 'process', AGENT_CONNECTORS_PROFILE: 'work' })).toBe('process');
  });

  it('is never another one than the one that was named', async () => {
    await expect(nameOf({}, 'wrok')).rejects.toMatchObject({
      message: expect.stringContaining("no profile 'wrok'"),
      didYouMean: ['work'],
    });
    await expect(nameOf({ AGENT_CONNECTORS_PROFILE: 'gone' })).rejects.toThrow(/no profile 'gone'/);
    await expect(nameOf({}, '../x')).rejects.toThrow(/not the name of a profile/);
  });
});

it('keeps OAuth tokens that are replaced', async () => {
  const old = { accessToken: 'a1', refreshToken: 'r1' };
  await save('default', { values: { clientId: 'c' }, tokens: old });
  const { tokens, variables, sources } = await resolve();
  expect([variables, sources]).toEqual([{ SAMPLE_CLIENT_ID: 'c' }, { clientId: 'profile', tokens: 'profile' }]);
  expect(await tokens?.load()).toEqual(old);
  await tokens?.save({ accessToken: 'a2', refreshToken: 'r2' });
  expect(await tokens?.load()).toEqual({ accessToken: 'a2', refreshToken: 'r2' });
  expect(await (await resolve()).tokens?.load()).toEqual({ accessToken: 'a2', refreshToken: 'r2' });
  // Another way to authenticate goes before them.
  expect((await resolve({ SAMPLE_TOKEN: 't' })).tokens).toBeUndefined();
});

it('reports a damaged file, or notes it where there are other credentials', async () => {
  await save('default', { secrets: { token: 'p' } });
  writeFileSync(join(folder, 'config', 'credentials.json'), '{');
  await expect(resolve()).rejects.toMatchObject({ code: 'missing_credentials' });
  expect((await resolve({ SAMPLE_TOKEN: 't' })).notes).toEqual([expect.stringContaining('is damaged')]);
  await expect(resolve({ SAMPLE_TOKEN: 't' }, { profile: 'default' })).rejects.toMatchObject({
    code: 'missing_credentials',
  });
});

it('reports an .env file that cannot be read, or notes it where a credential is set without it', async () => {
  mkdirSync(join(folder, '.env'));
  await expect(resolve()).rejects.toThrow(/is a folder/);
  await expect(resolve({ SAMPLE_SUBDOMAIN: 'acme' })).rejects.toThrow(/is a folder/);
  expect((await resolve({ SAMPLE_KEY: 'k' })).notes).toEqual([expect.stringContaining('is a folder')]);
  expect((await resolve({}, { given: ['key=k'] })).notes).toHaveLength(1);
  await save('work', { secrets: { key: 'p' } });
  // The file would go before the profile, unless the command line names that.
  await expect(resolve()).rejects.toThrow(/is a folder/);
  expect(await resolve({}, { profile: 'work' })).toMatchObject({ variables: { SAMPLE_KEY: 'p' }, profile: 'work' });
});

it.skipIf(process.platform === 'win32')('waits for no pipe in place of the saved credentials', async () => {
  mkdirSync(join(folder, 'config'));
  spawnSync('mkfifo', [join(folder, 'config', 'credentials.json')]);
  await expect(resolve()).rejects.toThrow(/credentials\.json is not a regular file/);
});

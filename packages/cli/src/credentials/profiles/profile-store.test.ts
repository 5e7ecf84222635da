import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryIo, memoryKeychain } from '../../../test/auth-io.ts';
import { profileOf } from './credentials-file.ts';
import type { Keychain } from './keychain.ts';
import { profileName } from './profile-name.ts';
import { createProfileStore, type NewProfile } from './profile-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, 'config', 'credentials.json');
const text = () => readFileSync(path(), 'utf8');
const open = (keychain?: Keychain) => createProfileStore(memoryIo({ folder }).io, async () => keychain);
const profile: NewProfile = { region: 'eu', values: { siteId: 'site' }, secrets: { apiKey: 'secret-canary-0123' } };
const tokens = { accessToken: 'access-canary', refreshToken: 'refresh-canary', expiresAt: 1_900_000_000_000 };
const save = (store: ReturnType<typeof open>, name = 'default', saved = profile) =>
  store.save('pylon', name, () => saved);
const readBack = async (store: ReturnType<typeof open>, name = 'default') => {
  const found = profileOf(store.read(), 'pylon', name);
  return found && store.secrets('pylon', name, found);
};

describe('the file', () => {
  it('keeps profiles, for its user alone', async () => {
    const store = open();
    expect(await save(store)).toBe('file');
    await save(store, 'work', { secrets: { apiKey: 'other' }, tokens });
    expect(await readBack(store)).toEqual({ secrets: profile.secrets });
    expect(await readBack(store, 'work')).toEqual({ secrets: { apiKey: 'other' }, tokens });
    expect(store.read().connectors['pylon']?.current).toBe('default');
    expect(readdirSync(join(folder, 'config'))).toEqual(['credentials.json']);
    if (process.platform === 'win32') return;
    expect((statSync(path()).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(join(folder, 'config')).mode & 0o777).toString(8)).toBe('700');
  });

  it('becomes private again, and stays a link', async () => {
    mkdirSync(join(folder, 'config'));
    const target = join(folder, 'elsewhere.json');
    writeFileSync(target, '{"version":1,"connectors":{},"later":true}');
    chmodSync(target, 0o644);
    symlinkSync(target, path());
    await save(open());
    expect((statSync(target).mode & 0o777).toString(8)).toBe('600');
    // Fields that a newer version has added stay.
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ later: true, connectors: { pylon: {} } });
  });

  it('is removed with the last profile', async () => {
    const store = open();
    await save(store);
    await save(store, 'work');
    await store.use('pylon', 'work');
    expect(await store.remove('pylon', 'work')).toEqual({ removed: true, left: [] });
    expect(store.read().connectors['pylon']?.current).toBeUndefined();
    expect(await store.remove('pylon', 'work')).toEqual({ removed: false, left: [] });
    await store.remove('pylon', 'default');
    expect(readdirSync(join(folder, 'config'))).toEqual([]);
  });

  it.each([
    ['{"version":1,', /credentials\.json: it is not valid JSON/],
    ['', /it is empty/],
    ['[]', /damaged/],
    [
      '{"version":1,"connectors":{"pylon":{"profiles":{"default":{"stored":"file"}}}}}',
      /'connectors\.pylon\.profiles\.default\.secrets' is missing/,
    ],
    ['{"secret-canary', /not valid JSON/],
  ])('%j is reported and left as it is', async (damaged, why) => {
    mkdirSync(join(folder, 'config'));
    writeFileSync(path(), damaged);
    const store = open();
    const error = await save(store).then(
      () => undefined,
      (caught: Error) => caught,
    );
    expect(error).toMatchObject({
      code: 'missing_credentials',
      message: expect.stringMatching(why),
      hint: expect.stringContaining('mv '),
    });
    expect(error?.message).not.toContain('secret-canary');
    expect(() => store.read()).toThrow(why);
    await expect(store.remove('pylon', 'default')).rejects.toThrow(why);
    expect([text(), readdirSync(join(folder, 'config'))]).toEqual([damaged, ['credentials.json']]);
  });
});

it('a file of a newer version is left as it is, and no advice would lose it', async () => {
  mkdirSync(join(folder, 'config'));
  const newer = '{"version":2,"connectors":{"x":"secret-canary"}}';
  writeFileSync(path(), newer);
  const error: Error & { hint?: string } = await save(open()).then(
    () => new Error('saved'),
    (caught) => caught,
  );
  expect(error).toMatchObject({
    code: 'missing_credentials',
    hint: 'Update this command: npm install @agent-connectors/cli@latest',
  });
  expect(error.message).toMatch(/A newer version .* wrote the file/);
  expect(error.message).not.toMatch(/damaged|canary/);
  expect(text()).toBe(newer);
});

describe('a keychain', () => {
  it('holds the secrets, and the file says so', async () => {
    const keychain = memoryKeychain();
    const store = open(keychain);
    expect(await save(store, 'default', { ...profile, tokens })).toBe('keychain');
    expect(text()).toContain('"stored": "keychain"');
    expect(text()).not.toContain('canary');
    expect([...keychain.entries.keys()]).toEqual(['pylon/default/apiKey', 'pylon/default/oauth.tokens']);
    expect(await readBack(store)).toEqual({ secrets: profile.secrets, tokens });
    await store.saveTokens('pylon', 'default', { accessToken: 'newer' });
    expect((await readBack(store))?.tokens).toEqual({ accessToken: 'newer' });
    expect(await store.remove('pylon', 'default')).toEqual({ removed: true, left: [] });
    expect([keychain.entries.size, existsSync(path())]).toEqual([0, false]);
  });

  it.each([
    ['refuses', { set: () => Promise.reject(new Error('locked')) }],
    ['forgets', { get: async () => undefined }],
  ])('that %s secrets leaves them to the file', async (_, faulty) => {
    const keychain = { ...memoryKeychain(), ...faulty };
    expect(await save(open(keychain))).toBe('file');
    expect(text()).toContain('secret-canary');
    expect(keychain.entries.size).toBe(0);
  });

  it('that is locked later is reported, and what it did not remove is named', async () => {
    await save(open(memoryKeychain()));
    const locked = {
      ...memoryKeychain(),
      get: () => Promise.reject(new Error('locked')),
      remove: () => Promise.reject(new Error('locked')),
    };
    await expect(readBack(open(locked))).rejects.toMatchObject({
      code: 'missing_credentials',
      hint: expect.stringContaining('auth login pylon'),
    });
    await expect(readBack(open())).rejects.toMatchObject({ code: 'missing_credentials' });
    expect(await open(locked).remove('pylon', 'default')).toEqual({ removed: true, left: ['pylon/default/apiKey'] });
  });

  it('keeps no secrets of an earlier login', async () => {
    const keychain = memoryKeychain();
    await save(open(keychain), 'default', { ...profile, tokens });
    await save(open(keychain), 'default', { secrets: { other: 'value' } });
    expect([...keychain.entries.keys()]).toEqual(['pylon/default/other']);
  });
});

it('saves no tokens of a profile that was removed meanwhile', async () => {
  const store = open();
  await save(store, 'work');
  await store.saveTokens('pylon', 'default', tokens);
  expect(text()).not.toContain('access-canary');
});

it.each(['', 'a b', '../x', 'x'.repeat(65), 'ä', '__proto__', 'constructor'])('%j is no name of a profile', (name) => {
  expect(() => profileName(name)).toThrow(/not the name of a profile/);
});

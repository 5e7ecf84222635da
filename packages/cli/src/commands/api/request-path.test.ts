import { startSandbox } from '@agent-connectors/sandbox';
import { expect, it } from 'vitest';
import { runCommand } from '../../../test/run.ts';
import { requestPath } from './request-path.ts';

const characters = Array.from({ length: 0x17f - 0x21 }, (_, index) => String.fromCharCode(0x21 + index)).filter(
  (character) => !/[?#\\\s\p{C}]/u.test(character),
);

it('a path is what the URL parser leaves as it is', () => {
  for (const text of [...characters, '東', '👩‍👧'.slice(0, 2), 'x/%2e', 'a%zz', '/b//c']) {
    const path = requestPath(`/a${text}b`);
    expect(new URL(`https://api.example${path}`).href).toBe(`https://api.example${path}`);
  }
});

it('placeholders stay, and are encoded when they are filled', async () => {
  expect(requestPath('ü/{id}/{path+}/{a-b}')).toBe('/%C3%BC/{id}/{path+}/%7Ba-b%7D');
  const { out } = await runCommand(['api', 'pylon', 'GET', '/ü/{id}', '--params', '{"id":"ä b"}', '--dry-run']);
  expect(JSON.parse(out).data.url).toBe('https://api.usepylon.com/%C3%BC/%C3%A4%20b');
});

it.each([String.raw`/a\..\c`, '/a/../c', '/a/%2E./c', 'https://x.example/a', '/a b', '/a\u200bb'])(
  'refuses %j',
  (path) => {
    expect(() => requestPath(path)).toThrow();
  },
);

it('a body with GET is refused in the dry run as well', async () => {
  for (const more of [[], ['--dry-run']]) {
    const { code, error } = await runCommand(['api', 'pylon', 'get', '/x', '--body', '{}', ...more]);
    expect([code, error.code, error.hint]).toEqual([2, 'usage', expect.stringContaining('Nothing was sent.')]);
  }
});

it('a body that is null is sent as null', async () => {
  const sandbox = await startSandbox();
  try {
    const words = ['api', 'pylon', 'POST', '/issues', '--body', 'null'];
    expect(JSON.parse((await runCommand([...words, '--dry-run'])).out).data.body).toBeNull();
    await runCommand([...words, '--yes'], { env: sandbox.env });
    expect(sandbox.requests.at(-1)).toMatchObject({ method: 'POST', body: 'null' });
  } finally {
    await sandbox.close();
  }
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = `
import { runJq } from ${JSON.stringify(fileURLToPath(new URL('../src/jq/run-jq.ts', import.meta.url)))};
await runJq([1], 'debug | stderr');
await runJq([1], 'reduce range(1e7) as $i ("x"; . + .)').catch(() => {});
await runJq([1], 'def f: f; f', { timeout: 200 }).catch(() => {});
process.stdout.write(String(await runJq([1], 'length')));
`;

it('a process ends after its last filter, and jq prints nothing', () => {
  const args = ['--conditions=agent-connectors-source', '--input-type=module-typescript', '--eval', script];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    timeout: 20_000,
    encoding: 'utf8',
    cwd: import.meta.dirname,
  });
  expect({ status, stdout, stderr: stderr.replace(/.*Warning.*\n?/g, '') }).toEqual({
    status: 0,
    stdout: '1',
    stderr: '',
  });
});

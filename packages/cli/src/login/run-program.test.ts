import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runProgram } from './run-program.ts';

it('resolves to what a program prints, and to nothing for one that is not installed', async () => {
  expect(await runProgram(process.execPath, ['-p', '"a b"'])).toEqual({ out: 'a b\n', code: 0 });
  expect(await runProgram(process.execPath, ['-e', 'process.exit(3)'])).toEqual({ out: '', code: 3 });
  expect(await runProgram('agent-connectors-no-such-program', [])).toBeUndefined();
});

it('lets the process end where a program is not installed', () => {
  const module = JSON.stringify(fileURLToPath(new URL('run-program.ts', import.meta.url)));
  const script = `const { runProgram } = await import(${module}); await runProgram('agent-connectors-no-such-program', []); process.on('exit', () => console.log('ended'));`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 8000, encoding: 'utf8' });
  expect(child).toMatchObject({ status: 0, stdout: 'ended\n' });
});

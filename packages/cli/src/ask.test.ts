import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quote } from './quote.ts';

/** What gives a process a pseudo-terminal. */
const hasScript = spawnSync('script', ['--version']).status === 0;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ask-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const source = new URL('ask.ts', import.meta.url);

/**
 * Runs a program that asks, at a pseudo-terminal, then the rest of a script of Bash with job control. `react` is called with all that was shown,
 * whenever there is more.
 */
async function atTerminal(hidden: boolean, react: (shown: string, ...given: StepContext) => void, rest = 'true') {
  const program = join(folder, 'program.mjs');
  writeFileSync(
    program,
    `import { existsSync } from 'node:fs';
    import { setTimeout } from 'node:timers/promises';
    const { ask } = await import(${JSON.stringify(String(source))});
    console.log('pid', process.pid + '.');
    while (!existsSync(${JSON.stringify(join(folder, 'go'))})) await setTimeout(5);
    const answer = await ask('First? ', { hidden: ${hidden} });
    console.log('first', Buffer.from(answer).toString('hex') + '.');
    console.log('second', Buffer.from(await ask('Second? ', { hidden: ${hidden} })).toString('hex') + '.');`,
  );
  const asking = [process.execPath, program].map(quote).join(' ');
  const command = `bash -c ${quote(`set -m; ${asking}; ${rest}`)}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], { env: { ...process.env, TERM: 'xterm' } });
  let shown = '';
  child.stdout.on('data', (chunk) => {
    shown += chunk;
    const pid = Number(/pid (\d+)\./.exec(shown)?.[1]);
    react(shown, (keys) => child.stdin.write(keys), pid);
  });
  await once(child, 'close');
  const answer = (name: string) => {
    const hex = new RegExp(`${name} ([0-9a-f]*)\\.`).exec(shown)?.[1];
    return hex === undefined ? undefined : Buffer.from(hex, 'hex').toString();
  };
  return { shown, first: answer('first'), second: answer('second') };
}

const go = () => writeFileSync(join(folder, 'go'), '');

/** Returns what does each step once, when what it waits for was shown. */
function steps(...all: readonly (readonly [after: RegExp, step: (...given: StepContext) => void])[]) {
  let done = 0;
  return (shown: string, ...given: StepContext) => {
    for (let next = all[done]; next?.[0].test(shown) === true; next = all[done]) {
      done += 1;
      next[1](...given);
    }
  };
}
type StepContext = [type: (keys: string) => void, pid: number];

describe.skipIf(!hasScript).each([true, false])('at a terminal, a question with hidden: %s', (hidden) => {
  it('is not answered by what was typed before it was shown', async () => {
    const { first, second } = await atTerminal(
      hidden,
      steps(
        // The terminal echoes what it has received.
        [/pid \d+\./, (type) => type('early\rhalf')],
        [/early\s+half/, go],
        [/First\? /, (type) => type('late\rtoo early\r')],
        [/Second\? /, (type) => type('last\r')],
      ),
    );
    expect([first, second]).toEqual(['late', 'last']);
  });

  it('is not left by Ctrl-Z, and shows no more after it', async () => {
    const { first, shown } = await atTerminal(
      hidden,
      steps(
        [/pid \d+\./, go],
        [/First\? /, (type) => type('abc\u001adef\u001cghi\r')],
        [/Second\? /, (type) => type('\r')],
      ),
    );
    expect(first).toContain('abcdef');
    expect(/def/.test(shown)).toBe(!hidden);
  });
});

describe.skipIf(!hasScript)('at a terminal, a hidden question', () => {
  it('stays hidden after the process was suspended from elsewhere', async () => {
    const { first, shown } = await atTerminal(
      true,
      steps(
        [/pid \d+\./, go],
        [/First\? /, (_, pid) => process.kill(pid, 'SIGTSTP')],
        [/First\? [\s\S]*suspended[\s\S]*First\? /, (type) => type('canary\r')],
        [/Second\? /, (type) => type('\r')],
      ),
      'echo suspended; fg',
    );
    expect([first, shown.includes('canary')]).toEqual(['canary', false]);
  });

  it.each(['SIGHUP', 'SIGQUIT', 'SIGTERM'] as const)('restores the terminal where %s ends it', async (signal) => {
    const { first, shown } = await atTerminal(
      true,
      steps([/pid \d+\./, go], [/First\? /, (_, pid) => process.kill(pid, signal)]),
      'stty -a',
    );
    expect(first).toBeUndefined();
    expect(shown).toMatch(/\sicanon\s[\s\S]*\secho\s/);
  });
});

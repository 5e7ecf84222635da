import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAshby } from '../src/index.ts';
import { collect } from './wire.ts';

const examples = fileURLToPath(new URL('../examples', import.meta.url));
// Each example runs in its own process.
vi.setConfig({ testTimeout: 60_000 });

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'ashby-examples-'));
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

function start(name: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=agent-connectors-source', `${examples}/${name}.ts`, ...args], {
    env: { PATH: process.env['PATH'], ...sandbox.env },
  });
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    let output = '';
    const keep = (chunk: unknown) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

async function run(name: string, ...args: string[]): Promise<string> {
  const { code, output } = await start(name, ...args).ended;
  expect(code, output).toBe(0);
  return output;
}

const client = () => createAshby({ env: sandbox.env });
const sent = (path: string) => sandbox.requests.for('/ashby').filter(({ url }) => url.endsWith(path)).length;

async function openJob() {
  const { data: jobs } = await client().jobs.list({ status: ['Open'] });
  const counts = await Promise.all(
    jobs.map(async (job) => ({
      job,
      active: await collect(client().applications.list({ jobId: job.id, status: 'Active' })),
    })),
  );
  const [most] = counts.sort((a, b) => b.active.length - a.active.length);
  if (most === undefined) throw new Error('no job is open');
  return { ...most, title: most.job.title ?? '' };
}

describe('job-pipeline', () => {
  it('counts open applications by stage, in order', async () => {
    const { job, active, title } = await openJob();
    const leads = await collect(client().applications.list({ jobId: job.id, status: 'Lead' }));
    const output = await run('job-pipeline', title);
    const counts = [...output.matchAll(/^(\S.*?) {2,}(\d+)(?: |$)/gm)].map(([, stage, count]) => [
      stage,
      Number(count),
    ]);
    expect(output).toContain(`${title} (Open)`);
    expect(output).toContain(`${active.length + leads.length} open applications`);
    expect(counts.map(([stage]) => stage)).toEqual(
      expect.arrayContaining(['Application Review', 'Recruiter Phone Screen', 'Offer']),
    );
    const sum = counts.reduce((all, [, count]) => all + Number(count), 0);
    expect(sum).toBe(active.length + leads.length);
  });

  it('uses an open job by default, and fails for an unknown title', async () => {
    expect(await run('job-pipeline')).toMatch(/\(Open\)[\s\S]*open applications/);
    const { code, output } = await start('job-pipeline', 'Astronaut').ended;
    expect([code, output]).toEqual([1, expect.stringContaining("No job has the title 'Astronaut'")]);
  });
});

describe('stuck-candidates', () => {
  it('lists only stuck candidates, the longest wait first', async () => {
    const output = await run('stuck-candidates', '20');
    const days = [...output.matchAll(/^ *(\d+) d {2}\S/gm)].map(([, count]) => Number(count));
    expect(days.length).toBeGreaterThan(3);
    expect(output).toContain(`${days.length} candidates`);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(Math.min(...days)).toBeGreaterThanOrEqual(20);
    const { active, title } = await openJob();
    const ofJob = await run('stuck-candidates', '0', title);
    expect(ofJob).toContain(`${active.length} candidates`);
  });
});

describe('note-and-move', () => {
  async function someone() {
    const { active } = await openJob();
    for (const { id, candidate } of active) {
      const email = candidate?.primaryEmailAddress?.value;
      const { data } = await client().candidates.get({ id: candidate?.id ?? '' });
      if (email && data.applicationIds?.length === 1) return { email, applicationId: id, candidateId: data.id };
    }
    throw new Error('nobody has one application');
  }
  const writes = () => sent('/candidate.createNote') + sent('/application.changeStage');

  it('sends nothing without --yes, and with it creates the note and moves the application', async () => {
    const { email, applicationId, candidateId } = await someone();
    const shown = await run('note-and-move', email, 'offer', 'Great call');
    expect(writes()).toBe(0);
    expect(shown).toMatch(/Would send .*createNote.*Great call[\s\S]*Would send .*changeStage/);
    expect(shown).toContain('Nothing was sent');

    const done = await run('note-and-move', email, 'offer', 'Great call', '--yes');
    expect(writes()).toBe(2);
    expect(done).toContain('The application is now in Offer');
    const { data: application } = await client().applications.get({ applicationId });
    expect(application.currentInterviewStage?.title).toBe('Offer');
    const notes = await collect(client().candidateNotes.list({ candidateId }));
    expect(notes.map(({ content }) => content)).toContainEqual(expect.stringContaining('Great call'));
  });

  it.each(['Archived', 'Moon'])('does nothing about the stage %s', async (stage) => {
    const { email } = await someone();
    const { code, output } = await start('note-and-move', email, stage, 'Great call', '--yes').ended;
    expect([code, output]).toEqual([1, expect.stringContaining(`'${stage}' is of type Archived or not one of`)]);
    expect(writes()).toBe(0);
  });
});

describe('download-resumes', () => {
  it('downloads each file once, and completely', async () => {
    const { active, title } = await openJob();
    const target = join(folder, 'resumes');
    const first = await run('download-resumes', title, target);
    const files = readdirSync(target);
    expect(files.length).toBeGreaterThan(0);
    expect(first.split('\n').filter(Boolean)).toHaveLength(active.length);
    for (const file of files) {
      expect(file).toMatch(/\.pdf$/);
      expect(readFileSync(join(target, file), 'latin1').startsWith('%PDF-')).toBe(true);
    }
    const before = sent('/file.info');
    expect(await run('download-resumes', title, target)).not.toContain('downloaded');
    expect(sent('/file.info')).toBe(before);
  });
});

describe('export-candidates', () => {
  const running = new Set<ChildProcess>();
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    running.clear();
  });

  let count = 0;
  const newFile = () => join(folder, `export-${++count}.ndjson`);
  const stateOf = (file: string) => {
    try {
      return JSON.parse(readFileSync(`${file}.state.json`, 'utf8'));
    } catch {
      return {};
    }
  };
  const linesOf = (file: string): { id: string; name: string }[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  /** Delays every page, so that the test can kill the export between two pages. */
  const slowPages = (ms = 40) =>
    sandbox.faults.inject({
      match: { path: '/candidate.list' },
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'delay', ms },
    });

  /** Kills an export once it has written more than the given number of bytes. */
  async function killAfter(bytes: number, file: string, pageSize: number): Promise<void> {
    const { child, ended } = start('export-candidates', file, String(pageSize));
    running.add(child);
    await expect.poll(() => stateOf(file).bytes ?? 0, { interval: 1, timeout: 20_000 }).toBeGreaterThan(bytes);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect(stateOf(file).cursor).toBeTypeOf('string');
  }

  it('loses and duplicates nothing, however often it is killed', async () => {
    const whole = newFile();
    expect(await run('export-candidates', whole)).toMatch(/^\d{4} candidates written/);
    const expected = readFileSync(whole, 'utf8');
    const size = Buffer.byteLength(expected);

    const file = newFile();
    slowPages();
    for (const part of [0, 0.3, 0.6]) await killAfter(size * part, file, 60);
    // Lines written after the last state, as when the process is killed between the two writes.
    writeFileSync(file, '{"id":"half a li', { flag: 'a' });
    sandbox.faults.clear();
    await run('export-candidates', file, '60');
    expect(readFileSync(file, 'utf8')).toBe(expected);
    expect(stateOf(file)).toEqual({ from: size, bytes: size, syncToken: expect.any(String) });

    const changed = linesOf(file).slice(0, 7);
    for (const { id } of changed) await client().candidates.update({ candidateId: id, name: 'Renamed Since' });
    slowPages(150);
    await killAfter(size, file, 2);
    expect(stateOf(file)).toMatchObject({ cursor: expect.any(String), syncToken: expect.any(String) });
    sandbox.faults.clear();
    await run('export-candidates', file, '2');
    const added = linesOf(file).slice(linesOf(whole).length);
    expect(added.map(({ id, name }) => [id, name])).toEqual(changed.map(({ id }) => [id, 'Renamed Since']));

    await expect(run('export-candidates', file)).resolves.toMatch(/^0 candidates written/);
    expect(linesOf(file)).toHaveLength(linesOf(whole).length + 7);
  });

  it('exports everything again when its sync token has expired', async () => {
    const file = newFile();
    await run('export-candidates', file);
    const expected = readFileSync(file, 'utf8');
    writeFileSync(`${file}.state.json`, JSON.stringify({ ...stateOf(file), syncToken: 'sandbox-expired-sync-token' }));
    expect(await run('export-candidates', file)).toContain('Exporting everything again');
    expect(readFileSync(file, 'utf8')).toBe(expected);
  });

  it('restarts the sync when its cursor has expired', async () => {
    const whole = newFile();
    await run('export-candidates', whole);
    const file = newFile();
    slowPages();
    await killAfter(0, file, 100);
    writeFileSync(`${file}.state.json`, JSON.stringify({ ...stateOf(file), cursor: 'of another age' }));
    sandbox.faults.clear();
    expect(await run('export-candidates', file)).toContain('Restarting this sync');
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  });

  it('does not change a file that it did not write', async () => {
    const file = newFile();
    writeFileSync(file, 'mine');
    const { code, output } = await start('export-candidates', file).ended;
    expect([code, output]).toEqual([1, expect.stringContaining('already exists')]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

it('every example is tested here, and shows its usage in its first line', () => {
  const files = readdirSync(examples);
  expect(files).toEqual([
    'download-resumes.ts',
    'export-candidates.ts',
    'job-pipeline.ts',
    'note-and-move.ts',
    'stuck-candidates.ts',
  ]);
  for (const file of files) {
    const [first] = readFileSync(join(examples, file), 'utf8').split('\n');
    expect(first).toMatch(new RegExp(`^// .+: ${file.replace('.ts', '')} .+$`));
  }
});

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CustomerIo, createCustomerIo } from '../src/index.ts';
import { all } from './calls.ts';

const examples = fileURLToPath(new URL('../examples', import.meta.url));
// Each example is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let sandbox: Sandbox;
let customerIo: CustomerIo;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'customer-io-examples-'));
});
beforeEach(() => {
  sandbox.reset();
  customerIo = createCustomerIo({ env: sandbox.env });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

function run(name: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=agent-connectors-source', `${examples}/${name}.ts`, ...args], {
      env: { PATH: process.env['PATH'], ...sandbox.env },
    });
    let output = '';
    const keep = (chunk: unknown) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function good(name: string, ...args: string[]): Promise<string> {
  const { code, output } = await run(name, ...args);
  expect(code, output).toBe(0);
  return output;
}

const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

describe('campaign-health', () => {
  it('has a line for each running campaign, with plausible rates', async () => {
    const output = await good('campaign-health');
    const { data: campaigns } = await customerIo.campaigns.list();
    const running = campaigns.filter(({ active }) => active).map(({ name }) => name);
    expect(running.length).toBeGreaterThan(5);
    for (const name of running) expect(output).toContain(name);
    const rates = [...output.matchAll(/([\d.]+) %/g)].map(([, rate]) => Number(rate));
    expect(rates.length).toBeGreaterThan(20);
    expect(Math.max(...rates)).toBeLessThanOrEqual(100);
  });

  it('counts one campaign over the given number of days', async () => {
    const sent = async (days: string) =>
      Number(/Welcome series\s+(\d+)/.exec(await good('campaign-health', '1', days))?.[1]);
    expect(await sent('45')).toBeGreaterThan(await sent('10'));
  });
});

describe('why-no-mail', () => {
  it('finds a bounce and the suppression that followed', async () => {
    const [bounced] = (await customerIo.messages.list({ type: 'email', metric: 'bounced', limit: 1 })).data;
    const output = await good('why-no-mail', bounced?.recipient ?? '');
    expect(output).toContain('suppressed by the email provider');
    expect(output).toMatch(/was bounced: 5\d\d/);
    expect(output).toContain('bounced_email');
  });

  it('finds a person who unsubscribed, and one who was sent nothing', async () => {
    await customerIo.people.identify({ identifier: 'new+1@example.com', unsubscribed: true });
    const output = await good('why-no-mail', 'new+1@example.com');
    expect(output).toContain('- unsubscribed from everything');
    expect(output).toContain('- no email was created for them');
  });

  it('reports an unknown address', async () => {
    const { code, output } = await run('why-no-mail', 'nobody@example.com');
    expect([code, output]).toEqual([1, 'no person in this workspace has the address nobody@example.com\n']);
  });
});

describe('send-receipt', () => {
  const to = 'grace@example.com';
  const sends = () => sandbox.requests.filter(({ path }) => path === '/v1/send/email').length;
  beforeEach(() => customerIo.people.identify({ identifier: to }));

  it('sends nothing without --yes, and once with it', async () => {
    const shown = await good('send-receipt', to);
    expect(shown).toContain('"transactional_message_id":"receipt"');
    expect([sends(), shown.includes('nothing was sent')]).toEqual([0, true]);
    expect(await good('send-receipt', to, 'receipt', '{"receipt_number":"4711"}', '--yes')).toContain('queued as');
    const messages = await all(customerIo.people.listMessages({ customer_id: to, id_type: 'email' }));
    expect(messages.map(({ subject }) => subject)).toEqual(['Your receipt 4711']);
  });

  it('reports that it may have been sent, and does not send again', async () => {
    sandbox.faults.inject({
      match: { path: '/v1/send/email' },
      fault: { kind: 'status', status: 500, applied: true },
    });
    const { code, output } = await run('send-receipt', to, '--yes');
    expect([code, sends()]).toEqual([1, 1]);
    expect(output).toContain('unknown: ');
  });
});

describe('import-people', () => {
  it('imports the valid lines and writes the others with line number and reason', async () => {
    const file = join(folder, 'people.ndjson');
    const good1200 = Array.from({ length: 1200 }, (_, id) =>
      JSON.stringify({ id: `i-${id}`, email: `i${id}@example.com` }),
    );
    const lines = ['', '{"email":"first@example.com","plan":"pro"}', '{broken', '{"plan":"pro"}', ...good1200];
    lines.push(
      JSON.stringify({ id: 'large', bio: 'é'.repeat(20_000) }),
      JSON.stringify({ id: 'long', bio: 'x'.repeat(1001) }),
    );
    writeFileSync(file, lines.join('\n'));
    const errors = join(folder, 'errors.ndjson');
    const output = await good('import-people', file, errors);
    expect(output).toContain('1201 of 1204 people imported');
    const failed = linesOf(errors)
      .map((line) => JSON.parse(line))
      .sort((a, b) => a.line - b.line);
    expect(failed.map(({ line, outcome }) => [line, outcome])).toEqual([
      [3, 'not_sent'],
      [4, 'not_sent'],
      [1205, 'not_sent'],
      [1206, 'rejected'],
    ]);
    expect(failed[0].person).toBe('{broken');
    expect(failed[3].person.id).toBe('long');
    const { data: person } = await customerIo.people.get({ customer_id: 'first@example.com', id_type: 'email' });
    expect(person.attributes).toMatchObject({ plan: 'pro' });
  });

  it('continues after a failed request, and writes its people to the error file', async () => {
    const file = join(folder, 'more.ndjson');
    writeFileSync(file, Array.from({ length: 2500 }, (_, id) => JSON.stringify({ id: `m-${id}` })).join('\n'));
    sandbox.faults.inject({ match: { path: '/api/v2/batch' }, fault: { kind: 'status', status: 500 } });
    const output = await good('import-people', file);
    expect(output).toContain('1500 of 2500 people imported');
    expect(output).toContain('1000 may have been imported');
    expect(linesOf(`${file}.errors.ndjson`)).toHaveLength(1000);
  });
});

describe('export-segment', () => {
  it('exports the people in a segment by its name', async () => {
    const file = join(folder, 'trial.csv');
    const output = await good('export-segment', 'in trial', file);
    const total = Number(/^(\d+) people in segment In trial/.exec(output)?.[1]);
    expect(total).toBeGreaterThan(10);
    expect(linesOf(file)).toHaveLength(total + 1);
    expect(linesOf(file)[0]).toContain('email');
  });
});

it('each states its usage, and all are tested here', () => {
  const names = readdirSync(examples).map((file) => file.replace('.ts', ''));
  expect(names).toEqual(['campaign-health', 'export-segment', 'import-people', 'send-receipt', 'why-no-mail']);
  for (const name of names) {
    const [first] = readFileSync(join(examples, `${name}.ts`), 'utf8').split('\n');
    expect(first).toMatch(new RegExp(`^// .*: ${name}( |$)`));
  }
});

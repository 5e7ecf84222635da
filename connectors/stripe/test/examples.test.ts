import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStripe } from '../src/index.ts';

const folder = fileURLToPath(new URL('../examples', import.meta.url));
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function run(name: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=agent-connectors-source', `${folder}/${name}.ts`, ...args], {
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

it('overdue-invoices lists them, the longest overdue first, with totals', async () => {
  const { code, output } = await run('overdue-invoices');
  expect(code, output).toBe(0);
  const days = [...output.matchAll(/^ *(\d+) days/gm)].map((match) => Number(match[1]));
  expect(days.length, output).toBeGreaterThan(1);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  const amounts = [...output.matchAll(/\$([\d,.]+)/g)].map((match) => Number(match[1]?.replaceAll(',', '')));
  const total = amounts.pop();
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total ?? 0);
});

it('monthly-revenue adds up', async () => {
  const { code, output } = await run('monthly-revenue', '3');
  expect(code, output).toBe(0);
  const rows = [...output.matchAll(/^\d{4}-\d\d {2}\w{3}(.+)$/gm)].map((match) =>
    match[1]?.trim().split(/ +/).map(Number),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const net = row?.pop();
    expect(row?.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(net ?? Number.NaN);
  }
});

it('refund-safely sends nothing without --yes, and refunds a case once', async () => {
  const stripe = createStripe({ env: sandbox.env });
  const { data: charges } = await stripe.charges.list({ limit: 100 });
  const charge = charges.find((each) => each.status === 'succeeded' && !each.disputed && each.amount_refunded === 0);
  const id = charge?.id ?? '';
  const refunds = async () => (await stripe.refunds.list({ charge: id })).data.length;
  const shown = await run('refund-safely', id, 'case-9', '500');
  expect([shown.code, await refunds()], shown.output).toEqual([0, 0]);
  expect(shown.output).toContain('"amount":500');
  const first = await run('refund-safely', id, 'case-9', '500', '--yes');
  const again = await run('refund-safely', id, 'case-9', '500', '--yes');
  expect([first.code, again.code, await refunds()], again.output).toEqual([0, 0, 1]);
  const other = await run('refund-safely', id, 'case-9', '700', '--yes');
  expect([other.code, await refunds()], other.output).toEqual([1, 1]);
  const tooMuch = await run('refund-safely', id, 'case-10', '99999999', '--yes');
  expect([tooMuch.code, await refunds()], tooMuch.output).toEqual([1, 1]);
});

it.each([
  ['refund-safely', ['ch_1', 'case-9', '10.50'], 2, 'and not 10.50'],
  ['refund-safely', ['ch_1', 'case-9', '-5', '--yes'], 2, 'and not -5'],
  ['refund-safely', ['ch_none', 'case-9', '--yes'], 1, 'No such charge'],
  ['monthly-revenue', ['soon'], 2, 'and not soon'],
  ['overdue-invoices', ['nobody@kestrelcloud.example'], 1, 'No customer'],
])('%s %j explains what is wrong', async (name, args, expected, message) => {
  const { code, output } = await run(name, ...args);
  expect(code, output).toBe(expected);
  expect(output).toContain(message);
  expect(output).not.toContain('    at ');
});

it('every example has a test here', () => {
  const tested = ['monthly-revenue', 'overdue-invoices', 'refund-safely'];
  expect(readdirSync(folder).map((file) => file.replace('.ts', ''))).toEqual(tested);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@agent-connectors/core';
import { startSandbox } from '@agent-connectors/sandbox';
import { createToolbox, createTools, type Toolbox } from '@agent-connectors/tools';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { root } from '@agent-connectors/workspace/packages';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { median } from './child.ts';

type Row = readonly [measurement: string, result: string, target: string];

/** A request as a user would type it, with the operations that fulfill it. */
interface Request {
  readonly request: string;
  readonly operations: readonly string[];
}

const tokens = (value: unknown) => encode(typeof value === 'string' ? value : JSON.stringify(value)).length;

/** Measures what the tools of an agent cost in tokens, and how well their search finds operations. */
export async function measureAgents(): Promise<Row[]> {
  const sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
  try {
    const ids = workspaceConnectors().map(({ id }) => id);
    const clients = await Promise.all(
      ids.map(async (id) => createClient(await loadConnector(id), { env: sandbox.env })),
    );
    const toolbox = createToolbox(clients);
    return [
      ...(await surface(toolbox, ids.length)),
      ...(await results(toolbox)),
      ...(await searches(ids, (index) => createToolbox(clients.slice(index, index + 1)))),
      ...(await searchSpeed(() => createToolbox(clients))),
    ];
  } finally {
    await sandbox.close();
  }
}

async function surface(toolbox: Toolbox, connectors: number): Promise<Row[]> {
  const tools = await createTools(toolbox);
  const list = tools.map(({ name, description, inputSchema, annotations }) => ({
    name,
    description,
    inputSchema,
    annotations,
  }));
  const describe = tools.find(({ name }) => name === 'describe_operation');
  const operations = await toolbox.operations();
  const sizes: number[] = [];
  for (const { name } of operations) sizes.push(tokens((await describe?.run({ operation: name }))?.text));
  return [
    [`tools/list in mode discover, ${connectors} connectors`, `${tokens({ tools: list })} tokens`, '<= 700'],
    [
      `describing one of ${operations.length} operations: median and largest`,
      `${median(sizes)} and ${Math.max(...sizes)} tokens`,
      '<= 500 and <= 1,500',
    ],
  ];
}

/** Listings of the emulators, with default options. */
async function results(toolbox: Toolbox): Promise<Row[]> {
  const [, , execute] = await createTools(toolbox);
  const run = async (args: unknown) => (await execute?.run(args)) ?? { ok: false, text: '' };
  const sizes: number[] = [];
  for (const { name, effect, required } of await toolbox.operations()) {
    if (effect !== 'read' || required.length > 0) continue;
    const output = await run({ operation: name });
    if (output.ok) sizes.push(tokens(output.text));
  }
  const whole = await run({ operation: 'pylon.issues.search', fields: ['*'] });
  const perAccount = await run({
    operation: 'pylon.issues.search',
    params: { filter: { field: 'state', operator: 'not_in', values: ['closed'] } },
    all: true,
    jq: 'group_by(.account.id) | map({account: .[0].account.id, open: length}) | sort_by(-.open) | .[:10]',
  });
  return [
    [
      `default results of ${sizes.length} reads: median and largest`,
      `${median(sizes)} and ${Math.max(...sizes)} tokens`,
      '<= 4,000',
    ],
    ['issues with all their fields, cut to the budget', `${tokens(whole.text)} tokens`, '<= 4,000'],
    ['the ten accounts with most open issues, among 2,000, in one call', `${tokens(perAccount.text)} tokens`, '< 500'],
  ];
}

async function searches(ids: readonly string[], only: (index: number) => Toolbox): Promise<Row[]> {
  const folder = join(root, 'packages/tools/test/requests');
  if (!existsSync(folder)) return [];
  let [count, first, five] = [0, 0, 0];
  for (const file of readdirSync(folder)) {
    const toolbox = only(ids.indexOf(file.replace('.json', '')));
    const requests: Request[] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const { request, operations } of requests) {
      const found = (await toolbox.search(request, { limit: 5 })).map(({ id }) => id);
      const rank = found.findIndex((id) => operations.includes(id));
      count += 1;
      if (rank === 0) first += 1;
      if (rank >= 0) five += 1;
    }
  }
  const share = (part: number) => `${((100 * part) / count).toFixed(0)} %`;
  return [
    [
      `${count} requests in users' words: the operation is first, and among five`,
      `${share(first)} and ${share(five)}`,
      '75 % and 95 %',
    ],
  ];
}

async function searchSpeed(create: () => Toolbox): Promise<Row[]> {
  const begin = performance.now();
  const toolbox = create();
  await toolbox.search('which tickets are overdue');
  const firstMs = performance.now() - begin;
  const runs: number[] = [];
  for (let run = 0; run < 50; run++) {
    const start = performance.now();
    await toolbox.search('how many candidates did we reject last month');
    runs.push(performance.now() - start);
  }
  return [
    ['the first search, with catalogs and index', `${firstMs.toFixed(0)} ms`, ''],
    ['each further search', `${median(runs).toFixed(1)} ms`, ''],
  ];
}

// Compares connectors with the vendors' documents, if these are next to the checkout: pnpm contract [connector...]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from '@agent-connectors/core/describe';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';

interface Finding {
  readonly kind: string;
  readonly operation: string;
  readonly param?: string;
  readonly detail?: string;
  readonly excuse?: string;
}
interface Coverage {
  readonly summary: {
    readonly published: number;
    readonly covered: number;
    readonly operationsWithUndescribedParams: number;
  };
  readonly findings: readonly Finding[];
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const coverage = path('../../../../shared/tools/coverage.mjs');
const named = process.argv.slice(2);

if (!existsSync(coverage)) console.log("The vendors' documents are not next to the checkout. Nothing was compared.");
else for (const name of named.length > 0 ? named : workspaceConnectors().map(({ id }) => id)) await check(name);

async function check(name: string): Promise<void> {
  const document = JSON.stringify(describe(await loadConnector(name)));
  const exceptions = path(`../../../connectors/${name}/contract-exceptions.json`);
  const args = [coverage, name, '--json', ...(existsSync(exceptions) ? ['--exceptions', exceptions] : [])];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    input: document,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (stderr.includes('unknown connector')) {
    console.log(`${name}: there are no documents of this vendor`);
    return;
  }
  if (status !== 0 && status !== 1) throw new Error(`Comparing ${name} with the vendor's documents failed: ${stderr}`);
  const { summary, findings }: Coverage = JSON.parse(stdout);
  const open = findings.filter(({ excuse }) => excuse === undefined);
  const missing = open.filter(({ kind }) => kind === 'missing operation');
  const differences = open.filter(({ kind }) => kind !== 'missing operation');
  for (const { kind, operation, param, detail } of differences)
    console.log(`  ${kind}: ${[operation, param, detail && `(${detail})`].filter(Boolean).join(' ')}`);
  console.log(
    `${name}: ${summary.covered} of ${summary.published} published operations, ${differences.length} differences, ${findings.length - open.length} listed exceptions, ${summary.operationsWithUndescribedParams} operations with an undescribed parameter`,
  );
  for (const { operation } of missing) console.log(`  missing: ${operation}`);
  if (open.length > 0 || summary.operationsWithUndescribedParams > 0) process.exitCode = 1;
}

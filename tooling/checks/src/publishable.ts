// Packs every published package and checks the tarball with publint and "are the types wrong": pnpm packages:check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedPackages, type WorkspacePackage } from '@agent-connectors/workspace/packages';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack } from './pack.ts';

/** The packages are ESM only. `require()` works on the versions of Node that they require, which this tool does not know. */
const expected = new Set(['CJSResolvesToESM']);

let failed = false;
for (const workspacePackage of publishedPackages()) {
  const problems = [...(await publintProblems(workspacePackage)), ...(await typeProblems(workspacePackage))];
  console.log(`${problems.length === 0 ? 'ok ' : 'BAD'} ${workspacePackage.name}`);
  for (const problem of problems) console.log(`    ${problem}`);
  failed ||= problems.length > 0;
}
if (failed) process.exitCode = 1;

async function publintProblems({ path, manifest }: WorkspacePackage): Promise<string[]> {
  const { messages } = await publint({ pkgDir: path, pack: false, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, manifest) ?? message.code}`);
}

async function typeProblems({ path }: WorkspacePackage): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    const tarball = readFileSync(pack(path, folder));
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    if (!result.types) return ['types: the package has no types'];
    return result.problems
      .filter(
        (problem) =>
          !expected.has(problem.kind) && !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
      )
      .map((problem) => `types: ${JSON.stringify(problem).slice(0, 300)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

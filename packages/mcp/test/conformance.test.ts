import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createToolbox } from '@agent-connectors/tools';
import { afterAll, describe, expect, it } from 'vitest';
import { listen } from '../src/http/listen.ts';
import { createDocuments } from '../src/offer/documents.ts';
import { createOffer } from '../src/offer/offer.ts';
import { createConfirmations } from '../src/server/confirmations.ts';
import { createServer } from '../src/server/create-server.ts';
import { addFixtures } from './conformance-fixtures.ts';
import { pylon, pylonFolder } from './pylon-source.ts';

type Status = 'SUCCESS' | 'FAILURE' | 'WARNING' | 'SKIPPED' | 'INFO';
interface Check {
  readonly id: string;
  readonly status: Status;
  readonly errorMessage?: string;
}
interface Report {
  readonly code: number;
  readonly output: string;
  /** The checks of each scenario. */
  readonly scenarios: ReadonlyMap<string, readonly Check[]>;
}

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve('@modelcontextprotocol/conformance/package.json'));
const runner = join(packageFolder, String(require('@modelcontextprotocol/conformance/package.json').bin.conformance));
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true })));

/** Runs every scenario that a revision requires. */
async function conformance(url: string, revision: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  folders.push(folder);
  const args = [runner, 'server', '--url', url, '--requirements', revision, '-o', folder];
  const { promise, resolve } = Promise.withResolvers<{ code: number; output: string }>();
  execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) =>
    resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
  );
  const { code, output } = await promise;
  const scenarios = readdirSync(folder).map((name): [string, Check[]] => [
    name.replace(/^server-/, '').replace(/-\d{4}-\d\d-\d\dT[\d-]+Z$/, ''),
    JSON.parse(readFileSync(join(folder, name, 'checks.json'), 'utf8')),
  ]);
  return { code, output, scenarios: new Map(scenarios) };
}

const offer = createOffer({
  toolbox: createToolbox([pylon({ PYLON_API_TOKEN: 'unused' })], { policy: { readOnly: true } }),
  documents: createDocuments([{ id: 'pylon', folder: pylonFolder }]),
});

async function certify(revision: string, withFixtures: boolean): Promise<Report> {
  const confirmations = createConfirmations();
  const server = await listen({
    createServer: () => {
      const created = createServer({ offer, confirmations });
      return withFixtures ? addFixtures(created, offer, confirmations) : created;
    },
  });
  try {
    return await conformance(server.url, revision);
  } finally {
    await server.close();
  }
}

const failuresOf = (checks: readonly Check[] = []) =>
  checks.filter(({ status }) => status === 'FAILURE').map(({ id, errorMessage }) => `${id}: ${errorMessage ?? ''}`);

/** The scenarios that apply to what the server offers. */
const applicable: Readonly<Record<string, readonly string[]>> = {
  '2025-11-25': [
    'server-initialize',
    'server-session-lifecycle',
    'ping',
    'completion-complete',
    'tools-list',
    'server-sse-multiple-streams',
    'resources-list',
    'prompts-list',
    'dns-rebinding-protection',
  ],
  '2026-07-28': [
    'completion-complete',
    'tools-list',
    'server-sse-multiple-streams',
    'resources-list',
    'sep-2164-resource-not-found',
    'prompts-list',
    'dns-rebinding-protection',
    'caching',
    'http-header-validation',
    'input-required-result-unsupported-methods',
  ],
};

const fixture = 'calls a tool, resource or prompt that only a test server has';
/** Why a scenario does not apply to the server as it is. With the fixtures, all of these pass but the last three kinds. */
const leftOut: Readonly<Record<string, string>> = {
  'logging-set-level': 'the server does not offer logging, which the revision 2026-07-28 deprecates',
  'resources-subscribe': 'resources do not change, so that there is nothing to subscribe to',
  'resources-unsubscribe': 'resources do not change, so that there is nothing to subscribe to',
  'server-stateless': 'four of its checks need tools that only a test server has; the others are tested below',
  ...Object.fromEntries(
    [
      ...['simple-text', 'image', 'audio', 'embedded-resource', 'mixed-content', 'with-logging', 'error'].map(
        (each) => `tools-call-${each}`,
      ),
      ...['with-progress', 'sampling', 'elicitation'].map((each) => `tools-call-${each}`),
      ...['elicitation-sep1034-defaults', 'elicitation-sep1330-enums'],
      ...['resources-read-text', 'resources-read-binary', 'resources-templates-read'],
      ...['simple', 'with-args', 'embedded-resource', 'with-image'].map((each) => `prompts-get-${each}`),
      ...[
        ...['basic-elicitation', 'basic-sampling', 'basic-list-roots', 'request-state', 'multiple-input-requests'],
        ...['multi-round', 'result-type', 'tampered-state', 'capability-check', 'non-tool-request'],
        ...['missing-input-response', 'ignore-extra-params', 'validate-input'],
      ].map((each) => `input-required-result-${each}`),
    ].map((name) => [name, fixture]),
  ),
  'json-schema-2020-12': 'unscored: schemas are draft-07 compatible, because models get them',
  'server-sse-polling': 'unscored: streams cannot be resumed, because results can be read again',
  'http-custom-header-server-validation': 'unscored: no tool asks for headers',
};
/** Extensions of the protocol that the server does not offer. */
const isExtension = (name: string) => /^(tasks-|sep-2640-skills-)/.test(name);

const fixtureChecks = [
  'sep-2575-server-rejects-undeclared-capability',
  'sep-2575-missing-capability-http-400',
  'sep-2575-http-server-no-independent-requests-on-stream',
  'sep-2575-server-no-log-without-loglevel',
];

describe.each(['2025-11-25', '2026-07-28'])('conformance with revision %s', { timeout: 120_000 }, (revision) => {
  it('passes every scenario that applies to the server as it is', async () => {
    const { scenarios, output } = await certify(revision, false);
    expect(scenarios.size, output).toBeGreaterThan(20);
    const wanted = applicable[revision] ?? [];
    expect(wanted.filter((name) => !scenarios.has(name))).toEqual([]);
    for (const name of wanted) {
      expect([name, failuresOf(scenarios.get(name))]).toEqual([name, []]);
      expect([name, scenarios.get(name)?.some(({ status }) => status === 'SUCCESS' || status === 'INFO')]).toEqual([
        name,
        true,
      ]);
    }
    // Whatever a new version of the runner adds has to be judged.
    const unknown = [...scenarios.keys()].filter(
      (name) => !wanted.includes(name) && leftOut[name] === undefined && !isExtension(name),
    );
    expect(unknown).toEqual([]);
    const stateless = failuresOf(scenarios.get('server-stateless'));
    expect(stateless.filter((failure) => !fixtureChecks.some((id) => failure.includes(id)))).toEqual([]);
  });

  it('passes every scenario that the revision requires, with the fixtures that scenarios call', async () => {
    const { code, output, scenarios } = await certify(revision, true);
    expect(code, output.slice(-3000)).toBe(0);
    const failed = [...scenarios].filter(([name, checks]) => failuresOf(checks).length > 0 && !isExtension(name));
    const unscored = ['json-schema-2020-12', 'server-sse-polling', 'http-custom-header-server-validation'];
    expect(failed.map(([name]) => name).filter((name) => !unscored.includes(name))).toEqual([]);
  });
});

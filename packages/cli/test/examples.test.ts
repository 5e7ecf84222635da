import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeParameters } from '@agent-connectors/core/describe';
import { type ConnectorSource, installedConnectors } from '@agent-connectors/installed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitionOf } from '../src/call/definition-of.ts';
import { offline } from '../src/call/offline.ts';
import { readParams } from '../src/call/read-params.ts';
import { callSpecs } from '../src/grammar/call-options.ts';
import { paramsFromFlags } from '../src/grammar/flags.ts';
import { readKnown } from '../src/grammar/options.ts';
import { operationHelp } from '../src/help/operation-help.ts';

// Every example that `describe` and `--help` print, through the parser and the schema of the operation.

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'examples-'));
  writeFileSync(join(folder, 'file.png'), 'text');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** No example is known: the vendor does not document how to select the options, and what a call does without it. */
const without = ['pylon.custom_field_select_options.delete'];

/** Splits a command as a shell does. */
const wordsOf = (command: string) =>
  [...command.matchAll(/(?:'[^']*'|\\'|[^\s'\\])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|\\(')/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? ''),
  );

const wordFor = (name: string) => (name === 'path' ? 'file.png' : 'abc1');

/** Returns what the schema of an operation says of the parameters of a command. */
async function problemOf(source: ConnectorSource, id: string): Promise<string[]> {
  const name = `${source.id}.${id}`;
  const [, heading = '', command] =
    /\n(Example|Example to fill in)\n {2}([\s\S]*)\n$/.exec(await operationHelp(source, id)) ?? [];
  if (command === undefined) return without.includes(name) ? [] : [`${name} has no example`];
  if (heading.endsWith('in') !== /<\w+>/.test(command)) return [`${name} has the wrong heading: ${command}`];
  const words = wordsOf(command.replace(/<(\w+)>/g, (_, placeholder: string) => wordFor(placeholder)));
  if (words.slice(0, 4).join(' ') !== `agent-connectors ${source.id} ${id.replace('.', ' ')}`) return [command];
  const definition = await definitionOf(source, id);
  const { options, rest } = readKnown(words.slice(4), callSpecs);
  const io = { folder, in: () => Promise.reject(new Error('An example reads no standard input.')) };
  const base = await readParams(options, command, io);
  const input = describeParameters(definition);
  const isGet = definition.kind === 'operation' && definition.effect === 'read';
  const params = paramsFromFlags(rest, base, { command, input, folder, options: Object.keys(callSpecs), isGet });
  const { issues = [] } = await definition.input['~standard'].validate(params);
  return issues.map(({ message }) => `${command}: ${message}`);
}

describe.each(['ashby', 'customer-io', 'github', 'linear', 'pylon', 'stripe'])('the examples of %s', (id) => {
  it('run as they are, or with their placeholders replaced', async () => {
    const installed = await installedConnectors([import.meta.dirname]);
    const source = offline(installed.find((each) => each.id === id) ?? expect.fail(`${id} is not installed`));
    const { operations } = await source.catalog();
    const problems: string[] = [];
    for (const operation of operations) problems.push(...(await problemOf(source, operation.id)));
    expect(problems).toEqual([]);
  });
});

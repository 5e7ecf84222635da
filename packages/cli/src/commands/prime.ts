import { offlineConnectors } from '../call/offline.ts';
import { readOptions } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { guideOf } from './prime/guide.ts';
import { guideExamples } from './prime/guide-examples.ts';

export const help = `agent-connectors prime

Prints the working rules for agents and what each installed connector is for, in at most 2,000 tokens. An agent runs it once before anything else.
`;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { words } = readOptions(argv, {});
  if (words[0] !== undefined) throw new UsageError(`Unexpected argument '${words[0]}'.`, 'agent-connectors prime');
  const sources = await offlineConnectors(io);
  const [catalogs, examples] = [
    await Promise.all(sources.map((source) => source.catalog())),
    await guideExamples(sources),
  ];
  await io.out(guideOf(catalogs, examples, version));
}

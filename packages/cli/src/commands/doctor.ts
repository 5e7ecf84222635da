import { readOptions } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { Finding } from './doctor/finding.ts';
import { findings } from './doctor/findings.ts';
import { SetupError } from './doctor/setup-error.ts';

export const help = `agent-connectors doctor [--output json]

Finds out what is wrong with the setup: the version of Node.js, the installed connectors, their credentials and where they come from, and the folders of
this command, also who else can use the secrets in them. Sends nothing; "agent-connectors auth status" also asks the vendors. The exit code is 1 if there is
a problem.
`;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { options, words } = readOptions(argv, { output: { type: 'value' } });
  if (words[0] !== undefined) throw new UsageError(`Unexpected argument '${words[0]}'.`, 'agent-connectors doctor');
  if (options.output !== undefined && options.output !== 'json')
    throw new UsageError(`--output must be json, not '${options.output}'.`);
  const found = await findings(io);
  await io.out(
    options.output === 'json' ? `${JSON.stringify({ data: found })}\n` : `${found.map(lineOf).join('\n')}\n`,
  );
  const problems = found.filter(({ status }) => status === 'problem');
  if (problems.length > 0) throw new SetupError(problems);
}

const marks = { ok: 'ok     ', note: 'note   ', problem: 'problem' } as const;

const lineOf = ({ status, check, detail, hint }: Finding): string =>
  `${marks[status]}  ${check}: ${detail}${hint === undefined ? '' : ` ${hint}`}`;

import { installedIds, installing, knownConnectors, listing } from '@agent-connectors/installed';
import { foldersOf } from '../call/folders.ts';
import type { CommandEntry } from '../commands/command.ts';
import type { Io } from '../io.ts';
import { columns } from './columns.ts';

/** Returns the help of the whole command, with the installed connectors. */
export async function overview(io: Io, commands: Readonly<Record<string, CommandEntry>>): Promise<string> {
  const installed = await installedIds(foldersOf(io));
  const others = knownConnectors.filter((id) => !installed.includes(id));
  return `agent-connectors: operations of SaaS products from a shell, for agents and people.

  agent-connectors search close a ticket in pylon        find the operation
  agent-connectors describe pylon.issues.update          see what it takes and returns
  agent-connectors pylon issues update 3040 --state closed --dry-run
  agent-connectors pylon issues search --count-by state

Connectors
  ${listing(installed)}${others.length === 0 && installed.length > 0 ? '' : `\n  To install one: ${installing(undefined, others)}`}
  agent-connectors <connector>                           its entities
  agent-connectors <connector> <entity>                  the actions of an entity
  agent-connectors <connector> <entity> <action> --help  the parameters of an operation

Commands
${columns(Object.entries(commands).map(([name, { summary }]) => [name, summary]))}

Options of a call
${columns(callHelp)}

Each parameter of an operation is an option as well: --account-id a1, repeated for lists, --no-notify, --filter.field state. The only required one
needs no name. The result is JSON on standard output, and an error is one JSON object on standard error.
Exit codes: 0 success, 1 general, 2 invalid input, 3 authentication, 4 not permitted or not confirmed, 5 API error, 6 not found,
7 rate limited, 130 interrupted.
`;
}

const callHelp: readonly (readonly [string, string])[] = [
  ['-p, --params <json>', 'parameters as one JSON object, @file, or - for standard input'],
  ['    --arg <name=value>', "a text for --params as a jq program: --arg n=Ada -p '{name: $n}'; also name=@file"],
  ['    --argjson <name=json>', 'the same with JSON'],
  ['-f, --fields <list>', "keep only these fields of each record: id,account.id; '*' for all"],
  ['    --limit <n>', 'the most records, over as many pages as needed'],
  ['    --cursor <cursor>', 'where to continue: meta.nextCursor of an earlier result'],
  ['    --all', 'read every page and print one record a line'],
  ['    --jq <filter>', 'filter each record of a listing, or data of any other result'],
  ['    --slurp', 'filter the list of all records'],
  ['-r, --raw', 'print texts without quotes'],
  ['    --count', 'print the number of records'],
  [
    '    --count-by <field>',
    'count the records by the value of a field; JSON has the 200 most frequent, ndjson and csv all',
  ],
  ['    --output <format>', 'json, ndjson, table or csv'],
  ['-o, --out <file>', 'write to a file, which is replaced when all is well'],
  ['    --follow <field>', 'download the file that this field of the result links to'],
  [
    '    --max-chars <n>',
    'cut a result at so many characters, and say how to read on; 0 cuts nothing. Default in a pipe: 20000; not with --jq, --out',
  ],
  ['    --dry-run', 'print the request and send nothing'],
  ['    --read-only', 'refuse everything but reads; also AGENT_CONNECTORS_READ_ONLY=1'],
  ['-y, --yes', 'confirm a call that deletes, messages people or spends money'],
  ['    --idempotency-key <key>', 'calls with the same key are carried out once, where the vendor takes keys'],
  ['    --timeout <seconds>', 'for each request; waits for rate limits do not count. Default: 30'],
  ['    --region <region>', 'the region of the vendor, if it has several'],
  ['    --profile <name>', 'credentials that auth login has saved'],
  ['    --credential <name=value>', 'a credential in place of the environment; name=@file reads a file'],
  ['    --hosted <workspace>', "execute the call at Airbyte, with the credential that it keeps; or a connector's UUID"],
];

import { parseArgs } from 'node:util';
import { nearest } from '@agent-connectors/core';
import type { ToolMode } from '@agent-connectors/tools';
import { isLoopback } from '../http/loopback.ts';
import { UsageError } from './usage-error.ts';

/** A command line. */
export interface Arguments {
  readonly help: boolean;
  readonly version: boolean;
  /** IDs of connectors. Default: all that are installed. */
  readonly connectors: readonly string[] | undefined;
  readonly mode: ToolMode;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
  readonly allowWrites: boolean;
  /** The workspace at Airbyte whose connectors execute the calls. */
  readonly hosted: string | undefined;
  /** Where to listen. Default: standard input and output. */
  readonly http: { readonly host: string; readonly port: number } | undefined;
  readonly allowedHosts: readonly string[];
  readonly token: string | undefined;
  /** The folder that keeps downloads. */
  readonly files: string | undefined;
}

const options = {
  connectors: { type: 'string', short: 'c', multiple: true },
  mode: { type: 'string' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  'allow-writes': { type: 'boolean' },
  hosted: { type: 'string' },
  http: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  'token-from-env': { type: 'string' },
  files: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const tokenVariable = 'AGENT_CONNECTORS_MCP_TOKEN';

/** Reads a command line. Throws `UsageError` for an invalid one. */
export function readArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Arguments {
  const values = parse(argv);
  const mode = values.mode ?? 'discover';
  if (mode !== 'discover' && mode !== 'operations')
    throw new UsageError(`--mode must be discover or operations, not '${mode}'.`);
  const http = values.http === undefined ? undefined : addressOf(values.http);
  const variable = values['token-from-env'] ?? tokenVariable;
  const token = env[variable]?.trim() || undefined;
  if (token === undefined && values['token-from-env'] !== undefined)
    throw new UsageError(`The environment variable ${variable} is not set.`, 'Set it to a long random text.');
  if (http !== undefined && token === undefined && !isLoopback(http.host))
    throw new UsageError(
      `Other machines can reach ${http.host}: a server there requires a token.`,
      `Set ${tokenVariable} to a long random text. Clients send it as a bearer token.`,
    );
  return {
    help: values.help === true,
    version: values.version === true,
    connectors: listOf(values.connectors),
    mode,
    include: listOf(values.include),
    exclude: listOf(values.exclude) ?? [],
    allowWrites: values['allow-writes'] === true,
    hosted: workspaceOf(values.hosted),
    http,
    allowedHosts: listOf(values['allow-host']) ?? [],
    token,
    files: values.files,
  };
}

function parse(argv: readonly string[]) {
  const args = [...argv];
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) throw unknownOption(token.rawName);
    if (token.kind === 'positional')
      throw new UsageError(
        `Unexpected argument '${token.value}'.`,
        `To serve a connector, pass --connectors ${token.value}.`,
      );
  }
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function unknownOption(raw: string): UsageError {
  if (raw === '--read-only') return new UsageError(`Unknown option ${raw}.`, readOnlyHint);
  const near = nearest(raw.replace(/^-+/, ''), Object.keys(options));
  return new UsageError(`Unknown option ${raw}.`, near === undefined ? undefined : `Did you mean --${near}?`);
}

/** It is an option of calls, and so of many commands of `agent-connectors`. */
const readOnlyHint =
  'The server is read-only without --allow-writes, and with AGENT_CONNECTORS_READ_ONLY=1 in any case.';

function workspaceOf(text: string | undefined): string | undefined {
  if (text?.trim() === '') throw new UsageError('--hosted names no workspace.', 'For example: --hosted default');
  return text;
}

/** Splits lists with commas. An option may be repeated. */
function listOf(values: readonly string[] | undefined): readonly string[] | undefined {
  return values
    ?.flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** Reads `3000`, `0.0.0.0:3000` or `[::1]:3000`. */
function addressOf(text: string): { readonly host: string; readonly port: number } {
  const [, host = '127.0.0.1', digits = ''] = /^(?:(\[[\da-f:.]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(text) ?? [];
  const port = Number(digits);
  if (digits === '' || port > 65_535)
    throw new UsageError(`--http must be a port, or a host and a port such as 127.0.0.1:3000, not '${text}'.`);
  return { host, port };
}

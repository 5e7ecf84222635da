import { findExport } from '../call/find-export.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const help = `agent-connectors mcp [--connectors <ids>] [--mode discover|operations] [--include <selectors>] [--exclude <selectors>] [--allow-writes]
agent-connectors mcp --http <[host:]port> [--token-from-env <name>] [--allow-host <names>] [--files <folder>]

Starts the MCP server of @agent-connectors/mcp over standard input and output, or over HTTP. It is read-only unless --allow-writes is passed, and always
with AGENT_CONNECTORS_READ_ONLY=1. Credentials are read from the environment only. The server is found beside this command, or from the current folder.

  agent-connectors mcp --connectors pylon,ashby
  agent-connectors mcp -- --help
`;

/** What is used of the server's package, which the user installs. */
interface Server {
  runServer(
    argv: readonly string[],
    options: { readonly env: Io['env']; readonly name: string },
  ): Promise<{ readonly message: string; readonly hint: string } | undefined>;
}

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const url = findExport('@agent-connectors/mcp', './command', io);
  if (url === undefined) throw new UsageError('The MCP server is not installed.', 'npm install @agent-connectors/mcp');
  const { runServer }: Server = await import(/* @vite-ignore */ url);
  const words = argv[0] === '--' ? argv.slice(1) : argv;
  const problem = await runServer(words, { env: io.env, name: 'agent-connectors mcp' });
  if (problem !== undefined) throw new UsageError(problem.message, problem.hint);
}

import { findExport } from '../call/find-export.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const help = `agent-connectors mcp [--connectors <ids>] [--mode discover|operations] [--include <selectors>] [--exclude <selectors>] [--allow-writes]
agent-connectors mcp --http <[host:]port> [--token-from-env <name>] [--allow-host <names>] [--files <folder>]

Starts the MCP server of @agent-connectors/mcp over standard input and output, or over HTTP. It is read-only unless --allow-writes is passed, and always
with AGENT_CONNECTORS_READ_ONLY=1. Credentials are read from the environment only. The server is the one that is installed beside this command.

  agent-connectors mcp --connectors pylon,ashby
  agent-connectors mcp -- --help
`;

/** What is used of the server's package, which the user installs. */
interface Server {
  runServer(
    argv: readonly string[],
    options: { readonly env: Io['env']; readonly name: string; readonly folders: readonly string[] },
  ): Promise<{ readonly message: string; readonly hint: string } | undefined>;
}

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { env, commandFolders: folders } = io;
  // Clients start servers in whatever folder a user has opened. Its code must not get credentials.
  const url = findExport('@agent-connectors/mcp', './command', folders);
  if (url === undefined)
    throw new UsageError(
      'The MCP server is not installed beside this command.',
      'npm install @agent-connectors/mcp, where this command is installed: with --global, if it is global.',
    );
  const { runServer }: Server = await import(/* @vite-ignore */ url);
  const words = argv[0] === '--' ? argv.slice(1) : argv;
  const problem = await runServer(words, { env, name: 'agent-connectors mcp', folders });
  if (problem !== undefined) throw new UsageError(problem.message, problem.hint);
}

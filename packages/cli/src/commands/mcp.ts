import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const help = `agent-connectors mcp [options]

Starts the MCP server of @agent-connectors/mcp over standard input and output. It takes the server's own options:

  agent-connectors mcp --connectors pylon,ashby
  agent-connectors mcp -- --help
`;

export async function run(argv: readonly string[], _io: Io): Promise<void> {
  const entry = serverEntry();
  // The server reads its own arguments, and takes standard output before anything else is loaded.
  process.argv.splice(1, process.argv.length, entry, ...(argv[0] === '--' ? argv.slice(1) : argv));
  await import(/* @vite-ignore */ pathToFileURL(entry).href);
}

function serverEntry(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve('@agent-connectors/mcp/package.json');
    return join(dirname(manifest), 'dist/cli.js');
  } catch {
    throw new UsageError('The MCP server is not installed.', 'npm install @agent-connectors/mcp');
  }
}

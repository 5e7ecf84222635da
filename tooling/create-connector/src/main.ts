// Drafts a connector: pnpm create-connector <name> [--openapi file.json]
import { fileURLToPath } from 'node:url';
import { help, readArguments } from './arguments.ts';
import { askTerminal } from './ask.ts';
import { run } from './run.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ask = process.stdin.isTTY && process.stderr.isTTY ? askTerminal() : undefined;
try {
  const args = readArguments(process.argv.slice(2));
  process.stdout.write(args.help ? help : await run(root, args, ask));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  ask?.close();
}

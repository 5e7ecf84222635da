import { parseArgs } from 'node:util';
import { connectorName } from './names/connector-name.ts';
import type { AuthSource } from './openapi/source.ts';

export const help = `Drafts a connector: its package, its tests, and its emulator in the sandbox.

Usage: pnpm create-connector <name> [options]

  --title <text>      the vendor's name as people write it
  --origin <address>  where its API is, such as https://api.example.com
  --auth <kind>       bearer, basic, or header:<Name> for a key in a header of its own
  --openapi <file>    an OpenAPI 3 document (JSON or YAML) to draft operations from
  --force             write over what is there
  --help              print this and stop

What is missing is asked for when somebody is at the terminal.
`;

const options = {
  title: { type: 'string' },
  origin: { type: 'string' },
  auth: { type: 'string' },
  openapi: { type: 'string' },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export interface Arguments {
  readonly name: string | undefined;
  readonly title: string | undefined;
  readonly origin: string | undefined;
  readonly auth: AuthSource | undefined;
  readonly openapi: string | undefined;
  readonly force: boolean;
  readonly help: boolean;
}

/** Reads the command line; throws an error that says what to write instead. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const [name, extra] = positionals;
  if (extra !== undefined) throw new Error(`One word too many: '${extra}'.`);
  if (name !== undefined) connectorName(name);
  return {
    name,
    title: values.title === undefined ? undefined : readTitle(values.title),
    origin: values.origin === undefined ? undefined : readOrigin(values.origin),
    auth: values.auth === undefined ? undefined : readAuthOption(values.auth),
    openapi: values.openapi,
    force: values.force,
    help: values.help,
  };
}

/** A title goes into code, comments and Markdown as it is. */
export function readTitle(text: string): string {
  const title = text.trim();
  if (title === '' || title.length > 60 || /[`'"*<>[\]|\\\n\r{}$]/.test(title))
    throw new Error(
      `'${text}' cannot be a title: letters, digits, spaces and simple punctuation, at most 60 characters.`,
    );
  return title;
}

export function readOrigin(text: string): string {
  const url = URL.parse(text);
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url === null || !(url.protocol === 'https:' || isLocal))
    throw new Error(`'${text}' is no address that begins with https://.`);
  if (url.pathname !== '/' || url.search !== '')
    throw new Error(`'${text}' has a path: give ${url.origin}, the path belongs to the routes.`);
  return url.origin;
}

export function readAuthOption(text: string): AuthSource {
  const [kind, header] = text.split(/:(.*)/s);
  if (kind === 'bearer' || kind === 'basic') return { kind };
  if (kind === 'header' && header !== undefined && /^[A-Za-z][\w-]*$/.test(header)) return { kind, header };
  throw new Error(`'${text}' is no way to authenticate: bearer, basic, or header:<Name> such as header:X-Api-Key.`);
}

import { parseArgs } from 'node:util';
import { connectorName } from './names/connector-name.ts';
import type { AuthWay } from './openapi/source.ts';

export const help = `Drafts a connector: its package, its tests, and its emulator in the sandbox.

Usage: pnpm create-connector <name> [options]

  --title <text>      the vendor's name, such as Customer.io
  --origin <url>      the origin of the API, such as https://api.example.com
  --auth <kind>       bearer, basic, or header:<Name> for a key in its own header
  --openapi <file>    the OpenAPI 3 document (JSON or YAML) to draft operations from
  --graphql <file>    the GraphQL schema (definition language, or an introspection as JSON) to draft operations from
  --only <a,b>        draft only these tags, paths, operation IDs, entities or fields
  --force             replace an existing draft
  --help              print this help

In a terminal, the command asks for missing values.
`;

const options = {
  title: { type: 'string' },
  origin: { type: 'string' },
  auth: { type: 'string' },
  openapi: { type: 'string' },
  graphql: { type: 'string' },
  only: { type: 'string' },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export interface Arguments {
  readonly name: string | undefined;
  readonly title: string | undefined;
  readonly origin: string | undefined;
  readonly auth: AuthWay | undefined;
  readonly openapi: string | undefined;
  readonly graphql: string | undefined;
  readonly only: readonly string[];
  readonly force: boolean;
  readonly help: boolean;
}

/** Parses the command line. Throws an error that says what to pass instead if it is invalid. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const [name, extra] = positionals;
  if (extra !== undefined) throw new Error(`Unexpected argument '${extra}'. Pass only the name of the connector.`);
  if (name !== undefined) connectorName(name);
  if (values.openapi !== undefined && values.graphql !== undefined)
    throw new Error(
      'Pass --openapi or --graphql, not both. A connector can have several APIs: draft one, and add the other.',
    );
  return {
    name,
    title: values.title === undefined ? undefined : readTitle(values.title),
    origin: values.origin === undefined ? undefined : readOrigin(withoutEndpoint(values.origin, values.graphql)),
    auth: values.auth === undefined ? undefined : readAuthOption(values.auth),
    openapi: values.openapi,
    graphql: values.graphql,
    only: (values.only ?? '')
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean),
    force: values.force,
    help: values.help,
  };
}

/** Core sends GraphQL documents to `/graphql` below the origin. */
const withoutEndpoint = (origin: string, graphql: string | undefined) =>
  graphql === undefined ? origin : origin.replace(/\/graphql\/?$/, '');

/** Validates a title. Code, comments and Markdown contain it unescaped. */
export function readTitle(text: string): string {
  const title = text.trim();
  if (title === '' || title.length > 60 || /[`'"*<>[\]|\\\n\r{}$]/.test(title))
    throw new Error(
      `Invalid title '${text}'. Use letters, digits, spaces and simple punctuation, at most 60 characters.`,
    );
  return title;
}

export function readOrigin(text: string): string {
  const url = URL.parse(text);
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url === null || !(url.protocol === 'https:' || isLocal))
    throw new Error(`Invalid origin '${text}'. It must begin with https://.`);
  if (url.pathname !== '/' || url.search !== '')
    throw new Error(`The origin '${text}' has a path. Pass ${url.origin}, and put the path into the routes.`);
  return url.origin;
}

export function readAuthOption(text: string): AuthWay {
  const [kind, header] = text.split(/:(.*)/s);
  if (kind === 'bearer' || kind === 'basic') return { kind };
  if (kind === 'header' && header !== undefined && /^[A-Za-z][\w-]*$/.test(header)) return { kind, header };
  throw new Error(`Unknown authentication '${text}'. Use bearer, basic, or header:<Name>, such as header:X-Api-Key.`);
}

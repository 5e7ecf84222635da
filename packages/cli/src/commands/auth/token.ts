import {
  AuthenticationError,
  type Connector,
  createClient,
  type Entities,
  MissingCredentialsError,
  type TokenStore,
} from '@agent-connectors/core';
import { kebabName, requiredField } from '../../credentials/field-names.ts';
import { type ResolvedCredentials, resolveCredentials } from '../../credentials/resolve-credentials.ts';
import { readOptions } from '../../grammar/options.ts';
import { type LoginTools, systemTools } from '../../login/login-tools.ts';
import { UsageError } from '../../usage-error.ts';
import type { AuthAction } from './run-action.ts';
import { loadInstalled, wordsOf } from './words.ts';

const specs = { profile: { type: 'value' }, credential: { type: 'value' } } as const;

/** Prints the secret that calls would use, and nothing else. */
export const run: AuthAction = async (argv, io, tools = systemTools(io)) => {
  const { options, words } = readOptions(argv, specs);
  const [id] = wordsOf('token', words, 'connector');
  const connector = await loadInstalled(id, io);
  const field = options.credential === undefined ? undefined : requiredField(connector, options.credential);
  const resolved = await resolveCredentials(
    connector,
    { profile: options.profile, given: [], region: undefined },
    io,
    tools.keychain,
  );
  if (field === undefined && resolved.tokens !== undefined)
    return io.out(`${await accessToken(connector, resolved, resolved.tokens, tools)}\n`);
  await io.out(`${secretOf(connector, field ?? onlySecret(connector, resolved), resolved)}\n`);
};

function secretOf(
  { name, title, credentials }: Connector<Entities>,
  field: string,
  { variables }: ResolvedCredentials,
): string {
  const { variable = '', title: what = field, default: fallback } = credentials[field] ?? {};
  const value = variables[variable] ?? (typeof fallback === 'string' ? fallback : undefined);
  if (value !== undefined) return value.trim();
  throw new MissingCredentialsError({
    message: `${title}'s ${what} is missing.`,
    hint: `Log in: agent-connectors auth login ${name}. Or set ${variable}.`,
    connector: name,
  });
}

/** Returns the one secret that is set. */
function onlySecret({ name, title, credentials }: Connector<Entities>, { sources }: ResolvedCredentials): string {
  const secrets = Object.keys(sources).filter((field) => credentials[field]?.public !== true);
  const [field, ...others] = secrets;
  if (field === undefined)
    throw new MissingCredentialsError({
      message: `${title}'s credentials are missing.`,
      hint: `Log in: agent-connectors auth login ${name}`,
      connector: name,
    });
  if (others.length === 0) return field;
  const names = secrets.map(kebabName);
  throw new UsageError(`${title} has several secrets: ${names.join(', ')}.`, `Choose one: --credential ${names[0]}`);
}

/** A token that is about to expire is of no use to another program. */
const marginMs = 60_000;

/** Returns the access token of an OAuth login, which the check of the credential refreshes where it has expired. */
async function accessToken(
  connector: Connector<Entities>,
  { variables }: ResolvedCredentials,
  tokens: TokenStore,
  { fetch }: LoginTools,
): Promise<string> {
  const saved = await tokens.load();
  const expiresAt = saved?.expiresAt ?? Number.POSITIVE_INFINITY;
  if (saved && expiresAt > Date.now() + marginMs) return saved.accessToken;
  const { ok, apis } = await createClient(connector, { env: variables, tokens, ...(fetch && { fetch }) }).check();
  const renewed = await tokens.load();
  if (ok && renewed) return renewed.accessToken;
  const [reason] = Object.values(apis).flatMap(({ message }) => message ?? []);
  throw new AuthenticationError({
    message: `The access token of ${connector.title} has expired and could not be refreshed${reason === undefined ? '.' : `: ${reason}`}`,
    hint: `Log in again: agent-connectors auth login ${connector.name} --browser`,
    connector: connector.name,
  });
}

import { AbortedError } from '@agent-connectors/core';
import { readGiven } from '../../credentials/given-credentials.ts';
import { profileOf } from '../../credentials/profiles/credentials-file.ts';
import { createProfileStore } from '../../credentials/profiles/profile-store.ts';
import { profileVariable, selectedProfile } from '../../credentials/profiles/selected-profile.ts';
import { readOptions } from '../../grammar/options.ts';
import type { Io } from '../../io.ts';
import { collectCredentials } from '../../login/collect-credentials.ts';
import { systemTools } from '../../login/login-tools.ts';
import { loginVariables } from '../../login/login-variables.ts';
import { unitsBy } from '../../login/login-ways.ts';
import { profileToSave } from '../../login/profile-to-save.ts';
import { verifyLogin } from '../../login/verify-login.ts';
import { UsageError } from '../../usage-error.ts';
import { printResult } from './print.ts';
import type { AuthAction } from './run-action.ts';
import { loadInstalled, regionOf, timeoutOf, wordsOf } from './words.ts';

const specs = {
  profile: { type: 'value' },
  region: { type: 'value' },
  method: { type: 'value' },
  credential: { type: 'values' },
  'with-token': { type: 'flag' },
  'from-clipboard': { type: 'flag' },
  wait: { type: 'flag' },
  browser: { type: 'flag' },
  port: { type: 'value' },
  timeout: { type: 'value' },
} as const;

/** Checks a credential with the vendor and saves it. Saves nothing that does not work. */
export const run: AuthAction = async (argv, io, tools = systemTools(io)) => {
  const { options, words } = readOptions(argv, specs);
  const [id] = wordsOf('login', words, 'connector');
  const source = sourceOf(options);
  const connector = await loadInstalled(id, io);
  const store = createProfileStore(io, tools.keychain);
  // Before anybody types anything: a damaged file, or a name that is none.
  const profile = selectedProfile(store.read(), connector.name, options.profile, io);
  const given = regionOf(connector, options.region) ?? regionOf(connector, envRegion(connector.regions?.variable, io));
  const timeout = timeoutOf(options.timeout);
  const signal = io.interruption?.();
  const { plan, tokens } = await orAborted(signal, () =>
    collectCredentials(
      {
        connector,
        units: unitsBy(connector, options.browser ? 'browser' : options.method),
        given: readGiven(connector, options.credential, io.folder),
        source,
        wait: options.wait,
        port: portOf(options.port),
        region: given,
        signal,
        saved: async () => {
          const before = profileOf(store.read(), connector.name, profile);
          return before === undefined
            ? {}
            : { ...before.values, ...(await store.secrets(connector.name, profile, before)).secrets };
        },
      },
      io,
      tools,
    ),
  );
  const { variables, addresses } = loginVariables(connector, plan, io);
  const usesTokens = plan.ways.some(({ auth }) => auth.refreshToken !== undefined);
  const verified = await verifyLogin({
    connector,
    variables,
    region: given,
    usesTokens,
    tokens,
    timeout,
    signal,
    fetch: tools.fetch,
  });
  const finished = { connector, plan, verified, addresses, store, profile };
  const stored = await store.save(connector.name, profile, () => profileToSave(finished));
  const selected = selectedProfile(store.read(), connector.name, undefined, io);
  const notes = [
    ...(selected === profile ? [] : [otherProfile(connector.name, profile, selected, io)]),
    ...Object.entries(addresses).map(([name, address]) => `The credential is only sent to ${address} (${name}).`),
    ...notesOf(connector.credentials, plan.values, io),
  ];
  const apis = Object.fromEntries(Object.entries(verified.check.apis).filter(([, { status }]) => status !== 'missing'));
  const { region } = verified;
  const [account] = Object.values(apis).flatMap((api) => api.account ?? []);
  await printResult(
    io,
    {
      connector: connector.name,
      profile,
      current: selected === profile,
      stored,
      ...(region !== undefined && { region }),
      apis,
      ...(notes.length > 0 && { notes }),
    },
    [
      `Logged in to ${connector.title}${account === undefined ? '' : ` (${account})`}: profile ${profile}${region === undefined ? '' : `, region ${region}`}.`,
      stored === 'keychain'
        ? "The credential is in the system's keychain."
        : 'The credential is in a file that only you can read.',
      ...Object.values(apis).flatMap(({ message }) => message ?? []),
      ...notes,
    ],
  );
};

/** Says that calls use another profile than the one that was just saved, and how to switch. */
function otherProfile(connector: string, profile: string, selected: string, { env }: Io): string {
  const isNamed = env[profileVariable]?.trim() === selected;
  const use = isNamed
    ? `unset ${profileVariable}, then run agent-connectors auth use ${connector} ${profile}`
    : `agent-connectors auth use ${connector} ${profile}`;
  return `Calls without --profile ${profile} use the profile ${selected}${isNamed ? ` of ${profileVariable}` : ''}. To switch: ${use}`;
}

/** An interruption ends a question with an error of its own. */
async function orAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new AbortedError({ message: 'The login was aborted.', hint: 'Nothing was saved.', outcome: 'not_sent' });
  }
}

/** Where the credential of a login comes from. */
function sourceOf(options: { readonly [Name in 'with-token' | 'from-clipboard' | 'browser' | 'wait']: boolean }) {
  const sources = (['with-token', 'from-clipboard', 'browser'] as const).filter((name) => options[name]);
  if (sources.length > 1)
    throw new UsageError(
      `${sources.map((name) => `--${name}`).join(' and ')} exclude each other.`,
      'Pass one of them.',
    );
  if (options.wait && !options['from-clipboard'])
    throw new UsageError('--wait belongs to --from-clipboard, which is missing.', 'Pass --from-clipboard --wait.');
  return sources[0];
}

function portOf(text: string | undefined): number | undefined {
  const port = Number(text);
  if (text === undefined) return undefined;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UsageError(`--port must be a port, not '${text}'.`, 'For example: --port 8912');
}

const envRegion = (variable: string | undefined, { env }: Io) =>
  variable === undefined ? undefined : env[variable]?.trim() || undefined;

/** A credential of the environment goes before the one that was just saved. */
function notesOf(
  credentials: Readonly<Record<string, { readonly variable: string }>>,
  values: Readonly<Record<string, string>>,
  { env }: Io,
): string[] {
  return Object.keys(values).flatMap((field) => {
    const variable = credentials[field]?.variable ?? '';
    const set = env[variable]?.trim();
    if (!set || set === values[field]) return [];
    return [`${variable} is set in the environment and goes before this profile, unless --profile names it.`];
  });
}

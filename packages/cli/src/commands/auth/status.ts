import { MissingCredentialsError } from '@agent-connectors/core';
import { installedConnectors } from '@agent-connectors/installed';
import { foldersOf } from '../../call/folders.ts';
import {
  type ConnectorStatus,
  connectorStatus,
  failedStatus,
  type StatusRequest,
} from '../../credentials/connector-status.ts';
import { FailedCheckError } from '../../credentials/failed-check-error.ts';
import { UnknownProfileError } from '../../credentials/profiles/unknown-profile-error.ts';
import { readOptions } from '../../grammar/options.ts';
import type { Io } from '../../io.ts';
import { systemTools } from '../../login/login-tools.ts';
import { printResult } from './print.ts';
import type { AuthAction } from './run-action.ts';
import { loadInstalled, regionOf, timeoutOf, wordsOf } from './words.ts';

const specs = {
  profile: { type: 'value' },
  region: { type: 'value' },
  credential: { type: 'values' },
  timeout: { type: 'value' },
  offline: { type: 'flag' },
} as const;

/** Shows the credentials of a connector, or of all. Throws `FailedCheckError` where they are not good. */
export const run: AuthAction = async (argv, io, tools = systemTools(io)) => {
  const { options, words } = readOptions(argv, specs);
  const request = {
    profile: options.profile,
    region: options.region,
    given: options.credential,
    offline: options.offline,
    timeout: timeoutOf(options.timeout),
    signal: io.interruption?.(),
    keychain: tools.keychain,
    ...(tools.fetch && { fetch: tools.fetch }),
  };
  if (words.length === 0) return showAll(request, io);
  const [id] = wordsOf('status', words, 'connector');
  const connector = await loadInstalled(id, io);
  regionOf(connector, options.region);
  const status = await connectorStatus(connector, request, io);
  await printResult(io, status, linesOf(status));
  if (!isGood(status)) throw new FailedCheckError([status]);
};

async function showAll(request: StatusRequest, io: Io): Promise<void> {
  const installed = await installedConnectors(foldersOf(io));
  const statuses = await Promise.all(installed.map(({ id }) => statusOf(id, request, io)));
  const lines = statuses.flatMap((status) =>
    status.configured ? linesOf(status) : [`${status.connector}: no credentials`],
  );
  await printResult(
    io,
    statuses.map((status) => (status.configured ? status : briefly(status))),
    lines.length > 0 ? lines : ['No connector is installed. For example: npm install @agent-connectors/pylon'],
  );
  const set = statuses.filter(({ configured }) => configured);
  const bad = set.filter((status) => !isGood(status));
  if (bad.length > 0) throw new FailedCheckError(bad);
  if (set.length === 0 && statuses.length > 0) throw noCredentials(request);
}

async function statusOf(id: string, request: StatusRequest, io: Io): Promise<ConnectorStatus> {
  try {
    return await connectorStatus(await loadInstalled(id, io), request, io);
  } catch (error) {
    // Few connectors have a profile of every name.
    return error instanceof UnknownProfileError && request.profile !== undefined
      ? { connector: id, configured: false, credentials: [] }
      : failedStatus(id, error);
  }
}

/** Whoever uses one connector need not read how to log in to all others. */
const briefly = ({ connector, credentials }: ConnectorStatus) => ({
  connector,
  configured: false,
  ...(credentials.length > 0 && { credentials }),
});

function noCredentials({ profile }: StatusRequest): MissingCredentialsError {
  const option = profile === undefined ? '' : ` --profile ${profile}`;
  return new MissingCredentialsError({
    message:
      profile === undefined
        ? 'No connector has credentials.'
        : `No connector has credentials with the profile '${profile}'.`,
    hint: `Log in: agent-connectors auth login <connector>${option}`,
  });
}

const isGood = ({ configured, ok }: ConnectorStatus) => ok ?? configured;

function linesOf({
  connector,
  profile,
  region,
  configured,
  ok,
  credentials,
  apis = {},
  error,
  hint,
}: ConnectorStatus): string[] {
  const isUnreached = Object.values(apis).some(({ status }) => status === 'unreachable');
  const bad = isUnreached ? 'not checked' : 'does not work';
  const state = !configured ? 'no credentials' : ok === undefined ? 'not checked' : ok ? 'works' : bad;
  const where = [
    profile === undefined ? '' : `, profile ${profile}`,
    region === undefined ? '' : `, region ${region}`,
  ].join('');
  return [
    `${connector}: ${state}${configured ? where : ''}`,
    ...credentials.map(
      ({ credential, variable, source, value }) => `  ${credential}  ${value}  from ${placeOf(source, variable)}`,
    ),
    ...Object.entries(apis)
      .filter(([, { status }]) => configured && status !== 'missing')
      .map(
        ([name, { status, account, message }]) =>
          `  ${name}: ${[status, account, message].filter((part) => part !== undefined).join(', ')}`,
      ),
    ...(error === undefined ? [] : [`  ${error.message}`]),
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ];
}

const placeOf = (source: string, variable: string | undefined) =>
  source === 'environment' || source === '.env'
    ? `${source === '.env' ? '.env' : 'the environment'} (${variable})`
    : source === 'flag'
      ? 'the command line'
      : 'the profile';

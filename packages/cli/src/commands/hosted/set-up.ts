import { AuthenticationError } from '@agent-connectors/core';
import { readJson } from '../../call/read-params.ts';
import { readOptions } from '../../grammar/options.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import { printResult } from '../auth/print.ts';
import type { HostedAction } from './hosted-line.ts';
import { openPlatform } from './platform-env.ts';

const specs = {
  credentials: { type: 'value' },
  config: { type: 'value' },
  environment: { type: 'value' },
  name: { type: 'value' },
  'region-id': { type: 'value' },
  replace: { type: 'flag' },
  'dry-run': { type: 'flag' },
  profile: { type: 'value' },
  credential: { type: 'values' },
} as const;

/** Sets up a connector at Airbyte, and prints what was found and made. */
export const run: HostedAction = async (argv, io) => {
  const { options, words } = readOptions(argv, specs);
  const [connector, workspaceName, extra] = words;
  if (connector === undefined || workspaceName === undefined || extra !== undefined)
    throw new UsageError(
      'Name the connector and the workspace.',
      'agent-connectors hosted set-up pylon acme --credentials @pylon.json',
    );
  const dryRun = options['dry-run'];
  const { hosted, env } = await openPlatform(io, {
    writes: !dryRun,
    profile: options.profile,
    given: options.credential,
  });
  const object = (name: 'credentials' | 'config' | 'environment') => readObject(options[name], `--${name}`, io);
  const result = await hosted.setUpConnector(connector, {
    env,
    workspaceName,
    credentials: await object('credentials'),
    replicationConfig: await object('config'),
    environment: await object('environment'),
    name: options.name,
    regionId: options['region-id'],
    replace: options.replace,
    dryRun,
  });
  const lines = result.steps.map(
    ({ step, status, name, id, message }) =>
      `${step.padEnd(10)} ${status.padEnd(6)} ${[name, id, message].filter((each) => each !== undefined).join('  ')}`,
  );
  const next = result.ok ? [`Calls run there with --hosted ${workspaceName}.`] : [];
  await printResult(io, result, [...lines, ...next]);
  const problem = result.steps.find(
    ({ step, status }) => (step === 'connector' || step === 'check') && status !== 'found',
  )?.message;
  // Without a result of the check, nothing is known to be wrong.
  const isRefused = result.steps.some(
    ({ step, status }) => (step === 'connector' && status === 'left') || status === 'failed',
  );
  if (isRefused && !dryRun)
    throw new AuthenticationError({
      message: `${connector} cannot be used in the workspace ${workspaceName}.${problem === undefined ? '' : ` ${problem}`}`,
      hint: 'The result above says what was made. Run the same command again with a valid credential.',
      outcome: 'rejected',
    });
};

async function readObject(given: string | undefined, option: string, io: Io) {
  if (given === undefined) return undefined;
  let value: unknown;
  try {
    value = await readJson(given, option, { arg: [], argjson: [] }, 'agent-connectors hosted set-up', io);
  } catch (error) {
    // The usual message shows the text, which may be a credential.
    if (error instanceof UsageError && /not valid JSON/.test(error.message)) throw notOneObject(option);
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notOneObject(option);
  return Object.fromEntries(Object.entries(value));
}

const notOneObject = (option: string) =>
  new UsageError(
    `${option} is not one JSON object.`,
    `For example: ${option} '{"api_token": "…"}', or ${option} @file`,
  );

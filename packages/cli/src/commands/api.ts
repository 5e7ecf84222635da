import type { Connector, Entities } from '@agent-connectors/core';
import { catalogOf } from '@agent-connectors/core/catalog';
import { clientOf } from '../call/connectors.ts';
import { executeCall } from '../call/execute-call.ts';
import { foldersOf } from '../call/folders.ts';
import { readJson, readParams } from '../call/read-params.ts';
import { settingsOf } from '../call/settings.ts';
import { callSpecs, readCallOptions } from '../grammar/call-options.ts';
import { readKnown, unknownOption } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { adHocConnector, bodyParameter } from './api/ad-hoc-connector.ts';
import { withPathDefaults } from './api/path-defaults.ts';

const specs = { ...callSpecs, body: { type: 'value' }, api: { type: 'value' } } as const;

export const help = `agent-connectors api <connector> <METHOD> <path> [--params <json>] [--body <json>|@file|-] [--api <name>] [options]

Sends a request to a path that no operation has, with the credentials, the rate limits and the policy of the connector. --params fill the {placeholders} of
the path; the others are the query. What an unknown path does is not known: everything but GET needs --yes, or a person who is asked. --dry-run shows the
request. Look for an operation first: it validates its parameters and names its consequences.

  agent-connectors api pylon GET /issues/{id} --params '{"id": 3040}'
  agent-connectors api pylon PATCH /issues/3040 --body '{"state": "closed"}' --dry-run
  agent-connectors api customer-io POST /send/email --body @mail.json --dry-run
`;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { options: flags, rest } = readKnown(argv, specs);
  const words = rest.map((token) => {
    if (token.kind === 'flag') throw unknownOption(token.raw, Object.keys(specs));
    return token.text;
  });
  const [id, method, path, extra] = words;
  if (id === undefined || method === undefined || path === undefined)
    throw new UsageError('Name the connector, the method and the path.', 'agent-connectors api pylon GET /me');
  if (extra !== undefined)
    throw new UsageError(`Unexpected argument '${extra}'.`, 'Pass parameters with --params, and a body with --body.');
  const options = readCallOptions(flags, io.env, flags.body);
  const command = `agent-connectors api ${id} ${method} ${path}`;
  const given = await readParams(options, command, io);
  const body = flags.body === undefined ? undefined : await readJson(flags.body, '--body', options, command, io);
  const { installedConnector, loadConnector } = await import('@agent-connectors/installed');
  const settings = settingsOf(options, io);
  const loaded = await loadConnector(await installedConnector(id, foldersOf(io)));
  const { dryRun } = options;
  const client = (of: Connector<Entities>) => clientOf(of, settings, io);
  const params = await withPathDefaults(loaded, { path, params: given, api: flags.api, dryRun, client });
  const connector = adHocConnector(loaded, {
    method,
    path,
    params,
    hasBody: body !== undefined,
    api: flags.api,
    asFile: options.out !== undefined && method.toUpperCase() === 'GET',
  });
  const source = {
    id,
    catalog: async () => catalogOf(connector),
    connector: async () => connector,
    client: () => client(connector),
  };
  const definition = connector.entities['api']?.operations['request'];
  if (definition === undefined) throw new TypeError('The connector has the one operation that was just added.');
  const all = body === undefined ? params : { ...params, [bodyParameter]: body };
  await executeCall({ source, id: 'api.request', definition, params: all, options, progress: settings.progress }, io);
}

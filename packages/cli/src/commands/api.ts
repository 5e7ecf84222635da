import type { Connector, Entities } from '@agent-connectors/core';
import { catalogOf } from '@agent-connectors/core/catalog';
import { clientOf } from '../call/connectors.ts';
import { executeCall } from '../call/execute-call.ts';
import { findConnector } from '../call/find-connector.ts';
import { readJson, readParams } from '../call/read-params.ts';
import { settingsOf } from '../call/settings.ts';
import { callSpecs, readCallOptions } from '../grammar/call-options.ts';
import { readKnown, unknownOption } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { adHocConnector, bodyParameter } from './api/ad-hoc-connector.ts';
import { withPathDefaults } from './api/path-defaults.ts';
import { withPathQuery } from './api/path-query.ts';

const specs = { ...callSpecs, body: { type: 'value' }, api: { type: 'value' } } as const;

export const help = `agent-connectors api <connector> <METHOD> <path> [--params <json>] [--body <json>|@file|-] [--api <name>] [options]

Sends a request to a path that no operation has, with the credentials, the rate limits and the policy of the connector. --params fill the {placeholders} of
the path; the others are the query. A path that operations have does what they do. What
another one does is not known: everything but GET needs --yes, or a person who is asked. At a GraphQL API, everything but queries does. --dry-run shows the
request. Look for an operation first: it validates its parameters and names its consequences.

  agent-connectors api pylon GET /issues/{id} --params '{"id": 3040}'
  agent-connectors api pylon PATCH /issues/3040 --body '{"state": "closed"}' --dry-run
  agent-connectors api customer-io POST /v1/send/email --body @mail.json --dry-run
`;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { options: flags, rest } = readKnown(argv, specs);
  const words = rest.map((token) => {
    if (token.kind === 'flag') throw unknownOption(token.raw, Object.keys(specs));
    return token.text;
  });
  const [id, method, typedPath, extra] = words;
  if (id === undefined || method === undefined || typedPath === undefined)
    throw new UsageError('Name the connector, the method and the path.', 'agent-connectors api pylon GET /me');
  if (extra !== undefined)
    throw new UsageError(`Unexpected argument '${extra}'.`, 'Pass parameters with --params, and a body with --body.');
  if (flags.body !== undefined && method.toUpperCase() === 'GET')
    throw new UsageError('A GET request has no body.', 'Nothing was sent. Pass parameters with --params.');
  const options = readCallOptions(flags, io.env, flags.body);
  const command = `agent-connectors api ${id} ${method} ${typedPath}`;
  const given = await readParams(options, command, io);
  const body = flags.body === undefined ? undefined : await readJson(flags.body, '--body', options, command, io);
  const { loadConnector } = await import('@agent-connectors/installed');
  const settings = settingsOf(options, io);
  const loaded = await loadConnector(await findConnector(id, io));
  const { dryRun } = options;
  const client = (of: Connector<Entities>) => clientOf(of, settings, io);
  const { path, params: own } = withPathQuery(typedPath, given);
  const params = await withPathDefaults(loaded, { path, params: own, api: flags.api, dryRun, client });
  const connector = adHocConnector(loaded, {
    method,
    path,
    params,
    hasBody: body !== undefined,
    body,
    api: flags.api,
    asFile: options.out !== undefined && method.toUpperCase() === 'GET',
  });
  const source = {
    id: loaded.name,
    catalog: async () => catalogOf(connector),
    connector: async () => connector,
    client: () => client(connector),
  };
  const definition = connector.entities['api']?.operations['request'];
  if (definition === undefined) throw new TypeError('The connector has the one operation that was just added.');
  const all = body === undefined ? params : { ...params, [bodyParameter]: body };
  const unfilled = Object.keys(params).filter((name) => dryRun && params[name] === `{${name}}`);
  const call = { source, id: 'api.request', definition, params: all, options, progress: settings.progress, unfilled };
  await executeCall(call, io);
}

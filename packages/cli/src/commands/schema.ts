import { loadConnector } from '@agent-connectors/installed';
import { findConnector } from '../call/find-connector.ts';
import { readOptions } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { escapeControls, plainText } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { timeoutOf } from './auth/words.ts';
import { findRoutes } from './schema/find-routes.ts';
import { documentedApi, loadDocuments } from './schema/load-documents.ts';
import { readRoutes } from './schema/read-routes.ts';
import { shown } from './schema/show-routes.ts';

export const help = `agent-connectors schema <connector> [<resource>[.<action>] | <METHOD> <path>] [--depth <n>] [--refresh] [--output json]
agent-connectors schema <connector> … [--api <name>] [--profile <name>] [--region <region>] [--credential <name>=<value>] [--timeout <seconds>]

Shows the routes that the vendor itself documents, also those that no operation has: its resources, the routes of a resource, or the parameters, the body
and an example of one route. The documents are those of your account, and are kept for a day; --refresh asks for new ones. --depth says how many levels of
a body are shown. --api names one of several APIs; --credential, --profile, --region and --timeout (in seconds) are as in calls.

  agent-connectors schema customer-io
  agent-connectors schema customer-io segments
  agent-connectors schema customer-io segments.create
  agent-connectors schema customer-io POST /v1/environments/{environment_id}/segments
`;

const specs = {
  api: { type: 'value' },
  depth: { type: 'value' },
  refresh: { type: 'flag' },
  output: { type: 'value' },
  profile: { type: 'value' },
  region: { type: 'value' },
  credential: { type: 'values' },
  timeout: { type: 'value' },
} as const;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { options, words } = readOptions(argv, specs);
  const [id, ...names] = words;
  if (id === undefined)
    throw new UsageError('Name the connector.', 'agent-connectors schema customer-io, for example.');
  if (options.output !== undefined && options.output !== 'json')
    throw new UsageError(`--output must be json, not '${options.output}'.`);
  const depth = depthOf(options.depth);
  const timeout = timeoutOf(options.timeout);
  const connector = await loadConnector(await findConnector(id, io));
  const { region, profile, credential: credentials, refresh } = options;
  const documented = documentedApi(connector, options.api);
  const { documents, warnings } = await loadDocuments(
    connector,
    documented,
    { refresh, profile, credentials, region, timeout },
    io,
  );
  const routes = readRoutes(documents, documented.documents.scopes ?? []);
  const { text, value } = shown(findRoutes(routes, names, connector.name), routes, {
    connector: connector.name,
    title: `${connector.title} ${documented.api.title}`,
    api: documented.name === Object.keys(connector.apis)[0] ? undefined : documented.name,
    filled: Object.keys(documented.api.pathDefaults ?? {}),
    depth,
    width: io.terminal.out ? io.terminal.columns : undefined,
  });
  if (options.output === 'json') {
    const result = warnings.length > 0 ? { ...value, warnings } : value;
    return io.out(`${escapeControls(JSON.stringify(result))}\n`);
  }
  await io.out(plainText(`${text}${warnings.map((warning) => `Note: ${warning}\n`).join('')}`));
}

const defaultDepth = 4;

function depthOf(text: string | undefined): number {
  if (text === undefined) return defaultDepth;
  const depth = Number(text);
  if (!Number.isInteger(depth) || depth < 1 || depth > 20)
    throw new UsageError(`--depth must be a whole number from 1 to 20, not '${text}'.`);
  return depth;
}

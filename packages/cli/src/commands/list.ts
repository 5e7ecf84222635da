import type { Catalog, CatalogEntity, CatalogOperation } from '@agent-connectors/core/catalog';
import { offlineConnector, offlineConnectors } from '../call/offline.ts';
import { actionOf, entityNamed } from '../grammar/find-names.ts';
import { readOptions } from '../grammar/options.ts';
import { columns } from '../help/columns.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const help = `agent-connectors list [<connector> [<entity>]] [--output json]

Lists the installed connectors, the entities of a connector, or the actions of an entity. Works offline.
`;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { options, words } = readOptions(argv, { output: { type: 'value' } });
  const [connector, entity, extra] = words.flatMap((word) => word.split('.'));
  if (extra !== undefined)
    throw new UsageError(
      'list takes a connector and an entity.',
      `To see an operation: agent-connectors describe ${connector}.${entity}.${extra}`,
    );
  if (options.output !== undefined && options.output !== 'json')
    throw new UsageError(`--output must be json, not '${options.output}'.`);
  const asJson = options.output === 'json';
  const print = (value: unknown, text: string) => io.out(asJson ? `${JSON.stringify(value)}\n` : text);
  if (connector === undefined) return listConnectors(io, print);
  const catalog = await (await offlineConnector(connector, io)).catalog();
  if (entity === undefined) return listEntities(catalog, io, print);
  return listActions(catalog, entityNamed(catalog, entity), io, print);
}

type Print = (value: unknown, text: string) => Promise<void>;

async function listConnectors(io: Io, print: Print): Promise<void> {
  const catalogs = await Promise.all((await offlineConnectors(io)).map((source) => source.catalog()));
  const rows = catalogs.map(
    ({ connector, title, entities, operations }) =>
      [connector, `${title}: ${entities.length} entities, ${operations.length} operations`] as const,
  );
  const none = 'No connector is installed. For example: npm install @agent-connectors/pylon\n';
  await print(
    catalogs.map(({ connector, title, version, entities, operations }) => ({
      connector,
      title,
      version,
      entities: entities.length,
      operations: operations.length,
    })),
    rows.length === 0
      ? none
      : `${columns(rows)}\n\nagent-connectors list <connector>, or agent-connectors search <words>\n`,
  );
}

async function listEntities({ connector, title, entities, operations }: Catalog, io: Io, print: Print): Promise<void> {
  await print(
    entities.map(({ id, summary, also = [] }) => ({ entity: id, summary, also })),
    `${title}: ${operations.length === 1 ? '1 operation' : `${operations.length} operations`}

${columns(
  entities.map(({ id, summary }) => [id, summary]),
  widthOf(io),
)}

agent-connectors ${connector} <entity>, or agent-connectors search <words> --connector ${connector}
Credentials: agent-connectors auth status ${connector}
`,
  );
}

async function listActions(
  { connector, title, operations }: Catalog,
  entity: CatalogEntity,
  io: Io,
  print: Print,
): Promise<void> {
  const own = operations.filter(({ id }) => id.startsWith(`${entity.id}.`));
  await print(
    own.map(({ id, summary, effect, required, optional, ...more }) => ({
      operation: `${connector}.${id}`,
      summary,
      effect,
      ...(more.sends && { sends: true }),
      ...(more.spends && { spends: true }),
      required,
      optional,
    })),
    `${title}: ${entity.summary}

${columns(
  own.map((operation) => [actionOf(operation.id), `${marksOf(operation)}${operation.summary}`]),
  widthOf(io),
)}

agent-connectors ${connector} ${entity.id} <action> --help
`,
  );
}

function marksOf({ effect, sends, spends, deprecated }: CatalogOperation): string {
  const marks = [
    effect !== 'read' && effect,
    sends && 'messages people',
    spends && 'spends money',
    deprecated && 'deprecated',
  ];
  const given = marks.filter((mark) => typeof mark === 'string');
  return given.length === 0 ? '' : `[${given.join(', ')}] `;
}

/** A terminal's width; a pipe has none. */
const widthOf = ({ terminal }: Io) => (terminal.out ? terminal.columns : undefined);

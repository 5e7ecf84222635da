import type { Catalog, CatalogOperation } from '@agent-connectors/core/catalog';
import { type ConnectorSource, installedIds } from '@agent-connectors/installed';
import { foldersOf } from '../../call/folders.ts';
import { offlineConnector } from '../../call/offline.ts';
import { actionOf, entityNamed, operationNamed } from '../../grammar/find-names.ts';
import type { Io } from '../../io.ts';

/** Whether a name can be typed as it is. Other packages may name things as they like. */
export const isName = (name: string): boolean => /^\w[\w-]*$/.test(name);

/** Splits names with dots: `pylon.issues` and `pylon issues` are the same. */
export const nameParts = (words: readonly string[]): readonly string[] =>
  words
    .slice(0, 3)
    .flatMap((word) => word.split('.'))
    .concat(words.slice(3));

/** Returns what the next word of an operation's name may be: a connector, an entity or an action, or several of them with dots. */
export async function operationWords(words: readonly string[], last: string, io: Io): Promise<readonly string[]> {
  const parts = nameParts(words);
  const dotted = last.split('.');
  const typed = [...parts, ...dotted.slice(0, -1)];
  const start = dotted.slice(0, -1).map((part) => `${part}.`);
  return (await namesAfter(typed, io)).filter(isName).map((name) => start.join('') + name);
}

/** Returns the operation that words name; `undefined` where they do not name one. */
export async function operationAt(
  words: readonly string[],
  io: Io,
): Promise<{ readonly source: ConnectorSource; readonly operation: CatalogOperation } | undefined> {
  const [connector, entity, action] = nameParts(words);
  if (connector === undefined || entity === undefined || action === undefined) return undefined;
  const source = await offlineConnector(connector, io);
  const catalog = await source.catalog();
  return { source, operation: operationNamed(catalog, entityNamed(catalog, entity), action) };
}

async function namesAfter([connector, entity, action]: readonly string[], io: Io): Promise<readonly string[]> {
  if (connector === undefined) return installedIds(foldersOf(io));
  if (action !== undefined) return [];
  const catalog = await (await offlineConnector(connector, io)).catalog();
  return entity === undefined ? catalog.entities.map(({ id }) => id) : actionsOf(catalog, entity);
}

function actionsOf(catalog: Catalog, entity: string): readonly string[] {
  const { id } = entityNamed(catalog, entity);
  return catalog.operations.filter((each) => each.id.startsWith(`${id}.`)).map((each) => actionOf(each.id));
}

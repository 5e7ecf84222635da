import type { Catalog, CatalogEntity, CatalogOperation } from '@agent-connectors/core/catalog';
import { nearest } from '@agent-connectors/core/nearest';
import { quote } from '../quote.ts';
import { UsageError } from '../usage-error.ts';

/** Finds an entity by its ID, its accessor, with dashes, or in the singular. Throws `UsageError` with the nearest names. */
export function entityNamed({ title, connector, entities }: Catalog, word: string): CatalogEntity {
  const wanted = normalized(word);
  const found =
    entities.find(({ id }) => id === wanted) ?? only(entities.filter(({ id }) => plurals(wanted).includes(id)));
  if (found !== undefined) return found;
  const ids = entities.map(({ id }) => id);
  const named = entities.filter(({ also = [] }) =>
    also.some((name) => [wanted, ...plurals(wanted)].includes(normalized(name))),
  );
  throw unknown(
    `${title} has no entity '${word}'.`,
    word,
    ids,
    named.map(({ id }) => id),
    connector,
  );
}

/** Finds an operation of an entity by its action, in any notation. Throws `UsageError` with the nearest names. */
export function operationNamed(
  { connector, title, operations }: Catalog,
  entity: CatalogEntity,
  word: string,
): CatalogOperation {
  const own = operations.filter(({ id }) => id.startsWith(`${entity.id}.`));
  const wanted = normalized(word);
  const found = own.find(({ id }) => actionOf(id) === wanted);
  if (found !== undefined) return found;
  const named = own.filter(({ also = [] }) => also.some((name) => normalized(name) === wanted));
  throw unknown(
    `${title} has no action '${word}' of ${entity.id}.`,
    word,
    own.map(({ id }) => actionOf(id)),
    named.map(({ id }) => actionOf(id)),
    connector,
  );
}

/** Returns the action of an operation: `update` of `issues.update`. */
export const actionOf = (id: string): string => id.slice(id.indexOf('.') + 1);

/** Writes a name as IDs are: `issueReplies`, `issue-replies` and `Issue replies` as `issue_replies`. */
export const normalized = (word: string): string =>
  word
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[-\s]+/g, '_');

/** Returns what the plural of a word may be. */
export const plurals = (word: string): string[] => [`${word}s`, `${word}es`, word.replace(/y$/, 'ies')];

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

function unknown(
  message: string,
  word: string,
  names: readonly string[],
  named: readonly string[],
  connector: string,
): UsageError {
  const near = nearest(word, names);
  const didYouMean = [...new Set([...named, ...(near === undefined ? [] : [near])])].slice(0, 3);
  const search = `agent-connectors search ${quote(word)} --connector ${connector}`;
  const hint =
    didYouMean.length > 0
      ? `Did you mean ${didYouMean.map((name) => `'${name}'`).join(' or ')}?`
      : names.length <= 12
        ? `There is: ${names.join(', ')}. To look further: ${search}`
        : search;
  return new UsageError(message, hint, didYouMean.length > 0 ? didYouMean : undefined);
}

import type { Catalog, CatalogEntity, CatalogOperation } from '@agent-connectors/core/catalog';
import type { ConnectorSource } from '@agent-connectors/installed';
import { flagName } from '../../grammar/flag-name.ts';
import { mainEntities } from './main-entities.ts';

/** What the examples of the guide are about. */
export interface GuideExamples {
  readonly connector: string;
  /** `issues.search` */
  readonly listing: string;
  /** `state` */
  readonly groups: string;
  /** `id,account.id` */
  readonly fields: string;
  /** `tags create --value example` */
  readonly write: string;
}

const fallback: GuideExamples = {
  connector: 'pylon',
  listing: 'issues.search',
  groups: 'state',
  fields: 'id,account.id',
  write: 'tags create --value example',
};

/** The product of the examples in all texts, where it is installed. */
const usual = fallback.connector;

/** Takes the examples from what is installed, so that each of them runs: the first listing of a main thing that has a state to count by. */
export async function guideExamples(sources: readonly ConnectorSource[]): Promise<GuideExamples> {
  const sorted = sources.toSorted((a, b) => Number(b.id === usual) - Number(a.id === usual));
  for (const source of sorted) {
    const catalog = await source.catalog();
    for (const entity of mainEntities(catalog.entities, catalog.operations, 10)) {
      const listing = listingOf(entity, catalog);
      const brief = listing === undefined ? [] : await briefOf(source, entity);
      const groups = brief.find((field) => /^(state|status)$/.test(field));
      if (listing === undefined || groups === undefined) continue;
      const other = brief.find((field) => /\.id$/.test(field)) ?? groups;
      return {
        connector: source.id,
        listing: listing.id,
        groups,
        fields: `${brief[0]},${other}`,
        write: writeOf(catalog) ?? `${listing.id.replace('.', ' ')}`,
      };
    }
  }
  return fallback;
}

const listingOf = ({ id }: CatalogEntity, { operations }: Catalog): CatalogOperation | undefined =>
  operations.find((each) => each.required.length === 0 && [`${id}.search`, `${id}.list`].includes(each.id));

/** A connector that cannot be loaded has no examples. */
async function briefOf(source: ConnectorSource, { accessor }: CatalogEntity): Promise<readonly string[]> {
  try {
    return (await source.connector()).entities[accessor]?.brief ?? [];
  } catch {
    return [];
  }
}

/** The call of something harmless that requires a name and nothing else. */
function writeOf({ operations }: Catalog): string | undefined {
  const write = operations.find(
    ({ id, required, effect, sends, spends }) =>
      id.endsWith('.create') &&
      required.length === 1 &&
      /^(name|title|label|value)$/.test(required[0] ?? '') &&
      effect === 'write' &&
      sends !== true &&
      spends !== true,
  );
  return write && `${write.id.replace('.', ' ')} --${flagName(write.required[0] ?? '')} example`;
}

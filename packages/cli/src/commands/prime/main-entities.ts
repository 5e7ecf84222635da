import type { Catalog, CatalogEntity } from '@agent-connectors/core/catalog';

/**
 * Returns what a product is most about: the entities that users' requests name most often, by any of their names, where those with many operations count
 * more. What users call a thing in every second request matters more to them than what the vendor has most operations for. Without requests, the
 * operations decide.
 */
export function mainEntities(
  entities: readonly CatalogEntity[],
  operations: Catalog['operations'],
  most: number,
): CatalogEntity[] {
  const requests = operations.flatMap(({ asks = [] }) => asks.map(plain));
  const mentions = (names: readonly string[]) => {
    const wanted = names.map(plain).filter((name) => name.trim() !== '');
    return requests.filter((request) => wanted.some((name) => request.includes(name))).length;
  };
  const weightOf = ({ id, also = [] }: CatalogEntity) => {
    const size = operations.filter((each) => each.id.startsWith(`${id}.`)).length;
    const name = id.replaceAll('_', ' ');
    // Its own name counts twice: a word for it may be a word for others as well.
    return (1 + mentions([name]) + mentions([name, ...also])) * Math.sqrt(size);
  };
  return entities
    .map((entity) => ({ entity, weight: weightOf(entity) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ entity }) => entity);
}

/** Words in lower case and in the singular, each between spaces. */
const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular)
    .join(' ')} `;

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/(?<=ch|sh|x|ss)es$|(?<=[^s])s$/, '');

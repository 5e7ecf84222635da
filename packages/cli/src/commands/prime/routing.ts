import type { Catalog, CatalogEntity } from '@agent-connectors/core/catalog';
import { mainEntities } from './main-entities.ts';

/** So many entities of a connector are named. */
const mostEntities = 18;
/** The longest line of a connector, and the length of all, in characters: the whole table stays short whatever is installed. */
const longestLine = 500;
const longestTable = 3600;

/** Returns a line for each connector: its ID, what the product is called, and the main things that it has, with the users' words for them. */
export function routingLines(catalogs: readonly Catalog[]): string[] {
  const longest = Math.min(longestLine, longestTable / catalogs.length);
  return catalogs.map(({ connector, title, entities, operations }) => {
    const line = `- ${connector}: ${title}. `;
    return line + thingsOf(mainEntities(entities, operations, mostEntities), longest - line.length).join(', ');
  });
}

/** Names things, as many as fit. A word that stands for one of them is not said of another. */
function thingsOf(entities: readonly CatalogEntity[], longest: number): string[] {
  const names = entities.map(({ id }) => id.replaceAll('_', ' '));
  const said = new Set(names);
  const things: string[] = [];
  for (const [index, { also = [] }] of entities.entries()) {
    const word = also.find((each) => !said.has(each));
    const thing = `${names[index]}${word === undefined ? '' : ` (${word})`}`;
    if ([...things, thing].join(', ').length > longest) break;
    if (word !== undefined) said.add(word);
    things.push(thing);
  }
  return things;
}

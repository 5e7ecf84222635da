import type { ToolboxOperation } from '@agent-connectors/tools';

/** A request that a user can pick in a client. */
export interface PromptInfo {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

export interface PromptWithText extends PromptInfo {
  readonly text: string;
}

/** So many prompts each connector has, so that the list of a client stays short. */
const perConnector = 5;

/**
 * Returns requests in users' words: what catalogs say users ask for, of the listings of the entities with most operations. Only what the toolbox
 * offers is asked for.
 */
export function promptsOf(operations: readonly ToolboxOperation[]): PromptWithText[] {
  const byConnector = Map.groupBy(operations, ({ source }) => source.id);
  return [...byConnector].flatMap(([connector, offered]) => {
    const entities = [...Map.groupBy(offered, ({ entity }) => entity.id).values()];
    // The things that a product is about have most operations.
    const main = entities
      .toSorted((a, b) => b.length - a.length || asksOf(b) - asksOf(a))
      .flatMap((group) => listingOf(group) ?? []);
    return main.slice(0, perConnector).map(({ title, asks: [ask = ''] = [], name }) => ({
      name: `${connector}-${slug(ask)}`,
      title: `${title}: ${ask}`,
      description: `Asks ${title} for what ${name} returns.`,
      text: `In ${title}: ${ask}`,
    }));
  });
}

const asksOf = (operations: readonly ToolboxOperation[]) =>
  operations.reduce((sum, { asks = [] }) => sum + asks.length, 0);

/** Returns the listing of an entity that users ask for most. */
function listingOf(operations: readonly ToolboxOperation[]): ToolboxOperation | undefined {
  const asked = operations.filter(({ effect, asks }) => effect === 'read' && asks !== undefined && asks.length > 0);
  return ['search', 'list'].flatMap((action) => asked.find((operation) => operation.action === action) ?? [])[0];
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

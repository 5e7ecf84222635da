import { NotFoundError } from '@agent-connectors/core';
import { ConnectorAmbiguityError } from './connector-ambiguity-error.ts';
import { ConnectorNotFoundError } from './connector-not-found-error.ts';
import type { Platform } from './platform.ts';

/** Which connector of a workspace executes the calls. */
export interface ConnectorPlace {
  readonly workspaceName: string;
  readonly definitionId: string;
  /** The vendor's name, for messages. */
  readonly title: string;
}

/**
 * Looks up the ID of a workspace's only connector of a kind. Throws `ConnectorNotFoundError` and `ConnectorAmbiguityError`, which list
 * what there is.
 */
export async function findConnector(platform: Platform, place: ConnectorPlace): Promise<string> {
  const { workspaceName, definitionId, title } = place;
  let found: readonly Listed[];
  try {
    found = await listConnectors(platform, { workspace_name: workspaceName, definition_id: definitionId });
  } catch (error) {
    if (NotFoundError.isInstance(error)) throw await unknownWorkspace(platform, place);
    throw error;
  }
  const [first, ...others] = found;
  if (first === undefined) throw await notFound(platform, place);
  if (others.length === 0) return first.id;
  throw new ConnectorAmbiguityError({
    message: `The workspace '${workspaceName}' has ${found.length} ${title} connectors: ${found.map(shown).join(', ')}.`,
    hint: 'Pass the `connectorId` of one of them.',
    outcome: 'not_sent',
  });
}

interface Listed {
  readonly id: string;
  readonly name?: string | null | undefined;
}

async function listConnectors(
  { connectors }: Platform,
  params: Readonly<Record<'workspace_name', string> & Partial<Record<'definition_id', string>>>,
): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for await (const each of connectors.list(params)) listed.push(each);
  return listed;
}

const shown = ({ id, name }: Listed) => `${name ?? 'no name'} (${id})`;

/** Lists at most so many names in a message. */
const most = 10;

const listing = (names: readonly string[]) =>
  `${names.slice(0, most).join(', ')}${names.length > most ? ` and ${names.length - most} more` : ''}`;

async function notFound(platform: Platform, { workspaceName, title }: ConnectorPlace): Promise<Error> {
  const others = await quietly(() => listConnectors(platform, { workspace_name: workspaceName }));
  const there =
    others === undefined
      ? ''
      : others.length === 0
        ? ' It has no connectors.'
        : ` It has ${listing(others.map(shown))}.`;
  return new ConnectorNotFoundError({
    message: `The workspace '${workspaceName}' has no ${title} connector.${there}`,
    hint: 'Create one with setUpConnector(), or pass another `workspaceName`.',
    outcome: 'not_sent',
  });
}

async function unknownWorkspace({ workspaces }: Platform, { workspaceName }: ConnectorPlace): Promise<Error> {
  const page = await quietly(() => workspaces.list({ limit: 100 }));
  const names = page?.data.map(({ name }) => `'${name}'`) ?? [];
  return new ConnectorNotFoundError({
    message: `There is no workspace '${workspaceName}'.${names.length === 0 ? '' : ` There is: ${listing(names)}.`}`,
    hint: 'Pass another `workspaceName`. setUpConnector() creates a workspace with its first connector.',
    outcome: 'not_sent',
  });
}

/** What only completes a message must not replace it by an error of its own. */
async function quietly<T>(work: () => PromiseLike<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

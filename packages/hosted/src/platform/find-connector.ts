import { InvalidResponseError, NotFoundError, redacted } from '@agent-connectors/core';
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

/**
 * Makes sure that a connector is one of the vendor, and of the workspace where that was named: with another one, calls would reach another
 * product or another tenant. Throws `ConnectorNotFoundError`.
 */
export async function verifyConnector(
  platform: Platform,
  id: string,
  {
    workspaceName,
    definitionId,
    title,
  }: Omit<ConnectorPlace, 'workspaceName'> & { readonly workspaceName?: string | undefined },
): Promise<void> {
  if (workspaceName !== undefined) {
    const listed = await listConnectors(platform, { workspace_name: workspaceName, definition_id: definitionId });
    if (listed.some((each) => each.id === id)) return;
    throw new ConnectorNotFoundError({
      message: `The connector ${id} is no ${title} connector of the workspace '${workspaceName}'.`,
      hint: `It has ${listed.length === 0 ? 'none' : listed.map(shown).join(', ')}. Pass the connectorId alone for a connector of another workspace.`,
      outcome: 'not_sent',
    });
  }
  const { data } = await platform.connectors.inspect({ id });
  if (data.source_definition_id === definitionId) return;
  throw new ConnectorNotFoundError({
    message: `The connector ${id} is no ${title} connector${data.source_definition_name ? `, but one of ${data.source_definition_name}` : ''}.`,
    hint: `Pass the connectorId of a ${title} connector.`,
    outcome: 'not_sent',
  });
}

interface Listed {
  readonly id: string;
  readonly name?: string | null | undefined;
}

async function listConnectors(
  platform: Platform,
  params: Readonly<Record<'workspace_name', string> & Partial<Record<'definition_id', string>>>,
): Promise<readonly Listed[]> {
  const { connectors } = platform;
  const listed: Listed[] = [];
  for await (const each of connectors.list(params)) {
    const { id, name }: { readonly id?: unknown; readonly name?: unknown } = each ?? {};
    if (typeof id !== 'string' || id === '')
      throw new InvalidResponseError({
        message: 'Airbyte returned a connector without an ID.',
        hint: 'Pass `connectorId`, or look at the workspace in Airbyte.',
        outcome: 'not_sent',
      });
    listed.push({ id, name: typeof name === 'string' ? redacted(platform, name) : undefined });
  }
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

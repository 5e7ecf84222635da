import type { EmulatorContext } from '../../engine/emulator.ts';
import { createRandom, type Random } from '../../engine/random.ts';
import { createTable, type Table } from '../../engine/table.ts';
import { seed } from './data/seed.ts';
import { notFound } from './errors.ts';
import type {
  ConnectionTemplate,
  Connector,
  OauthApp,
  OauthSession,
  Organization,
  SourceTemplate,
  Workspace,
} from './records.ts';

/** The data of the platform: its organizations and everything that they own. */
export interface Store {
  readonly random: Random;
  readonly now: () => Date;
  readonly organizations: readonly Organization[];
  readonly workspaces: Table<Workspace>;
  readonly templates: Table<SourceTemplate>;
  readonly connectors: Table<Connector>;
  readonly connectionTemplates: Table<ConnectionTemplate>;
  readonly oauthApps: Table<OauthApp>;
  readonly oauthSessions: Table<OauthSession>;
  /** Returns the time of a write. */
  timestamp(): string;
}

export function createStore(context: EmulatorContext): Store {
  const random = createRandom(context.random);
  const { organizations, workspaces, templates, connectors, connectionTemplates } = seed(random, context.now());
  return {
    random,
    now: context.now,
    organizations,
    workspaces: createTable<Workspace>({ records: workspaces }),
    templates: createTable<SourceTemplate>({ records: templates }),
    connectors: createTable<Connector>({ records: connectors }),
    connectionTemplates: createTable<ConnectionTemplate>({ records: connectionTemplates }),
    oauthApps: createTable<OauthApp>(),
    oauthSessions: createTable<OauthSession>(),
    timestamp: () => context.now().toISOString(),
  };
}

/** Finds a workspace that was not deleted by its name. Names are compared exactly. */
export const workspaceNamed = (store: Store, organizationId: string, name: string): Workspace | undefined =>
  store.workspaces.find(
    (workspace) => workspace.organization_id === organizationId && workspace.name === name && !workspace.tombstone,
  );

export function requireWorkspaceNamed(store: Store, organizationId: string, name: string): Workspace {
  const workspace = workspaceNamed(store, organizationId, name);
  if (!workspace) throw notFound(`Workspace '${name}'`);
  return workspace;
}

export function requireWorkspace(store: Store, organizationId: string, id: string): Workspace {
  const workspace = store.workspaces.get(id);
  if (!workspace || workspace.organization_id !== organizationId || workspace.tombstone) throw notFound('Workspace');
  return workspace;
}

/** Creates a workspace, as the first token for a new name does. */
export function createWorkspace(store: Store, organizationId: string, name: string): Workspace {
  const time = store.timestamp();
  return store.workspaces.insert({
    id: store.random.uuid(),
    name,
    organization_id: organizationId,
    status: 'active',
    cache_enabled: null,
    tombstone: false,
    visibility: 'shared',
    color: null,
    created_at: time,
    updated_at: time,
  });
}

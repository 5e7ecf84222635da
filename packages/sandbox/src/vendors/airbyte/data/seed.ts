import type { Random } from '../../../engine/random.ts';
import { daysAgo } from '../../../engine/seed.ts';
import { credentials } from '../credentials.ts';
import { type Definition, definitionOf, definitions } from '../definitions.ts';
import { sandboxCredentials } from '../hosted/vendors.ts';
import type { ConnectionTemplate, Connector, JsonObject, Organization, SourceTemplate, Workspace } from '../records.ts';
import plan from './workspaces.json' with { type: 'json' };

/** The connectors for which the first organization has a source template of its own. Others fall back to Airbyte's. */
const ownTemplates = ['pylon', 'ashby', 'github', 'linear'];

/** The replication settings of seeded connectors. */
const settings: Readonly<Record<string, JsonObject>> = {
  ashby: { start_date: '2025-01-01T00:00:00Z' },
  'customer-io': { start_date: '2025-01-01T00:00:00Z' },
  github: { repositories: ['kestrelcloud/platform'] },
  stripe: { account_id: 'acct_sandbox' },
};

export interface Seed {
  readonly organizations: readonly Organization[];
  readonly workspaces: readonly Workspace[];
  readonly templates: readonly SourceTemplate[];
  readonly connectors: readonly Connector[];
  readonly connectionTemplates: readonly ConnectionTemplate[];
}

/** Creates the initial data: two organizations, their workspaces, and connectors to the sandbox's other vendors. */
export function seed(random: Random, clock: Date): Seed {
  const now = clock.getTime();
  const time = (days: number) => daysAgo({ random, now }, days);
  const templates: SourceTemplate[] = [];
  const addTemplate = ({ slug, title, definitionId }: Definition, organizationId: string | null): SourceTemplate => {
    const created = time(organizationId === null ? 400 : 200);
    const template: SourceTemplate = {
      id: random.uuid(),
      name: title,
      organizationId,
      definitionId,
      partialDefaultConfig: {},
      customization: null,
      tags: organizationId === null ? [] : slug === 'pylon' ? ['support', 'core'] : ['core'],
      mode: organizationId === null ? 'MULTI' : 'DIRECT',
      createdAt: created,
      updatedAt: created,
    };
    templates.push(template);
    return template;
  };
  for (const definition of definitions) addTemplate(definition, null);
  for (const slug of ownTemplates) addTemplate(definitionOf(slug), credentials.organizationId);

  const workspaces: Workspace[] = [];
  const connectors: Connector[] = [];
  const addWorkspace = (organizationId: string, name: string, inactive = false): Workspace => {
    const created = time(180);
    const workspace: Workspace = {
      id: random.uuid(),
      name,
      organization_id: organizationId,
      status: inactive ? 'inactive' : 'active',
      cache_enabled: null,
      tombstone: false,
      visibility: 'shared',
      color: null,
      created_at: created,
      updated_at: created,
    };
    workspaces.push(workspace);
    return workspace;
  };
  const addConnector = (workspace: Workspace, slug: string, number: number, isBuilding: boolean) => {
    const { title, definitionId } = definitionOf(slug);
    const created = time(90);
    const template =
      templates.find(
        (each) => each.definitionId === definitionId && each.organizationId === credentials.organizationId,
      ) ?? templates.find((each) => each.definitionId === definitionId);
    connectors.push({
      id: random.uuid(),
      name: number === 1 ? `${title} ${workspace.name}` : `${title} ${workspace.name} ${number}`,
      workspaceId: workspace.id,
      organizationId: workspace.organization_id,
      templateId: template?.id ?? '',
      type: slug,
      credentials: sandboxCredentials(slug) ?? {},
      environment: {},
      replicationConfig: settings[slug] ?? {},
      entities: null,
      indexedAt: isBuilding ? Number.POSITIVE_INFINITY : Date.parse(created),
      deleting: false,
      createdAt: created,
      updatedAt: created,
    });
  };
  for (const { name, connectors: slugs, building = [], inactive = false } of plan.first) {
    const workspace = addWorkspace(credentials.organizationId, name, inactive);
    for (const [index, slug] of slugs.entries())
      addConnector(
        workspace,
        slug,
        slugs.slice(0, index + 1).filter((each) => each === slug).length,
        building.includes(slug),
      );
  }
  for (const name of plan.second) addWorkspace(credentials.secondOrganizationId, name);

  const created = time(120);
  return {
    organizations: [
      { id: credentials.organizationId, name: 'Kestrel Cloud' },
      { id: credentials.secondOrganizationId, name: 'Kestrel Partners' },
    ],
    workspaces,
    templates,
    connectors,
    connectionTemplates: [
      {
        id: random.uuid(),
        organization_id: credentials.organizationId,
        destination_name: 'Airbyte S3',
        icon: null,
        cron_expression: '0 0 6 * * ?',
        data_hosting_type: 'airbyte_hosted',
        tags: ['core'],
        created_at: created,
        updated_at: created,
      },
    ],
  };
}

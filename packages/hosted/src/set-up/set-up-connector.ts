import { type Connector, InvalidOptionsError, type Issue, redacted, validateOptions } from '@agent-connectors/core';
import type { HostedDefinition } from '../definitions/hosted-connector.ts';
import { hostedDefinitions } from '../definitions/table.ts';
import { definitionFor } from '../hosted-options.ts';
import { type PlatformOptions, platformFor } from '../platform/platform-options.ts';
import { credentialIssues } from './credential-issues.ts';
import { type SetUp, setUpRules } from './set-up-rules.ts';
import {
  checkStep,
  connectorStep,
  findExisting,
  registerSecrets,
  type SetUpContext,
  templateStep,
  workspaceStep,
} from './set-up-steps.ts';

/** What to set up. */
export interface SetUpOptions extends PlatformOptions {
  /** The workspace: one for each of your customers. It is created if there is none of this name. */
  readonly workspaceName: string;
  /** The region of a new workspace, as a UUID. Default: Airbyte's, the United States. */
  readonly regionId?: string | undefined;
  /**
   * The vendor's credential by Airbyte's names, such as `{ api_token: '…' }`; `hostedDefinitions` lists them. Required where the connector
   * has to be created.
   */
  readonly credentials?: Readonly<Record<string, unknown>> | undefined;
  /** What Airbyte copies into the context store, such as `{ start_date: '2026-01-01T00:00:00Z' }`. */
  readonly replicationConfig?: Readonly<Record<string, unknown>> | undefined;
  /** What the vendor's address depends on, such as `{ subdomain: 'acme' }`. */
  readonly environment?: Readonly<Record<string, unknown>> | undefined;
  /** The name of a new connector. Default: the vendor's name. */
  readonly name?: string | undefined;
  /** The definition of Airbyte's connector, for one that is none of ours. */
  readonly definition?: HostedDefinition | undefined;
  /**
   * Whether a connector that exists is deleted and created anew, with its context store: the way to another credential. The credential is
   * checked before.
   */
  readonly replace?: boolean | undefined;
  /** Whether to create nothing, and only to report what there is and what would be created. */
  readonly dryRun?: boolean | undefined;
}

/**
 * Sets up a connector at Airbyte: gets a token, finds or creates the workspace, registers the connector's template with the organization,
 * creates the connector with the vendor's credential, and checks the credential with the vendor. It can be run again at any time: it keeps what there
 * is and creates what is missing. It reports each step. `connect` with the same workspace then executes the connector's operations.
 *
 * A connector that exists keeps its credential, because Airbyte cannot change it, unless `replace` is set. It needs the credentials of an
 * application: a scoped token cannot list workspaces.
 *
 * Takes one of our connectors, or its ID. Throws `InvalidOptionsError` for a credential that lacks fields or has unknown ones, before
 * anything is created, and `ConnectorAmbiguityError` where the workspace has several such connectors.
 *
 * https://docs.airbyte.com/ai-agents/interfaces/api/add-connector
 */
export async function setUpConnector(connector: Connector | string, options: SetUpOptions): Promise<SetUp> {
  if (options === undefined || options === null)
    requireValid(String(connector), [{ path: 'options', expected: 'an object', received: String(options) }]);
  validateOptions('setUpConnector', options, setUpRules);
  const {
    workspaceName,
    regionId,
    credentials,
    replicationConfig,
    environment,
    name,
    definition,
    replace,
    dryRun,
    ...rest
  } = options;
  const id = typeof connector === 'string' ? connector : connector.name;
  const known = definitionFor(id, definition, hostedDefinitions);
  const title = typeof connector === 'string' ? known.title : connector.title;
  requireValid(id, [
    ...(workspaceName === undefined
      ? [{ path: 'workspaceName', expected: 'the name of a workspace', received: 'nothing' }]
      : []),
    ...credentialIssues(known, { credentials, replicationConfig, environment }),
  ]);
  const context: SetUpContext = {
    platform: platformFor(rest),
    definition: known,
    title,
    workspaceName,
    regionId,
    dryRun: dryRun === true,
  };
  const config = { name: name ?? title, credentials, replicationConfig, environment };
  // Whatever the platform repeats from now on, the vendor's credential is not shown.
  await registerSecrets(context, config);
  const existing = await findExisting(context, credentials !== undefined);
  const workspace = await workspaceStep(context, existing.workspace);
  const template = await templateStep(context);
  const made = await connectorStep(context, existing.connector, { ...config, replace: replace === true });
  const check = await checkStep(context, made);
  return {
    workspaceName,
    ...(workspace.id !== undefined && { workspaceId: workspace.id }),
    ...(made.id !== undefined && { connectorId: made.id }),
    ok: check.status === 'passed' && existing.workspace?.status !== 'inactive',
    steps: redacted(context.platform, [workspace, template, made, check]),
  };
}

function requireValid(connector: string, issues: readonly Issue[]): void {
  if (issues.length > 0)
    throw new InvalidOptionsError({
      what: `setUpConnector of ${connector} was called with invalid options`,
      issues,
      hint: 'Nothing was created.',
      connector,
    });
}

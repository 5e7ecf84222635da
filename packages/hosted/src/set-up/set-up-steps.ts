import { ConnectorError, InvalidOptionsError, poll } from '@agent-connectors/core';
import type { HostedDefinition } from '../definitions/hosted-connector.ts';
import { ConnectorAmbiguityError } from '../platform/connector-ambiguity-error.ts';
import type { Platform } from '../platform/platform.ts';
import type { ConnectorConfig } from './credential-issues.ts';
import type { SetUpStep } from './set-up-rules.ts';

/** What the steps of a set-up share. */
export interface SetUpContext {
  readonly platform: Platform;
  readonly definition: HostedDefinition;
  /** The vendor's name. */
  readonly title: string;
  readonly workspaceName: string;
  readonly regionId: string | undefined;
  readonly dryRun: boolean;
}

const wouldCreate = { status: 'left', message: 'It would be created.' } as const;

/** What there is before a set-up. */
export interface Existing {
  readonly workspace:
    | { readonly id: string; readonly name: string; readonly status?: string | null | undefined }
    | undefined;
  readonly connector: { readonly id: string; readonly name?: string | null | undefined } | undefined;
}

/**
 * Looks for the workspace and its connector. Throws `ConnectorAmbiguityError` where there are several, and `InvalidOptionsError` where one has to
 * be created and there is no credential, before anything is created.
 */
export async function findExisting(context: SetUpContext, hasCredentials: boolean): Promise<Existing> {
  const { platform, definition, title, workspaceName, dryRun } = context;
  const workspace = await findWorkspace(platform, workspaceName);
  const found =
    workspace === undefined
      ? []
      : (
          await platform.connectors.list({
            workspace_name: workspaceName,
            definition_id: definition.definitionId,
          })
        ).data;
  if (found.length > 1)
    throw new ConnectorAmbiguityError({
      message: `The workspace '${workspaceName}' has ${found.length} ${title} connectors: ${found.map(({ id }) => id).join(', ')}.`,
      hint: 'Nothing was created. Use one of them by its `connectorId`, or delete the others.',
      outcome: 'not_sent',
    });
  const [connector] = found;
  if (connector === undefined && !hasCredentials && !dryRun) throw missingCredentials(context);
  return { workspace, connector };
}

/** Creates the workspace where there is none: the platform creates one with the first token for it. */
export async function workspaceStep(
  {
    platform,
    workspaceName,
    regionId,
    dryRun,
  }: Pick<SetUpContext, 'platform' | 'workspaceName' | 'regionId' | 'dryRun'>,
  found: Existing['workspace'],
): Promise<SetUpStep> {
  if (found !== undefined) {
    const { id, name, status } = found;
    const message = status === 'inactive' ? { message: 'It is inactive: calls fail until it is activated.' } : {};
    return { step: 'workspace', status: 'found', id, name, ...message };
  }
  if (dryRun) return { step: 'workspace', name: workspaceName, ...wouldCreate };
  await platform.scopedTokens.create({
    workspace_name: workspaceName,
    ...(regionId !== undefined && { region_id: regionId }),
  });
  const created = await findWorkspace(platform, workspaceName);
  return { step: 'workspace', status: 'made', name: workspaceName, ...(created !== undefined && { id: created.id }) };
}

/** The filter of the listing finds parts of names: only the same name is the workspace. */
export async function findWorkspace({ workspaces }: Platform, name: string) {
  for await (const each of workspaces.list({ name_contains: name, limit: 100 }))
    if (each.name === name && each.tombstone !== true) return each;
  return undefined;
}

/** Finds the organization's template of the connector, or registers one. Without it, the connector is not in Airbyte's web application. */
export async function templateStep({ platform, definition, title, dryRun }: SetUpContext): Promise<SetUpStep> {
  const step = 'template';
  const found = await findTemplate(platform, definition);
  if (found !== undefined) return { step, status: 'found', id: found.id, name: found.name };
  if (dryRun) return { step, name: title, ...wouldCreate };
  try {
    const { data } = await platform.sourceTemplates.create({
      actor_definition_id: definition.definitionId,
      partial_default_config: {},
      name: title,
      mode: 'DIRECT',
    });
    return { step, status: 'made', id: data.id, name: title };
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Another process may have registered it meanwhile. A template of another connector may also have the name.
    const other = await findTemplate(platform, definition);
    if (other !== undefined) return { step, status: 'found', id: other.id, name: other.name };
    return {
      step,
      status: 'left',
      message: `A template of another connector is named '${title}'. The connector works without one, and is not in Airbyte's web application.`,
    };
  }
}

async function findTemplate({ sourceTemplates }: Platform, { definitionId }: HostedDefinition) {
  for await (const each of sourceTemplates.list({})) if (each.actor_definition_id === definitionId) return each;
  return undefined;
}

/** The status of this error is not documented, its words are. */
const isTaken = (error: unknown) => ConnectorError.isInstance(error) && /already exists/i.test(error.message);

/** What a new connector is created with. */
export interface NewConnector extends ConnectorConfig {
  readonly name: string;
}

/** Lets the platform's client know the vendor's credential before it sends anything. Sends nothing. */
export async function registerSecrets(context: SetUpContext, config: NewConnector): Promise<void> {
  if (config.credentials !== undefined)
    await context.platform.connectors.create(paramsOf(context, config), { dryRun: true });
}

const paramsOf = (
  { workspaceName, definition }: SetUpContext,
  { name, credentials = {}, replicationConfig, environment }: NewConnector,
) => ({
  workspace_name: workspaceName,
  definition_id: definition.definitionId,
  name,
  credentials,
  ...(replicationConfig && { replication_config: replicationConfig }),
  ...(environment && { environment }),
});

/**
 * Creates the connector where there is none, after a check of the credential: Airbyte could not change it afterwards, and does not verify it when a
 * connector is created. With `replace`, the one that there is goes first.
 */
export async function connectorStep(
  context: SetUpContext,
  found: Existing['connector'],
  config: NewConnector & { readonly replace: boolean },
): Promise<SetUpStep> {
  const { platform, title, dryRun } = context;
  const step = 'connector';
  const { name, credentials, replace } = config;
  if (found !== undefined && !(replace && credentials !== undefined && !dryRun)) {
    const kept =
      credentials === undefined
        ? {}
        : { message: 'It keeps its credential: the one that was passed is not used. Pass `replace` for that.' };
    return { step, status: 'found', id: found.id, ...(found.name && { name: found.name }), ...kept };
  }
  if (dryRun || credentials === undefined) return { step, name, ...wouldCreate };
  const params = paramsOf(context, config);
  const { data: check } = await platform.connectors.checkConfig(params);
  if (check?.status === 'failed')
    return { step, status: 'left', name, message: `${title} does not accept the credential${reasonOf(check)}` };
  if (found !== undefined) {
    await platform.connectors.delete({ id: found.id });
    await untilGone(context, found.id);
  }
  const { data } = await platform.connectors.create(params);
  return settle(context, { step, status: 'made', id: data.id, name });
}

const listOf = async ({ platform, workspaceName, definition }: SetUpContext) =>
  (await platform.connectors.list({ workspace_name: workspaceName, definition_id: definition.definitionId })).data;

/** Another set-up may have run at the same time. Both keep the same connector, and each removes its own other one. */
async function settle(context: SetUpContext, made: SetUpStep): Promise<SetUpStep> {
  const ids = (await listOf(context)).map(({ id }) => id).sort();
  const [kept] = ids;
  if (made.id === undefined || kept === undefined || kept === made.id || !ids.includes(made.id)) return made;
  await context.platform.connectors.delete({ id: made.id });
  await untilGone(context, made.id);
  return { ...made, status: 'found', id: kept, message: 'Another set-up created it at the same time.' };
}

const untilGoneMs = 60_000;

async function untilGone(context: SetUpContext, id: string): Promise<void> {
  const isListed = async () => (await listOf(context)).some((each) => each.id === id);
  await poll(await isListed(), {
    what: `the deletion of the connector ${id}`,
    hint: 'Run the set-up again later.',
    place: { connector: 'airbyte', entity: 'connectors', action: 'delete' },
    intervalMs: 500,
    timeoutMs: untilGoneMs,
    endsAt: Date.now() + untilGoneMs,
    isDone: (listed) => !listed,
    next: isListed,
  });
}

function missingCredentials({ definition, title, workspaceName }: SetUpContext): InvalidOptionsError {
  const ways = definition.auth.map(({ fields }) => fields.map(({ name }) => name).join(' and '));
  return new InvalidOptionsError({
    what: `The workspace '${workspaceName}' has no ${title} connector, and none could be created`,
    issues: [
      {
        path: 'credentials',
        expected: `the credential of ${title}`,
        received: 'nothing',
        hint: `its fields are ${ways.join(', or ')}`,
      },
    ],
  });
}

/** Checks the connector's credential with the vendor. */
export async function checkStep({ platform }: SetUpContext, connector: SetUpStep): Promise<SetUpStep> {
  const step = 'check';
  if (connector.id === undefined) return { step, status: 'left', message: 'There is no connector to check.' };
  const { data: given } = await platform.connectors.check({ id: connector.id });
  const data = given ?? {};
  if (data.status === 'succeeded') return { step, status: 'passed' };
  const message = `The check ended with the status '${data.status ?? 'unknown'}'${reasonOf(data)}`;
  return { step, status: data.status === 'failed' ? 'failed' : 'left', message };
}

interface Checked {
  readonly failure_reason?: { readonly external_message?: string | null | undefined } | null | undefined;
  readonly error_message?: string | null | undefined;
}

/** What Airbyte says of a check, as the end of a sentence. */
function reasonOf({ failure_reason, error_message }: Checked): string {
  const said = failure_reason?.external_message ?? error_message ?? '';
  return said === '' ? '.' : `: ${said}`;
}

import type { PagePromise, RequestPreview, Result } from '@agent-connectors/core';
import {
  type Airbyte,
  type ConnectorCheck,
  createAirbyte,
  createAirbyteWith,
  type ListedConnector,
  type Workspace,
  workspaces,
} from './index.ts';

// Not executed: `tsc --noEmit` checks the inferred types below.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Fails to compile unless both types are identical. */
declare function same<A, B>(..._: Same<A, B> extends true ? [] : ['not the same type', A, B]): void;

const airbyte: Airbyte = createAirbyte();
const workspace_id = 'b2a9f3d4-6f0e-4a58-9f4d-6f3f2f1f0c11';

export async function calls() {
  const page = airbyte.connectors.list({ workspace_id });
  same<typeof page, PagePromise<ListedConnector>>();
  const check = await airbyte.connectors.check({ id: workspace_id });
  same<typeof check, Result<ConnectorCheck>>();
  const byIds = await airbyte.execute('workspaces', 'get', { workspace_id });
  same<typeof byIds, Result<Workspace>>();
  await airbyte.execute('source_templates', 'clone', { original_source_template_id: workspace_id });
  const preview = await airbyte.workspaces.delete({ workspace_id }, { dryRun: true });
  same<typeof preview, Result<RequestPreview>>();
  // @ts-expect-error -- the path requires an ID.
  await airbyte.workspaces.get({});
  // @ts-expect-error -- unknown status.
  await airbyte.workspaces.update({ workspace_id, status: 'paused' });
  // @ts-expect-error -- credentials cannot be changed.
  await airbyte.connectors.update({ id: workspace_id, credentials: { api_key: 'k' } });
  // @ts-expect-error -- a clone has no defaults of its own.
  await airbyte.sourceTemplates.clone({ original_source_template_id: workspace_id, partial_default_config: {} });
  // @ts-expect-error -- workspaces are created by tokens.
  airbyte.workspaces.create;
}

export function clients() {
  createAirbyte({ clientId: 'c', clientSecret: 's', organizationId: workspace_id });
  createAirbyte({ accessToken: async () => 'scoped-token' });
  // @ts-expect-error -- misspelled option.
  createAirbyte({ apiKey: 'k' });
  const some = createAirbyteWith({ workspaces });
  same<Awaited<ReturnType<typeof some.workspaces.get<never, false>>>, Result<Workspace>>();
  // @ts-expect-error -- not passed to createAirbyteWith.
  some.connectors;
}

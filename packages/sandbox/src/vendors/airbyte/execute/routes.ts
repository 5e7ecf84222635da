import * as v from 'valibot';
import { json } from '../../../engine/wire-response.ts';
import type { CallRoutes } from '../access/call.ts';
import { requireConnector } from '../connectors/find.ts';
import { rejected } from '../errors.ts';
import { bodyOf, Json } from '../input.ts';
import { searchStore } from '../search/search-store.ts';
import type { Store } from '../store.ts';
import { download } from './download.ts';
import { createExchange } from './exchange.ts';
import { findTarget } from './find-operation.ts';
import { checkedParameters, scopedParameters } from './parameters.ts';
import { runOperation } from './run-operation.ts';
import { selectFields } from './select-fields.ts';
import { truncated } from './truncate.ts';

const Paths = v.nullish(v.array(v.string()));
const ExecuteRequest = v.object({
  entity: v.string(),
  action: v.string(),
  params: v.optional(Json, {}),
  select_fields: Paths,
  exclude_fields: Paths,
  skip_truncation: v.optional(v.boolean(), true),
  intent: v.nullish(v.pipe(v.string(), v.maxLength(512, 'at most 512 characters'))),
});

/** Executes operations of connectors against the emulators of their vendors. */
export function executeRoutes(store: Store): CallRoutes {
  return {
    'POST /api/v1/integrations/connectors/{id}/execute': async (call) => {
      const connector = requireConnector(store, call, call.request.params['id'] ?? '');
      // Not documented: an inactive workspace disables its connectors.
      if (store.workspaces.get(connector.workspaceId)?.status !== 'active')
        throw rejected(403, 'The workspace of this connector is inactive');
      const input = bodyOf(call.request, ExecuteRequest);
      const started = store.now().getTime();
      const target = findTarget(connector.type, input.entity, input.action);
      const exchange = createExchange(connector, call.request);
      const fields = { select: input.select_fields, exclude: input.exclude_fields };
      const cut = (records: unknown) => (input.skip_truncation ? records : truncated(records));
      const answer = (result: unknown, metadata: unknown) =>
        json({
          status: 'success',
          result,
          connector_metadata: metadata,
          execution_metadata: {
            connector_instance_id: `source_id:${connector.id}`,
            execution_time_ms: Math.max(0, store.now().getTime() - started),
          },
        });
      if (target.kind === 'search') {
        const { data, meta } = await searchStore(store, connector, target, input.params, exchange);
        return answer({ data: cut(selectFields(data, fields)), meta }, null);
      }
      const scoped = scopedParameters(target.operation, input.params, connector);
      const params = checkedParameters(target.operation, input, scoped);
      const run = () => runOperation(target.operation, params, connector, exchange);
      if (target.operation.download)
        return download(String(params['path'] ?? 'download'), async () => (await run()).response);
      const outcome = await run();
      const selected = selectFields(outcome.result, fields);
      return answer(Array.isArray(selected) ? cut(selected) : selected, outcome.metadata);
    },
  };
}

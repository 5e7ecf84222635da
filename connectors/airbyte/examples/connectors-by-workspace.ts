// Lists the hosted connectors of all active workspaces, whether they work, and what can be searched in their Context Store.
import { createAirbyte } from '@agent-connectors/airbyte';

const airbyte = createAirbyte({ policy: { readOnly: true } });

for await (const { id: workspace_id, name } of airbyte.workspaces.list({ status: 'active', limit: 100 })) {
  console.log(name);
  const { data: connectors } = await airbyte.connectors.list({ workspace_id });
  if (connectors.length === 0) console.log('  no connectors');
  for (const { id, name, summarized_source_template: template } of connectors) {
    const { data: check } = await airbyte.connectors.check({ id });
    const { data: inspection } = await airbyte.connectors.inspect({ id });
    const stored = inspection.context_store_readiness?.configured_cache_entities ?? [];
    const ready = stored.filter((each) => each.ready_for_search === true).map(({ entity }) => entity);
    const why = check.failure_reason?.external_message ?? check.error_message ?? '';
    console.log(`  ${name} (${template?.name ?? 'unknown kind'}): ${check.status ?? 'pending'} ${why}`.trimEnd());
    if (ready.length > 0) console.log(`    searchable: ${ready.join(', ')}`);
  }
}

import type { StoreState } from './context-store-types.ts';

/** Reads the states of entities from what Airbyte says of a connector. */
export function readStates(readiness: unknown): StoreState[] {
  const { configured_cache_entities: entities } = (readiness ?? {}) as { readonly configured_cache_entities?: unknown }; // any value but null may be read by key
  if (!Array.isArray(entities)) return [];
  return entities.flatMap((each: unknown) => {
    const { entity, status, ready_for_search, entity_count, updated_at } = (each ?? {}) as Readonly<
      Record<string, unknown>
    >; // as above
    if (typeof entity !== 'string') return [];
    return [
      {
        entity,
        status: typeof status === 'string' ? status : 'unknown',
        ready: ready_for_search === true,
        ...(typeof entity_count === 'number' && { records: entity_count }),
        ...(typeof updated_at === 'string' && { updatedAt: updated_at }),
      },
    ];
  });
}

import type { Sync } from '../define/sync.ts';
import { snakeCase } from '../util/names.ts';

/** Returns a sync declaration with the ids of its operations and of its parent in place of their accessors. */
export function withIds({ full, changed, parent, ...rest }: Sync): Sync {
  const named = <L extends { readonly operation: string }>(listing: L): L => ({
    ...listing,
    operation: snakeCase(listing.operation),
  });
  return {
    ...(full && { full: named(full) }),
    ...(changed && { changed: named(changed) }),
    ...rest,
    ...(parent && { parent: { ...parent, entity: snakeCase(parent.entity) } }),
  };
}

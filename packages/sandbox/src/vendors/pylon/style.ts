import type { Style } from '../../engine/crud.ts';
import type { Random } from '../../engine/random.ts';
import { paged } from './paging.ts';
import type { PylonBody } from './pylon-body.ts';
import { readInput } from './read-input.ts';
import type { Stamp } from './records/base.ts';
import { missing } from './rejection.ts';

/** Creates the style of Pylon's API: an envelope with `data`, `null` treated as missing, and UUIDs as ids. */
export function pylonStyle(random: Random, now: () => string): Style<Stamp, PylonBody> {
  return {
    input: readInput,
    notFound: ({ noun }) => missing(noun),
    one: (view) => ({ data: view }),
    list: paged(),
    deleted: () => ({}),
    created: () => ({ id: random.uuid(), created_at: now(), updated_at: now() }),
    updated: () => ({ updated_at: now() }),
  };
}

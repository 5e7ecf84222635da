import type { Entities, Entity } from './entity.ts';

/**
 * Requests in users' words for every operation, by accessor: `{ issues: { list: ['what came in this week', …] } }`. Three to five short ones
 * each, such as "take him off the mailing list". A search indexes them, because users rarely use the words of a vendor's documentation.
 */
export type Asks<E extends Entities> = {
  readonly [K in keyof E]: E[K] extends Entity<infer Operations>
    ? { readonly [A in keyof Operations]: readonly string[] }
    : never;
};

/** The requests of any connector. */
export type AnyAsks = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

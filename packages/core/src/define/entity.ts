import type { IdSource } from './id-source.ts';
import type { AnyOperation } from './operation.ts';
import type { Sync } from './sync.ts';

export interface EntityMeta {
  /** What it is in the vendor's product, in one line. */
  readonly summary: string;
  /**
   * What users call it besides the vendor's own name, in the singular or plural: `['tickets']`. Search finds it by
   * these words.
   */
  readonly also?: readonly string[];
  /** The field that identifies a record. */
  readonly key?: string;
  /**
   * The fields of a compact result, as dot paths: ID, name or title, state, owner and times. Agents get these of a record unless they ask for
   * others.
   */
  readonly brief?: readonly string[];
  /** Where IDs among the parameters of its operations come from, where the connector's `ids` do not say it or say something else. */
  readonly from?: Readonly<Record<string, IdSource | null>>;
  /** Absent where no listing can serve a sync. */
  readonly sync?: Sync;
}

export interface Entity<Operations> extends EntityMeta {
  /** Defined when they are first read. */
  readonly operations: Operations;
}

/** A table of operations, keyed by accessor. */
export type Operations = Readonly<Record<string, AnyOperation>>;

/** A table of entities, keyed by accessor. */
export type Entities = Readonly<Record<string, Entity<Operations>>>;

/**
 * Defines one entity of a vendor's product and what can be done with it. The operations are given as a function: an
 * application pays for those it uses, when it starts and in its bundle.
 */
// @__NO_SIDE_EFFECTS__
export function entity<O extends Operations>(meta: EntityMeta, define: () => O): Entity<O> {
  let operations: O | undefined;
  return {
    ...meta,
    get operations() {
      operations ??= define();
      return operations;
    },
  };
}

import type { Delivery } from './delivery.ts';

export interface Deliveries {
  /** Newest first. */
  all(): readonly Delivery[];
  get(id: string): Delivery | undefined;
  add(delivery: Delivery): void;
}

/** Keeps deliveries by id and in the order in which they were created. */
export function createDeliveries(initial: () => readonly Delivery[]): Deliveries {
  let byId: Map<string, Delivery> | undefined;
  let newestFirst: Delivery[] | undefined;
  const index = () => {
    byId ??= new Map(initial().map((delivery) => [delivery.id, delivery]));
    return byId;
  };
  const list = () => {
    newestFirst ??= [...index().values()].sort((a, b) => b.created - a.created);
    return newestFirst;
  };
  return {
    all: list,
    get: (id) => index().get(id),
    add(delivery) {
      // The list first: made after the insertion it would hold the delivery twice.
      list().unshift(delivery);
      index().set(delivery.id, delivery);
    },
  };
}

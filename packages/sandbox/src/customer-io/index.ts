import type { StandIn, StandInContext } from '../engine/stand-in.ts';
import { createAppStandIn } from './app/stand-in.ts';
import { createPipelinesStandIn } from './pipelines/stand-in.ts';
import { createStore } from './store/create-store.ts';
import type { OutboxEntry } from './store/outbox.ts';
import { createTrackStandIn } from './track/stand-in.ts';

export type { OutboxEntry } from './store/outbox.ts';

/** Makes stand-ins for Customer.io's three APIs, which show one workspace: what one writes the others read. */
export function createCustomerIoStandIns(context: StandInContext): {
  readonly app: StandIn;
  readonly track: StandIn;
  readonly pipelines: StandIn;
  /** What went out to people: single messages, broadcasts and newsletters, oldest first. */
  readonly outbox: readonly OutboxEntry[];
} {
  const store = createStore(context);
  return {
    app: createAppStandIn(store),
    track: createTrackStandIn(store),
    pipelines: createPipelinesStandIn(store),
    outbox: store.outbox,
  };
}

import type { Random } from '../../../engine/random.ts';
import type { Delivery } from './delivery.ts';
import { ulid } from './ids.ts';

/** One entry of the activity log. */
export interface Activity {
  readonly id: string;
  readonly type: string;
  readonly timestamp: number;
  /** Null for an anonymous person. */
  cioId: string | null;
  readonly anonymousId?: string | undefined;
  readonly name?: string;
  readonly url?: string;
  readonly delivery_id?: string;
  readonly delivery_type?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Activities = ReturnType<typeof createActivities>;

/** Creates the activity log. */
export function createActivities(generate: () => readonly Activity[]) {
  let newestFirst: Activity[] | undefined;
  const ids = new Set<string>();
  const all = () => {
    newestFirst ??= [...generate()].sort((a, b) => b.timestamp - a.timestamp);
    return newestFirst;
  };
  /** Moves activities to another person and returns their number. */
  const give = (theirs: (activity: Activity) => boolean, cioId: string): number => {
    const found = all().filter(theirs);
    for (const activity of found) activity.cioId = cioId;
    return found.length;
  };
  return {
    /** Returns all activities, newest first. */
    all: (): readonly Activity[] => all(),
    /** Inserts an activity by its time, unless one with its id exists. */
    add(activity: Activity): void {
      if (ids.has(activity.id)) return;
      ids.add(activity.id);
      const activities = all();
      const behind = activities.findIndex((other) => other.timestamp <= activity.timestamp);
      activities.splice(behind < 0 ? activities.length : behind, 0, activity);
    },
    /** Moves the activities of an anonymous person to the person who was identified. */
    adopt: (anonymousId: string, cioId: string) =>
      give((activity) => activity.cioId === null && activity.anonymousId === anonymousId, cioId),
    handOver: (from: string, to: string) => give((activity) => activity.cioId === from, to),
  };
}

/** Returns the log entry of a metric: `opened_email` and so on. */
export function messageActivity(random: Random, delivery: Delivery, metric: string, at: number): Activity {
  const device = delivery.type === 'email' ? 'email' : delivery.platform;
  const delivery_type = delivery.type === 'twilio' || delivery.type === 'whatsapp' ? 'phone' : device;
  return {
    id: ulid(random, at),
    type: `${metric}_${delivery.type}`,
    timestamp: at,
    cioId: delivery.cioId,
    delivery_id: delivery.id,
    ...(delivery_type === undefined ? {} : { delivery_type }),
    data: { delivery_id: delivery.id, [metric]: at },
  };
}

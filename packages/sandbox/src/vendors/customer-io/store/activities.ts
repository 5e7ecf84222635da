/** One entry of the activity log. */
export interface Activity {
  readonly id: string;
  readonly type: string;
  readonly timestamp: number;
  /** Null for somebody who is not known yet. */
  cioId: string | null;
  readonly anonymousId?: string;
  readonly name?: string;
  readonly url?: string;
  readonly deliveryId?: string;
  readonly deliveryType?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Activities {
  /** Newest first. */
  all(): readonly Activity[];
  /** Whether an activity with this id was logged already. */
  has(id: string): boolean;
  /** Puts an activity where its time belongs. */
  add(activity: Activity): void;
  /** Gives what somebody did before they were known to the person they turned out to be; answers how many there were. */
  adopt(anonymousId: string, cioId: string): number;
}

export function createActivities(initial: () => readonly Activity[]): Activities {
  let newestFirst: Activity[] | undefined;
  const ids = new Set<string>();
  const list = () => {
    newestFirst ??= [...initial()].sort((a, b) => b.timestamp - a.timestamp);
    return newestFirst;
  };
  return {
    all: list,
    has: (id) => ids.has(id),
    add(activity) {
      ids.add(activity.id);
      const activities = list();
      const behind = activities.findIndex((other) => other.timestamp <= activity.timestamp);
      activities.splice(behind < 0 ? activities.length : behind, 0, activity);
    },
    adopt(anonymousId, cioId) {
      const theirs = list().filter((activity) => activity.cioId === null && activity.anonymousId === anonymousId);
      for (const activity of theirs) activity.cioId = cioId;
      return theirs.length;
    },
  };
}

import type { SandboxRequest } from '../../engine/emulator.ts';
import { hour, minute } from '../../engine/seed.ts';

interface Budget {
  readonly limit: number;
  readonly windowMs: number;
}

/** The kinds of budgets, as they are called in headers. */
export type BudgetKind = 'Requests' | 'Complexity' | 'Endpoint-Requests';

/** Linear's limits change. These are the documented order of magnitude: 5,000 requests and 250,000 points an hour. */
const budgets = (isKey: boolean): Readonly<Record<BudgetKind, Budget>> => ({
  Requests: { limit: 5000, windowMs: hour },
  Complexity: { limit: isKey ? 250_000 : 200_000, windowMs: hour },
  // Searches only.
  'Endpoint-Requests': { limit: 30, windowMs: minute },
});

export interface Budgets {
  /** Takes points from a budget of the request's credential. Returns false if fewer are left. */
  take(request: SandboxRequest, kind: BudgetKind, points: number): boolean;
  /** Returns the headers about the budgets that the request's credential has used. */
  headers(request: SandboxRequest): Record<string, string>;
}

/** Creates leaky buckets, which refill constantly. `enforced: false` counts without ever refusing. */
export function createBudgets(now: () => Date, enforced: boolean): Budgets {
  const used = new Map<string, { points: number; at: number }>();
  const keyOf = ({ headers }: SandboxRequest) => headers.authorization ?? '';
  const budgetOf = (key: string, kind: BudgetKind) => budgets(!/^Bearer /i.test(key))[kind];
  /** Returns the points that are used now. */
  const level = (key: string, kind: BudgetKind) => {
    const { limit, windowMs } = budgetOf(key, kind);
    const bucket = used.get(`${kind} ${key}`);
    return bucket ? Math.max(0, bucket.points - ((now().getTime() - bucket.at) * limit) / windowMs) : undefined;
  };
  return {
    take(request, kind, points) {
      const key = keyOf(request);
      const before = level(key, kind) ?? 0;
      const { limit } = budgetOf(key, kind);
      if (enforced && before + points > limit) return false;
      used.set(`${kind} ${key}`, { points: Math.min(limit, before + points), at: now().getTime() });
      return true;
    },
    headers(request) {
      const key = keyOf(request);
      const kinds: readonly BudgetKind[] = ['Requests', 'Complexity', 'Endpoint-Requests'];
      return Object.fromEntries(
        kinds.flatMap((kind) => {
          const points = level(key, kind);
          if (points === undefined) return [];
          const { limit, windowMs } = budgetOf(key, kind);
          return [
            [`X-RateLimit-${kind}-Limit`, String(limit)],
            [`X-RateLimit-${kind}-Remaining`, String(Math.floor(limit - points))],
            // The moment at which the budget is full again, in milliseconds since the epoch.
            [`X-RateLimit-${kind}-Reset`, String(Math.ceil(now().getTime() + (points * windowMs) / limit))],
          ];
        }),
      );
    },
  };
}

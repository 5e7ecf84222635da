import { perSecond, type RateLimit } from '@agent-connectors/core';

/** The limits that Customer.io documents. */
export const limits = {
  /** One bucket per workspace, shared by everything on the App API that has no limit of its own. */
  app: perSecond(10),
  /** Everything below `/v1/send/`. A newer text says 3000 in 3 s; the lower one is safe in both cases. */
  send: perSecond(100, 'send'),
  /** Broadcasts are triggered once in ten seconds. */
  trigger: { requests: 1, intervalMs: 10_000 },
  /** Archived contents of messages: a hundred in a day. */
  archive: { requests: 100, intervalMs: 86_400_000 },
  /** What Design Studio renders, links and publishes, all together. */
  designStudio: perSecond(5, 'design-studio'),
  /** Track and Pipelines, each: soft, but beyond it calls may be dropped. */
  ingress: { requests: 3000, intervalMs: 3000 },
} satisfies Record<string, RateLimit>;

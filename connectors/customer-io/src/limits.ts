import { perSecond, type RateLimit } from '@agent-connectors/core';

/** The limits that Customer.io documents. */
export const limits = {
  /** One bucket per workspace, shared by all App API operations without a limit of their own. */
  app: perSecond(10),
  /** Everything under `/v1/send/`. A newer text says 3000 in 3 s. The lower limit is safe in both cases. */
  send: perSecond(100, 'send'),
  /** One broadcast trigger in ten seconds. */
  trigger: { requests: 1, intervalMs: 10_000 },
  /** 100 archived messages per day. */
  archive: { requests: 100, intervalMs: 86_400_000 },
  /** Rendering, linking and publishing in Design Studio share one bucket. */
  designStudio: perSecond(5, 'design-studio'),
  /** Track and Pipelines, each. The limit is soft, but Customer.io may drop calls beyond it. */
  ingress: { requests: 3000, intervalMs: 3000 },
} satisfies Record<string, RateLimit>;

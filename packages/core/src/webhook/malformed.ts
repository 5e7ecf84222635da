import { WebhookError } from '../errors/webhook-error.ts';

/** Creates the error for a webhook that cannot be read. */
export const malformed = (message: string, hint?: string, cause?: unknown) =>
  new WebhookError({ problem: 'malformed', message, hint, cause });

/** How a server keeps the raw body of a webhook. */
export const howToKeepIt =
  "The signature covers the raw body. Pass that: in Express `express.raw({ type: 'application/json' })` on this route, before any `express.json()`; in Fastify a content type parser with `parseAs: 'buffer'`; elsewhere text or bytes.";

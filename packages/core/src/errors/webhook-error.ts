import { ConnectorError, type ErrorDetails, type ErrorJson } from './connector-error.ts';

/**
 * The problem of a webhook.
 *
 * - `missing_signature`: it has no signature.
 * - `wrong_signature`: it was not signed with this secret, or was changed in transit.
 * - `too_old`: it was signed longer ago, or further ahead, than the tolerance allows.
 * - `malformed`: its body is not what the vendor sends, or is not the raw body.
 * - `missing_secret`: the server has no secret to verify it with. The webhook may be valid.
 */
export type WebhookProblem = 'missing_signature' | 'wrong_signature' | 'too_old' | 'malformed' | 'missing_secret';

/**
 * An incoming request cannot be trusted as a webhook. Respond with 400 or 401 and do nothing else; with 500 where
 * `problem` is `missing_secret`, because the server is misconfigured.
 */
export class WebhookError extends ConnectorError {
  static override readonly kind: string = 'WebhookError';
  readonly code = 'invalid_webhook';
  readonly problem: WebhookProblem;

  constructor(details: ErrorDetails & { readonly problem: WebhookProblem }) {
    super(details);
    this.problem = details.problem;
  }

  override toJSON(): ErrorJson & { readonly problem: WebhookProblem } {
    return { ...super.toJSON(), problem: this.problem };
  }
}

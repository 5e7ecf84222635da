import { ConnectorError, type ErrorDetails, type ErrorJson } from './connector-error.ts';

/**
 * What is wrong with a webhook.
 *
 * - `missing_signature`: nothing signs it.
 * - `wrong_signature`: it was not signed with this secret, or was changed on its way.
 * - `too_old`: it was signed longer ago, or further ahead, than is tolerated.
 * - `malformed`: its body is not what the vendor sends, or was not passed as it came.
 * - `missing_secret`: the server has no secret to verify it with, so that nothing is known of the webhook.
 */
export type WebhookProblem = 'missing_signature' | 'wrong_signature' | 'too_old' | 'malformed' | 'missing_secret';

/**
 * An incoming request is not a webhook that can be trusted. Answer it with 400 or 401 and do nothing else; with 500 where
 * `problem` is `missing_secret`, which the vendor cannot help.
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

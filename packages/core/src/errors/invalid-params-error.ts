import { ConnectorError, type ErrorJson, type ErrorPlace } from './connector-error.ts';
import { describeIssues, type Issue } from './issue.ts';
import type { Outcome } from './kind.ts';

/** The parameters are invalid. `issues` has one entry per field. Nothing was sent, unless `outcome` says otherwise. */
export class InvalidParamsError extends ConnectorError {
  static override readonly kind: string = 'InvalidParamsError';
  readonly code = 'invalid_params';
  readonly issues: readonly Issue[];

  constructor(
    details: ErrorPlace & {
      readonly what: string;
      readonly issues: readonly Issue[];
      readonly hint?: string | undefined;
      /** Default: `not_sent`. */
      readonly outcome?: Outcome | undefined;
    },
  ) {
    super({ ...details, message: `${details.what}: ${describeIssues(details.issues)}.` });
    this.issues = details.issues;
  }

  override toJSON(): ErrorJson & { readonly issues: readonly Issue[] } {
    return { ...super.toJSON(), issues: this.issues };
  }
}

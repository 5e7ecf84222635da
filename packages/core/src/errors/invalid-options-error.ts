import { ConnectorError, type ErrorJson, type ErrorPlace } from './connector-error.ts';
import { describeIssues, type Issue } from './issue.ts';

/** An option of the client or the call is unknown or invalid. `issues` has one entry per option. Nothing was sent. */
export class InvalidOptionsError extends ConnectorError {
  static override readonly kind: string = 'InvalidOptionsError';
  readonly code = 'invalid_options';
  readonly issues: readonly Issue[];

  constructor(
    details: ErrorPlace & {
      readonly what: string;
      readonly issues: readonly Issue[];
      readonly hint?: string | undefined;
    },
  ) {
    super({ ...details, message: `${details.what}: ${describeIssues(details.issues)}.` });
    this.issues = details.issues;
  }

  override toJSON(): ErrorJson & { readonly issues: readonly Issue[] } {
    return { ...super.toJSON(), issues: this.issues };
  }
}

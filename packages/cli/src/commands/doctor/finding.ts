import { errorTexts } from '../../error-texts.ts';

/** What was found out about one part of the setup. */
export interface Finding {
  readonly check: string;
  readonly status: 'ok' | 'note' | 'problem';
  readonly detail: string;
  /** What to do. */
  readonly hint?: string;
}

/** Returns an error as a finding. */
export function problemOf(check: string, error: unknown): Finding {
  const { message, hint } = errorTexts(error);
  return { check, status: 'problem', detail: message, ...(hint !== undefined && { hint }) };
}

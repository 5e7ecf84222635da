import { ConnectorError } from '@agent-connectors/core';

/** Returns what an error says happened, and what to do. The message of some errors has both. */
export function errorTexts(error: unknown): { readonly message: string; readonly hint?: string } {
  if (ConnectorError.isInstance(error)) {
    const { message, hint } = error.toJSON();
    return { message, ...(hint !== undefined && { hint }) };
  }
  if (!(error instanceof Error)) return { message: String(error) };
  const hint = 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
  return { message: error.message, ...(hint !== undefined && { hint }) };
}

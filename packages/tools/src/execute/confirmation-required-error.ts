import { ConnectorError, type ErrorJson, type ErrorPlace } from '@agent-connectors/core';
import type { ConfirmationRequest } from './confirmation.ts';

/** The call needs a person's word, and there is no way to ask. Nothing was sent. */
export class ConfirmationRequiredError extends ConnectorError {
  static override readonly kind: string = 'ConfirmationRequiredError';
  readonly code = 'confirmation_required';
  /** What a person would be asked about. */
  readonly request: ConfirmationRequest;

  constructor(request: ConfirmationRequest, place: ErrorPlace) {
    super({
      ...place,
      message: `${request.operation} needs a person's confirmation, and there is no way to ask here.`,
      hint: 'Nothing was sent. Tell the user what would be done, and let them do it or allow it.',
    });
    this.request = request;
  }

  override toJSON(): ErrorJson & { readonly request: ConfirmationRequest } {
    return { ...super.toJSON(), request: this.request };
  }
}

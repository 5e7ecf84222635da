/** An error of the vendor, thrown by a handler and answered in the vendor's form. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string | undefined;
  /** ID of the object that exists already, where something was to be created twice. */
  readonly existsId: string | undefined;

  constructor(status: number, message: string, more: { readonly code?: string; readonly existsId?: string } = {}) {
    super(message);
    this.status = status;
    this.code = more.code;
    this.existsId = more.existsId;
  }
}

/** A 400. Which codes the vendor gives with it is not known, so it has none. */
export function invalid(message: string): Refusal {
  return new Refusal(400, message);
}

/** The 404 for an object; the noun is written as in `Contact not found!`. */
export function missing(noun: string): Refusal {
  return new Refusal(404, `${noun} not found!`, { code: 'not_found' });
}

export function duplicate(message: string, existsId: string): Refusal {
  return new Refusal(400, message, { existsId });
}

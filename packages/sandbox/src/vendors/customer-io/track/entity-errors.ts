/** Why one entity of Track v2 was not taken. */
export interface EntityError {
  readonly reason: 'required' | 'invalid' | 'too_large';
  readonly field: string;
  readonly message: string;
}

export const required = (field: string): EntityError => ({
  reason: 'required',
  field,
  message: `${field} is required`,
});

export const invalid = (field: string, message = `${field} is invalid`): EntityError => ({
  reason: 'invalid',
  field,
  message,
});

export const tooLarge = (field: string, message: string): EntityError => ({ reason: 'too_large', field, message });

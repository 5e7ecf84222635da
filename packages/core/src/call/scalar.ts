/** Converts one value to text: objects to JSON. */
export const scalar = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

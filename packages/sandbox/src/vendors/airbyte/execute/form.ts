/** Encodes a form with nested keys in brackets: `items[0][price]=…`. */
export function encodeForm(fields: Readonly<Record<string, unknown>>): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) append(form, name, value);
  return form.toString();
}

function append(form: URLSearchParams, name: string, value: unknown): void {
  if (value === null || value === undefined) return;
  // The entries of an array have its indexes as keys.
  if (typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) append(form, `${name}[${key}]`, inner);
  else form.append(name, String(value));
}

/** Parses JSON, keeping whole numbers that a JavaScript number cannot hold exactly as text. */
export function parseJson(text: string): unknown {
  // The reviver is slow, and hardly any answer has such numbers.
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return JSON.parse(text, exact as (key: string, value: unknown) => unknown); // the context argument is newer than the types
}

function exact(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source;
  return source !== undefined && /^-?\d+$/.test(source) ? source : value;
}

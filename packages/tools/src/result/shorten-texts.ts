/** Cuts texts inside a value that are longer than so many characters, visibly. */
export function shortenTexts<T>(value: T, longest: number): T {
  // Each branch returns the type that it received.
  if (typeof value === 'string')
    return (
      value.length <= longest ? value : `${value.slice(0, longest)}…[cut: ${value.length - longest} more characters]`
    ) as T;
  if (Array.isArray(value)) return value.map((item) => shortenTexts(item, longest)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortenTexts(inner, longest)])) as T;
}

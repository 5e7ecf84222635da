/** Returns whether a text is one label of a host name: at most 63 letters, digits and inner hyphens (RFC 1035 2.3.1, RFC 1123 2.1). */
export const isDnsLabel = (text: string): boolean => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(text);

/**
 * Returns whether a text is a whole host name below one of some suffixes: no scheme, port, path or user. A suffix begins
 * with a dot, so that `evilexample.com` is not below `.example.com`.
 */
export function hasHostSuffix(host: string, suffixes: readonly string[]): boolean {
  if (host.length > 253 || !host.split('.').every(isDnsLabel)) return false;
  const name = host.toLowerCase();
  return suffixes.some((suffix) => name.endsWith(`.${suffix.toLowerCase().replace(/^\./, '')}`));
}

/**
 * Makes requests to a host go there directly, whatever proxy the environment names: Node reads these variables for each request. Returns a
 * function that restores them.
 */
export function bypassProxy(host: string): () => void {
  const { env } = process;
  // The one in small letters goes before the other.
  const name = env['no_proxy'] === undefined ? 'NO_PROXY' : 'no_proxy';
  const before = env[name];
  if (before?.trim() === '*') return () => {};
  env[name] = before?.trim() ? `${before},${host}` : host;
  return () => {
    if (before === undefined) delete env[name];
    else env[name] = before;
  };
}

/** Says whether an address lies below another one: at its origin, and with no way out of its path. */
export function isInside(base: URL, target: URL | null): boolean {
  const prefix = `${base.pathname.replace(/\/$/, '')}/`;
  return (
    target !== null &&
    target.origin === base.origin &&
    target.username === '' &&
    target.password === '' &&
    target.pathname.startsWith(prefix) &&
    !target.pathname.split(/\/|%2f|%5c/i).some((segment) => /^(\.|%2e){1,2}$/i.test(segment))
  );
}

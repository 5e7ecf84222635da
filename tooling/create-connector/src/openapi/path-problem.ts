/** Returns why a path cannot be sent as it is written, or `undefined` if it can. Anyone may have written the document. */
export function pathProblem(path: string): string | undefined {
  const segments = path.split('/').slice(1);
  if (segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment)))
    return "its path contains '.' or '..', so the request would go to another path.";
  if (segments.slice(0, -1).includes('') && segments.length > 1)
    return "its path contains '//', so the request could go to another host.";
  return /[\\\p{Cc}]/u.test(path) ? 'its path contains a backslash or a control character.' : undefined;
}

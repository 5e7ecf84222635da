/** Removes all tags except those with the given names. */
export function withTags(html: string, names: readonly string[]): string {
  return html.replaceAll(/<\/?([a-z][a-z0-9]*)\b[^>]*>/gi, (tag, name: string) =>
    names.includes(name.toLowerCase()) ? tag : '',
  );
}

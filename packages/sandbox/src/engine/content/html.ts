/** Returns the plain text of HTML: blocks end with a new line, and at most one empty line follows another. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<(?:br|\/p|\/li|\/h[1-6]|\/pre|\/tr)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Points relative imports at the built files: sources import `./x.ts`, a published declaration must import `./x.js`. */
export const importBuiltFiles = (source: string): string =>
  source.replace(/((?:from|import\(?)\s*["']\.{1,2}\/[^"']*)\.ts(["'])/g, '$1.js$2');

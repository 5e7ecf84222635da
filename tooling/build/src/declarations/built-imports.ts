/** Changes relative imports of source files (`./x.ts`) into imports of built files (`./x.js`). */
export const importBuiltFiles = (source: string): string =>
  source.replace(/((?:from|import\(?)\s*["']\.{1,2}\/[^"']*)\.ts(["'])/g, '$1.js$2');

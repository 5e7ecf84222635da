/**
 * Returns the files of a connector's catalog: the JSON, and types that are correct for both `import` and `require()`. Types with
 * a default export would be wrong for `require()`.
 */
export const catalogFiles = (catalog: object): Record<string, string> => ({
  'catalog.json': JSON.stringify(catalog),
  'catalog.d.cts': `import type { Catalog } from '@agent-connectors/core/catalog' with { 'resolution-mode': 'import' };
declare const catalog: Catalog;
export = catalog;
`,
});

/**
 * The files of a connector's catalog: the JSON, and types that are right for it however it is loaded, by `import` and by
 * `require()` alike. Those of a module with a default export would be wrong for `require()`.
 */
export const catalogFiles = (catalog: object): Record<string, string> => ({
  'catalog.json': JSON.stringify(catalog),
  'catalog.d.cts': `import type { Catalog } from '@agent-connectors/core/catalog' with { 'resolution-mode': 'import' };
declare const catalog: Catalog;
export = catalog;
`,
});

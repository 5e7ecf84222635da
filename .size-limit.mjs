// Limits the size of applications that bundle the built packages: pnpm size
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { entryOf, workspaceConnectors } from './tooling/workspace/src/connectors.ts';

/**
 * Limits in kilobytes of a connector without a `size-budget.json`: for an application with one entity, and for one with all
 * operations (a base and an amount per operation). Vendors differ in how much there is to say of an operation, so a
 * connector that has grown up has limits of its own, a little above its size.
 */
const usual = { oneEntity: 54, whole: 48, operation: 0.3 };

// Core loads ky only when a request fails, and ipaddr.js only on Node.
const bundled = {
  gzip: true,
  ignore: ['ky', 'ipaddr.js'],
  // Calls do not load the requests by which a search finds operations.
  modifyEsbuildConfig: (config) => ({ ...config, external: [...(config.external ?? []), './asks-*', './asks.js'] }),
};

export default [
  {
    name: 'ky alone, which is loaded when a request fails',
    path: 'packages/core/node_modules/ky/distribution/index.js',
    limit: '10 kB',
    gzip: true,
  },
  {
    name: 'the runtime',
    path: 'packages/core/dist/index.js',
    import: '{ createClient }',
    limit: '43 kB',
    ...bundled,
  },
  ...(await Promise.all(workspaceConnectors().map(sizesOf))).flat(),
];

/** Returns the limits of a connector: with only its largest entity, and with all entities. */
async function sizesOf(connector) {
  const entry = entryOf(connector, 'build');
  const exported = await import(entry);
  const { title, entities } = Object.values(exported).find(({ name, apis }) => name === connector.id && apis);
  const create = Object.keys(exported).find((name) => /^create\w+With$/.test(name));
  const counts = Object.entries(entities).map(([name, { operations }]) => [name, Object.keys(operations).length]);
  const [[largest]] = counts.toSorted(([, a], [, b]) => b - a);
  const operations = counts.reduce((sum, [, count]) => sum + count, 0);
  const path = fileURLToPath(entry);
  const file = new URL('../size-budget.json', entry);
  const { oneEntity, whole } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { oneEntity: usual.oneEntity, whole: Math.round(usual.whole + usual.operation * operations) };
  return [
    {
      name: `one entity of ${title}, ${largest}`,
      path,
      import: `{ ${create}, ${largest} }`,
      limit: `${oneEntity} kB`,
      ...bundled,
    },
    {
      name: `all of ${title}, ${operations} operations`,
      path,
      import: `{ ${create.replace(/With$/, '')} }`,
      limit: `${whole} kB`,
      ...bundled,
    },
  ];
}

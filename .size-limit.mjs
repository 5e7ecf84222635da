// What applications bundle of the built packages: pnpm size
import { fileURLToPath } from 'node:url';
import { entryOf, workspaceConnectors } from './tooling/workspace/src/connectors.ts';

/** Kilobytes: what every connector needs, and for each operation of an application that has them all. */
const budget = { oneEntity: 44, whole: 40, operation: 0.16 };

// Loaded when a request fails, or on Node alone.
const bundled = { gzip: true, ignore: ['ky', 'ipaddr.js'] };

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
    limit: '33 kB',
    ...bundled,
  },
  ...(await Promise.all(workspaceConnectors().map(sizesOf))).flat(),
];

/** A connector with its largest entity alone, and with all of them. */
async function sizesOf(connector) {
  const entry = entryOf(connector, 'build');
  const exported = await import(entry);
  const { title, entities } = Object.values(exported).find(({ name, apis }) => name === connector.id && apis);
  const create = Object.keys(exported).find((name) => /^create\w+With$/.test(name));
  const counts = Object.entries(entities).map(([name, { operations }]) => [name, Object.keys(operations).length]);
  const [[largest]] = counts.toSorted(([, a], [, b]) => b - a);
  const operations = counts.reduce((sum, [, count]) => sum + count, 0);
  const path = fileURLToPath(entry);
  return [
    {
      name: `one entity of ${title}, ${largest}`,
      path,
      import: `{ ${create}, ${largest} }`,
      limit: `${budget.oneEntity} kB`,
      ...bundled,
    },
    {
      name: `all of ${title}, ${operations} operations`,
      path,
      import: `{ ${create.replace(/With$/, '')} }`,
      limit: `${Math.round(budget.whole + budget.operation * operations)} kB`,
      ...bundled,
    },
  ];
}

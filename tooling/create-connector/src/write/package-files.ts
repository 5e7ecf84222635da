import type { Draft } from '../draft/model.ts';
import type { SourceFile } from './files.ts';

const json = (value: unknown) => JSON.stringify(value, null, 2);

/** Returns the files that make a folder a package. */
export function packageFiles({ name, title }: Draft, repository: string): SourceFile[] {
  const directory = `connectors/${name.id}`;
  const manifest = {
    name: `@agent-connectors/${name.id}`,
    version: '0.0.0',
    description: `${title} for AI agents and TypeScript: typed, documented and safe operations of the ${title} API.`,
    keywords: [name.id, 'agents', 'ai', 'api-client', 'agent-connector'],
    // This field registers the connector. There is no list of connectors.
    'agent-connectors': { connector: name.id },
    homepage: `${repository}/tree/main/${directory}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: 'git', url: `git+${repository}.git`, directory },
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=22.13' },
    exports: {
      '.': { 'agent-connectors-source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
      './catalog': {
        'agent-connectors-source': './src/catalog.ts',
        types: './dist/catalog.d.cts',
        default: './dist/catalog.json',
      },
      './describe': {
        'agent-connectors-source': './src/describe.ts',
        types: './dist/describe.d.ts',
        default: './dist/describe.js',
      },
      './package.json': './package.json',
    },
    files: [
      'dist',
      'src',
      '!src/**/*.test.ts',
      '!src/**/*.test-d.ts',
      'examples',
      'README.md',
      'AUTH.md',
      '.env.example',
      'REFERENCE.md',
      'CHANGELOG.md',
    ],
    publishConfig: { access: 'public', provenance: true },
    scripts: {
      build: 'agent-connectors-build',
      prepack: 'turbo run build --output-logs=errors-only',
      typecheck: 'tsc --noEmit',
      test: 'vitest run',
      example: 'agent-connectors-example',
    },
    dependencies: { '@agent-connectors/core': 'workspace:^', valibot: 'catalog:' },
    devDependencies: {
      '@agent-connectors/build': 'workspace:*',
      '@agent-connectors/examples': 'workspace:*',
      '@agent-connectors/sandbox': 'workspace:*',
      '@agent-connectors/tsconfig': 'workspace:*',
      '@types/node': 'catalog:',
      nock: 'catalog:',
      typescript: 'catalog:',
      vitest: 'catalog:',
    },
  };
  const tsconfig = `{ "extends": "@agent-connectors/tsconfig/base.json", "include": ["src", "test", "examples", "*.config.ts"] }\n`;
  const vitest = `import { testConfig } from '@agent-connectors/build/vitest';\n\nexport default testConfig();\n`;
  return [
    { path: 'package.json', text: `${json(manifest)}\n` },
    { path: 'tsconfig.json', text: tsconfig },
    { path: 'vitest.config.ts', text: vitest },
  ];
}

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeBlocks, markdownFiles, moduleOf } from '@agent-connectors/docs/markdown-files';
import { publishedPackages, root, type WorkspacePackage } from '@agent-connectors/workspace/packages';
import { pack, runIn } from './pack.ts';
import { thirdParty } from './sources.ts';

/** A module in the project of a user: a code block or an example of a package. */
export interface UserModule {
  /** Its source in the repository: `file:line` of a code block, or the path of an example. */
  readonly place: string;
  readonly line: number;
  readonly path: string;
  readonly run: boolean;
}

export interface Installed {
  readonly folder: string;
  readonly blocks: readonly UserModule[];
  readonly examples: readonly UserModule[];
  remove(): void;
}

/** Frameworks that READMEs tell users to install. `packages/tools` has them as development dependencies. */
export const frameworks = [
  '@anthropic-ai/sdk',
  '@langchain/core',
  '@langchain/langgraph',
  '@langchain/openai',
  '@mastra/core',
  '@openai/agents',
  'ai',
  'langchain',
];

/** Other packages of others that READMEs tell users to install. core has them as development dependencies. */
const besides = ['pg', '@types/pg', 'rate-limiter-flexible', '@opentelemetry/api'];

/**
 * Installs every published package from its tarball with pnpm. Each package has a separate project that depends on the packages
 * that its README names, and cannot import others.
 */
export function installFromTarballs(): Installed {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'installed-')));
  const packages = publishedPackages();
  // Packages of others are linked to their installation in this repository, so that nothing is downloaded.
  const linkTo = (owner: string, name: string) => [name, `link:${realpathSync(join(owner, 'node_modules', name))}`];
  const overrides = Object.fromEntries([
    ...packages.map(({ name, path }) => [name, `file:${pack(path, folder)}`]),
    ...packages.flatMap((each) => thirdParty(each).map((name) => linkTo(each.path, name))),
    ...besides.map((name) => linkTo(join(root, 'packages/core'), name)),
    ...frameworks.map((name) => linkTo(join(root, 'packages/tools'), name)),
    linkTo(root, '@types/node'),
  ]);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'users', private: true, dependencies: { '@types/node': '*' } }),
  );
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ packages: ['*'], overrides })); // JSON is YAML
  const modules = packages.map((each) => ({ each, written: writeProject(folder, each) }));
  runIn(folder, 'pnpm', ['install', '--offline', '--ignore-scripts']);
  return {
    folder,
    blocks: modules.flatMap(({ written }) => written),
    examples: modules.flatMap(({ each }) => copyExamples(folder, each)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Returns the packages in the install commands of a text, without options. */
export function installLines(text: string): string[] {
  const lines = text.matchAll(/^(?:npm install|pnpm add) (.+)$/gm);
  return [
    ...new Set([...lines].flatMap(([, names = '']) => names.split(/\s+/).filter((name) => !name.startsWith('-')))),
  ];
}

function writeProject(folder: string, { folder: name, group, path }: WorkspacePackage): UserModule[] {
  const project = join(folder, name);
  mkdirSync(project);
  // A connector's AUTH.md names what hosted execution needs in addition.
  const documents = ['README.md', 'AUTH.md'].map((file) => join(path, file)).filter((file) => existsSync(file));
  const names = installLines(documents.map((file) => readFileSync(file, 'utf8')).join('\n'));
  const types = ['@types/node', ...(names.includes('pg') ? ['@types/pg'] : [])];
  const dependencies = Object.fromEntries([...names, ...types].map((each) => [each, '*']));
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: `user-of-${name}`, private: true, type: 'module', dependencies }),
  );
  // tooling/docs generates the reference and compiles it.
  const files = markdownFiles().filter(
    ({ path: at }) => at.startsWith(`${group}/${name}/`) && !at.endsWith('REFERENCE.md'),
  );
  const blocks = files.flatMap((file) => codeBlocks(file).map((block) => ({ file, block })));
  return blocks
    .filter(({ block }) => block.language === 'ts')
    .map(({ file, block }, index) => {
      const module = join(project, `block-${index}.ts`);
      writeFileSync(module, moduleOf(file, block));
      const { line, flags } = block;
      return { place: `${block.file}:${line}`, line, path: module, run: flags.includes('run') };
    });
}

/** Copies the examples out of the installed package, as its README explains. */
function copyExamples(folder: string, { name, folder: short, group, path }: WorkspacePackage): UserModule[] {
  const installed = join(folder, short, 'node_modules', name, 'examples');
  if (!existsSync(join(path, 'examples'))) return [];
  const files = runIn(path, 'git', ['ls-files', '--cached', '--others', '--exclude-standard', 'examples'])
    .split('\n')
    .filter(Boolean);
  return files.map((file) => {
    const example = file.replace('examples/', '');
    cpSync(join(installed, example), join(folder, short, example));
    return { place: `${group}/${short}/${file}`, line: 1, path: join(folder, short, example), run: true };
  });
}

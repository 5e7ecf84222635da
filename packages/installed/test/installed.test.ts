import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedConnector, installedIds } from '../src/index.ts';
import { createProject, type Project } from './project.ts';

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => project.remove());

const ids = (...folders: readonly string[]) => installedIds(folders.map((folder) => join(project.root, folder)));
const nameOf = async (id: string, ...folders: readonly string[]) => {
  const paths = folders.map((folder) => join(project.root, folder));
  return (await installedConnector(id, paths)).packageName;
};

describe('a project', () => {
  it('has the connectors that it depends on, with any scope or none', async () => {
    project.write('package.json', {
      dependencies: { '@agent-connectors/pylon': '1', valibot: '1' },
      devDependencies: { 'my-company-connector': '1', missing: '1' },
      optionalDependencies: { '@my-company/crm': '1' },
      peerDependencies: { peer: '1' },
    });
    project.connector('node_modules/@agent-connectors/pylon', '@agent-connectors/pylon', 'pylon');
    project.connector('node_modules/my-company-connector', 'my-company-connector', 'my-company');
    project.connector('node_modules/peer', 'peer', 'peer');
    project.write('node_modules/@my-company/crm/package.json', {
      name: '@my-company/crm',
      keywords: ['agent-connector'],
    });
    project.write('node_modules/valibot/package.json', { name: 'valibot', keywords: ['agent-connectors'] });
    project.connector('node_modules/somebody-elses-dependency', 'somebody-elses-dependency', 'other');
    expect(await ids('.')).toEqual(['crm', 'my-company', 'peer', 'pylon']);
    expect(await ids('src/deep/below')).toEqual(['crm', 'my-company', 'peer', 'pylon']);
  });

  it('can be a connector itself', async () => {
    project.connector('.', 'my-company-connector', 'my-company');
    expect(await ids('src')).toEqual(['my-company']);
  });

  it('can be installed by pnpm, whose packages are links', async () => {
    project.write('package.json', { dependencies: { a: '1' } });
    project.connector('node_modules/.pnpm/a@1.0.0/node_modules/a', 'a', 'first');
    project.connector('node_modules/.pnpm/b@1.0.0/node_modules/b', 'b', 'second');
    project.link('node_modules/.pnpm/a@1.0.0/node_modules/a', 'node_modules/a');
    project.link('node_modules/.pnpm/b@1.0.0/node_modules/b', 'node_modules/.pnpm/node_modules/b');
    expect(await ids('.', 'node_modules/.pnpm/a@1.0.0/node_modules/a')).toEqual(['first']);
  });

  it('can be in a workspace, whose root has the hoisted packages', async () => {
    project.write('package.json', { workspaces: ['apps/*'] });
    project.write('apps/web/package.json', { dependencies: { hoisted: '1' } });
    project.connector('node_modules/hoisted', 'hoisted', 'hoisted');
    expect(await ids('apps/web')).toEqual(['hoisted']);
  });

  it('has undeclared packages of @agent-connectors in its node_modules', async () => {
    project.write('package.json', {});
    project.connector('node_modules/@agent-connectors/pylon', '@agent-connectors/pylon', 'pylon');
    expect(await ids('.')).toEqual(['pylon']);
  });
});

describe('the members of a workspace', () => {
  it.each([
    ["packages:\n  - connectors/*\n  - '!connectors/old'\ncatalog:\n  - other/*\n", {}],
    ['# ours\npackages:\n# all\n- "connectors/n*" # new ones\n', {}],
    ['packages: ["connectors/new"]', {}],
    ['packages:\n  - "**"\n  - "!**/old/**"\n', {}],
    ['', { workspaces: ['connectors/*', '!connectors/old'] }],
    ['"packages":\n  - connectors/{new,other}\n', {}],
    ["'packages' : [\n  'connectors/{a,{b,n}ew}', # ours\n  other/none,\n]\n", {}],
    ['\ufeffpackages:\n- connectors/ne?\n', {}],
    ['a: &all ["connectors/[!o]*"]\npackages: *all\n', {}],
    ['packages: ["connectors/*", "!connectors/{old,older}"]\n', {}],
    ['', { workspaces: { packages: ['./connectors/new/'] } }],
  ])('are connectors if %j and %j list them', async (yaml, manifest) => {
    project.write('pnpm-workspace.yaml', yaml);
    project.write('package.json', manifest);
    project.connector('connectors/new', 'new', 'new');
    project.connector('connectors/old', 'old', 'old');
    project.connector('other/one', 'one', 'one');
    const found = await ids('connectors/elsewhere');
    expect(found).toContain('new');
    expect(found).not.toContain('old');
  });
});

describe('a pattern of a workspace', () => {
  it('ends at links to a parent, and at links that lead out of the workspace', async () => {
    const elsewhere = createProject();
    elsewhere.connector('linked', 'linked', 'linked');
    elsewhere.connector('linked/inner', 'inner', 'inner');
    project.write('package.json', { workspaces: ['packages/**'] });
    project.connector('packages/one', 'one', 'one');
    for (const name of ['a', 'b', 'up1', 'up2', 'up3']) project.link('packages', `packages/one/${name}`);
    project.link('.', 'packages/root');
    project.linkTo(join(elsewhere.root, 'linked'), 'packages/linked');
    project.linkTo('/', 'packages/everything');
    expect(await ids('.')).toEqual(['linked', 'one']);
    elsewhere.remove();
  });

  it('includes a folder by its real path, even if a link to it is excluded', async () => {
    project.write('package.json', { workspaces: ['packages/**', '!packages/a/**', '!packages/z/**'] });
    project.connector('packages/m/inner', 'inner', 'inner');
    for (const name of ['a', 'z']) project.link('packages/m', `packages/${name}/link`);
    expect(await ids('.')).toEqual(['inner']);
  });

  it.each(['{a,b}'.repeat(40), 'packages/[z-a]'])(
    'is ignored if it has too many braces or is invalid: %s',
    async (pattern) => {
      project.write('package.json', { workspaces: [pattern, 'packages/*'] });
      project.connector('packages/one', 'one', 'one');
      expect(await ids('.')).toEqual(['one']);
    },
  );

  it('is ignored if its file is not valid YAML', async () => {
    project.write('pnpm-workspace.yaml', 'packages: [');
    project.write('package.json', { workspaces: ['packages/*'] });
    project.connector('packages/one', 'one', 'one');
    expect(await ids('.')).toEqual(['one']);
  });
});

describe('a connector next to the command', () => {
  it('is found if its project declares it, as with npx', async () => {
    project.write('home/package.json', {});
    project.write('npx/package.json', { dependencies: { '@agent-connectors/cli': '1', '@my-company/crm': '1' } });
    project.connector('npx/node_modules/@my-company/crm', '@my-company/crm', 'crm');
    expect(await ids('home', 'npx/node_modules/.bin')).toEqual(['crm']);
  });

  it('is found if nothing declares it, as in a global installation', async () => {
    project.connector('lib/node_modules/my-company-connector', 'my-company-connector', 'my-company');
    expect(await ids('home', 'lib/node_modules/@agent-connectors/cli/dist')).toEqual(['my-company']);
  });
});

describe('an ID of two packages', () => {
  beforeEach(() => {
    project.connector('app/node_modules/pylon-fork', 'pylon-fork', 'pylon');
    project.connector('app/node_modules/@agent-connectors/pylon', '@agent-connectors/pylon', 'pylon');
    project.connector('lib/node_modules/@agent-connectors/pylon', '@agent-connectors/pylon', 'pylon');
  });

  it('resolves to the package of the project, not to one next to the command', async () => {
    project.write('app/package.json', { dependencies: { 'pylon-fork': '1' } });
    rmSync(join(project.root, 'app/node_modules/@agent-connectors'), { recursive: true });
    expect(await nameOf('pylon', 'app', 'lib/node_modules/@agent-connectors/cli')).toBe('pylon-fork');
    expect(await ids('app', 'lib/node_modules')).toEqual(['pylon']);
  });

  it('is rejected if both are dependencies', async () => {
    project.write('app/package.json', { dependencies: { 'pylon-fork': '1', '@agent-connectors/pylon': '1' } });
    await expect(nameOf('pylon', 'app')).rejects.toThrow(
      "Both pylon-fork and @agent-connectors/pylon provide the connector 'pylon'.",
    );
  });

  it('is rejected if one of them declares the name of the other', async () => {
    project.connector('app/node_modules/0evil', '@agent-connectors/pylon', 'pylon');
    project.write('app/package.json', { dependencies: { '0evil': '1', '@agent-connectors/pylon': '1' } });
    const modules = join(project.root, 'app/node_modules');
    await expect(nameOf('pylon', 'app')).rejects.toThrow(
      `Both @agent-connectors/pylon in ${join(modules, '0evil')} and @agent-connectors/pylon in ${join(modules, '@agent-connectors/pylon')} provide`,
    );
  });

  it.each([
    ['is installed without a declaration', {}],
    ['is a member of the workspace', { workspaces: ['members/*'] }],
  ])('is rejected if one is a dependency and the other %s', async (_, more) => {
    project.write('app/package.json', { dependencies: { 'pylon-fork': '1' }, ...more });
    if ('workspaces' in more) {
      rmSync(join(project.root, 'app/node_modules/@agent-connectors'), { recursive: true });
      project.connector('app/members/pylon', '@agent-connectors/pylon', 'pylon');
    }
    await expect(nameOf('pylon', 'app')).rejects.toThrow('Both pylon-fork and @agent-connectors/pylon provide');
  });

  it('is accepted if both are links to one folder', async () => {
    project.connector('app/members/pylon', '@agent-connectors/pylon', 'pylon');
    rmSync(join(project.root, 'app/node_modules'), { recursive: true });
    project.link('app/members/pylon', 'app/node_modules/@agent-connectors/pylon');
    project.link('app/members/pylon', 'app/node_modules/alias');
    project.write('app/package.json', { dependencies: { alias: '1' }, workspaces: ['members/*'] });
    expect(await nameOf('pylon', 'app')).toBe('@agent-connectors/pylon');
  });
});

it('invalid packages and manifests are ignored', async () => {
  project.write('package.json', {
    dependencies: { broken: '1', named: '1', odd: '1', file: '1', '../up': '1', '': '1', '.bin': '1', fine: '1' },
  });
  project.write('node_modules/broken/package.json', '{"agent-connectors": {');
  project.write('node_modules/named/package.json', { name: 'x\u001b[31m', 'agent-connectors': { connector: 'x' } });
  project.write('node_modules/odd/package.json', {
    name: 'odd',
    'agent-connectors': { connector: '\u001b[31m' },
    keywords: 5,
  });
  project.write('node_modules/file', 'a file, not a package');
  project.connector('node_modules/fine', 'fine', 'fine');
  project.link('nowhere', 'node_modules/@agent-connectors/dangling');
  expect(await ids('.')).toEqual(['fine']);
  project.write('package.json', 'not JSON');
  expect(await ids('.')).toEqual(['fine']);
});

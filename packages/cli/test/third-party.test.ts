import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coreFolder, createProject, type Project, runIn } from './project.ts';

const name = 'my-company-connector';
const folder = `node_modules/${name}`;

/** A minimal connector: one API, one credential, one entity with one operation. */
const source = `
import { bearer, defineConnector, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';

const orders = entity({ summary: 'Orders of customers.', key: 'id' }, () => ({
  get: operation('GET /orders/{id}', { summary: 'Get an order.', input: v.strictObject({ id: v.string() }), output: record({ id: v.string() }, {}) }),
}));

export const myCompany = defineConnector({
  name: 'my-company',
  title: 'My Company',
  version: '1.0.0',
  docs: 'https://docs.my-company.example',
  credentials: { token: { variable: 'MY_COMPANY_TOKEN', title: 'Token', where: 'An admin creates it on the intranet.' } },
  apis: { rest: { title: 'API', origins: 'https://api.my-company.example', baseUrlVariable: 'MY_COMPANY_BASE_URL', auth: bearer('token'), error: () => undefined } },
  entities: { orders },
});
`;

let project: Project;
beforeEach(() => {
  project = createProject({ 'package.json': { dependencies: { [name]: '1' } } });
  project.connector(folder, name, 'my-company', { type: 'module', exports: './index.js' });
  project.write(`${folder}/index.js`, source);
  project.linkTo(coreFolder, 'node_modules/@agent-connectors/core');
  project.linkTo(join(coreFolder, 'node_modules/valibot'), 'node_modules/valibot');
});
afterEach(() => project.remove());

const env = { MY_COMPANY_TOKEN: 'secret' };
const cli = (...argv: readonly string[]) => runIn(project.root, argv, env);
const get = ['my-company', 'orders', 'get', '--params', '{"id":"7"}', '--dry-run'];

describe('a third-party connector', () => {
  it('is listed, described and called like any other', async () => {
    expect((await cli()).out).toContain('Installed: my-company.');
    expect((await cli('my-company')).out).toMatch(/^My Company: 1 operation\n[\s\S]*orders +Orders of customers\./);
    expect((await cli('auth', 'status', 'my-company', '--offline')).out).toContain('MY_COMPANY_TOKEN');
    const { code, out } = await cli(...get);
    expect([code, JSON.parse(out).data]).toEqual([
      0,
      expect.objectContaining({ method: 'GET', url: 'https://api.my-company.example/orders/7' }),
    ]);
  });

  it('has the name of its package as ID if it has only the keyword', async () => {
    project.write(`${folder}/package.json`, {
      name,
      keywords: ['agent-connector'],
      type: 'module',
      exports: './index.js',
    });
    expect(await cli(name, ...get.slice(1))).toMatchObject({ code: 0 });
  });

  it.each([
    ['only for import', { exports: { '.': { types: './index.d.ts', import: './index.js' } } }],
    ['in nested conditions', { exports: { browser: './no.js', node: { require: './no.cjs', import: './index.js' } } }],
    ['in a list', { exports: { '.': [{ worker: './no.js' }, './index.js'] } }],
    ['by `main`', { main: './index.js' }],
    ['nowhere, as index.js', {}],
  ])('is loaded if its entry point is named %s', async (_, entry) => {
    project.connector(folder, name, 'my-company', { type: 'module', ...entry });
    expect(await cli(...get)).toMatchObject({ code: 0 });
  });

  it.each([
    ['throws', 'throw new Error("on purpose");', 'could not be loaded: on purpose'],
    ['is missing', undefined, 'could not be loaded: Cannot find module'],
    [
      'exports no connector',
      'export const a = 1;',
      "named 'my-company', as its package.json declares, but it exports none.",
    ],
    ['exports another connector', source.replace("'my-company'", "'other'"), "it exports 'other'."],
  ])('is reported with its package if its entry point %s', async (_, text, message) => {
    project.connector(folder, name, 'my-company', { type: 'module', exports: './entry.js' });
    if (text !== undefined) project.write(`${folder}/entry.js`, text);
    const { code, out, error } = await cli(...get);
    expect([code, out]).toEqual([2, '']);
    expect(error.message).toContain(`${name} `);
    expect(error.message).toContain(message);
    expect(error.hint).toContain(join(project.root, folder));
  });
});

it('a connector can be an object of a class, with getters', async () => {
  project.write(
    `${folder}/index.js`,
    source
      .replace('export const myCompany =', 'const plain =')
      .concat(
        'class MyCompany { get name() { return plain.name; } }\n',
        "for (const key of Object.keys(plain)) if (key !== 'name') MyCompany.prototype[key] = plain[key];\n",
        'export const myCompany = new MyCompany();',
      ),
  );
  expect(await cli('my-company')).toMatchObject({ code: 0 });
});

describe('an invalid connector', () => {
  const valid = `name: 'my-company', title: 'My Company', version: '1', docs: '', credentials: {}, apis: {}, entities: {}`;

  it.each([
    [`{ ${valid}, entities: null }`, 'its entities are not an object.'],
    [`{ ${valid}, entities: { orders: { operations: null } } }`, "'orders' in its entities is invalid."],
    [`{ ${valid}, apis: { rest: {} } }`, "'rest' in its apis is invalid."],
    [`{ ${valid}, credentials: { token: undefined } }`, "'token' in its credentials is invalid."],
    [`{ ${valid}, title: 5 }`, 'its title is not text.'],
    [`{ ${valid}, get name() { throw new Error('on purpose') } }`, 'on purpose.'],
    [`{ ${valid}, get entities() { throw new Error('on purpose') } }`, 'on purpose.'],
    [`{ ${valid}, entities: { orders: { operations: { get: {} } } } }`, "'orders' in its entities is invalid."],
  ])('%s is reported', async (text, message) => {
    project.write(`${folder}/index.js`, `export const connector = ${text};`);
    const { code, out, error } = await cli('my-company');
    expect([code, out, error.code]).toEqual([2, '', 'usage']);
    expect(error.message).toContain(message);
  });
});

describe('without connectors', () => {
  it('the help shows how to install one', async () => {
    const empty = createProject();
    const { code, out } = await runIn(empty.root, []);
    empty.remove();
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/No connector is installed\.\n.*npm install @agent-connectors\/<connector>/),
    ]);
  });
});

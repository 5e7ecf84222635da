import { describe, expect, it } from 'vitest';
import { UsageError } from '../../usage-error.ts';
import { findRoutes } from './find-routes.ts';
import { readRoutes } from './read-routes.ts';
import { type NamedRoute, nameRoutes } from './route-names.ts';
import { shown } from './show-routes.ts';

const scopes = ['/v1/environments/{}', '/v1/accounts/{}', '/v1', '/cdp/api/workspaces/{}', '/cdp/api'];

const named = (...routes: readonly string[]) =>
  nameRoutes(
    routes.map((route): NamedRoute => {
      const [method = '', path = ''] = route.split(' ');
      return { method, path };
    }),
    scopes,
  ).map(({ method, path, resource, action }) => [`${method} ${path}`, `${resource}.${action}`]);

describe('the name of a route', () => {
  it.each([
    ['GET /v1/environments/{environment_id}/campaigns', 'campaigns.list'],
    ['POST /v1/environments/{environment_id}/campaigns', 'campaigns.create'],
    ['GET /v1/environments/{environment_id}/campaigns/{campaign_id}', 'campaigns.get'],
    ['PUT /v1/environments/{environment_id}/campaigns/{campaign_id}', 'campaigns.update'],
    ['PATCH /v1/environments/{environment_id}/campaigns/{campaign_id}', 'campaigns.patch'],
    ['DELETE /v1/environments/{environment_id}/campaigns/{campaign_id}', 'campaigns.delete'],
    ['GET /v1/environments/{e}/campaigns/{c}/tags', 'campaigns.list_tags'],
    ['GET /v1/environments/{e}/campaigns/{c}/tags/{t}', 'campaigns.get_tags'],
    ['POST /v1/environments/{e}/campaigns/{c}/tags', 'campaigns.create_tags'],
    ['POST /v1/environments/{e}/campaigns/{c}/duplicate', 'campaigns.duplicate'],
    ['POST /v1/environments/{e}/domains/{d}/check_dns', 'domains.check_dns'],
    ['POST /v1/environments/{e}/campaigns/{c}/actions/{a}/duplicate', 'campaigns.duplicate_actions'],
    ['GET /v1/environments/{e}/usage', 'usage.get'],
    ['GET /v1/environments', 'environments.list'],
    ['GET /v1/environments/{environment_id}', 'environments.get'],
    ['GET /v1/accounts/current', 'accounts.get_current'],
    ['GET /v1/me', 'me.get'],
    ['GET /me', 'me.get'],
    ['GET /api/v2/search-all', 'search_all.get'],
    ['GET /cdp/api/workspaces/{workspace_id}/sources', 'sources.list'],
    ['GET /{id}', 'root.get'],
  ])('of %s is %s', (route, name) => {
    expect(named(route)).toEqual([[route, name]]);
  });

  it('is its own, whatever the order in which routes come', () => {
    const routes = [
      'GET /v1/environments/{e}/users',
      'GET /v1/accounts/{a}/users',
      'GET /v1/users',
      'GET /cdp/api/workspaces/{w}/users',
      'GET /v1/accounts/{a}/users/{u}',
    ];
    const names = named(...routes);
    expect(Object.fromEntries(names)).toEqual({
      'GET /v1/environments/{e}/users': 'users.list_in_environments',
      'GET /v1/accounts/{a}/users': 'users.list_in_accounts',
      'GET /v1/users': 'users.list_in_v1',
      'GET /cdp/api/workspaces/{w}/users': 'users.list_in_workspaces',
      'GET /v1/accounts/{a}/users/{u}': 'users.get',
    });
    expect(named(...routes.toReversed())).toEqual(names);
  });

  it('has a number where even the scope is the same', () => {
    expect(named('GET /v1/things/{a}/parts', 'GET /v1/things/parts')).toEqual([
      ['GET /v1/things/parts', 'things.list_parts_in_v1'],
      ['GET /v1/things/{a}/parts', 'things.list_parts_in_v1_2'],
    ]);
  });
});

const document = {
  openapi: '3.1.0',
  paths: {
    '/v1/environments/{environment_id}/campaigns/{campaign_id}/move': {
      parameters: [{ $ref: '#/components/parameters/Environment' }],
      post: {
        summary: 'Move a campaign',
        description: 'Long \u001b[31mtext.',
        deprecated: true,
        parameters: [
          { name: 'force', in: 'query', required: true, schema: { type: 'boolean' } },
          { name: 'type[]', in: 'query', schema: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } } },
          { name: 'session', in: 'cookie' },
          'nonsense',
        ],
        requestBody: { $ref: '#/components/requestBodies/Move' },
        responses: {
          '404': {},
          '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Folder' } } } },
        },
      },
      trace: {},
    },
    '/v1/me': { get: { operationId: 'whatever' } },
    '/v1/broken': 7,
  },
  components: {
    parameters: {
      Environment: { name: 'environment_id', in: 'path', description: 'The workspace', schema: { type: 'integer' } },
    },
    requestBodies: {
      Move: {
        required: true,
        content: {
          'application/json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Base' },
                {
                  type: 'object',
                  required: ['folder', 'when'],
                  properties: {
                    folder: { $ref: '#/components/schemas/Folder' },
                    other: { $ref: '#/components/schemas/Folder' },
                    when: { type: 'string', format: 'date-time' },
                    target: {
                      oneOf: [{ type: 'string' }, { type: 'object', properties: { id: { type: 'integer' } } }],
                    },
                    meta: { type: 'object', additionalProperties: { type: ['integer', 'null'], default: 3 } },
                    missing: { $ref: '#/components/schemas/Nowhere' },
                  },
                },
              ],
            },
          },
        },
      },
    },
    schemas: {
      Base: { type: 'object', properties: { note: { type: 'string', description: 'Why' } } },
      Folder: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          parent: { $ref: '#/components/schemas/Folder' },
          deep: { type: 'object', properties: { er: { type: 'object', properties: { est: { type: 'string' } } } } },
        },
      },
    },
  },
};
const routes = readRoutes([document, { paths: { '/v1/me': { get: { summary: 'The second is left out' } } } }], scopes);
const options = { connector: 'sample', title: 'Sample', api: undefined, filled: [], depth: 4, width: undefined };
const find = (...words: readonly string[]) => findRoutes(routes, words, 'sample');
const text = (words: readonly string[], more = {}) => shown(find(...words), routes, { ...options, ...more }).text;

describe('a route', () => {
  it('shows its parameters, its body with each reference expanded once, and an example', () => {
    expect(text(['campaigns.move'], { api: 'ui' })).toBe(`campaigns.move
Move a campaign
Long text.
Deprecated.

POST /v1/environments/{environment_id}/campaigns/{campaign_id}/move

Path
  environment_id  integer, required. The workspace
  campaign_id     any, required

Query
  force   boolean, required
  type[]  list of a | b

Body: object, required
  note       string. Why
  folder     Folder, required
    name     string, required
    parent   Folder (see above)
    deep     object
      er     object
        est  string
  other      Folder (see above)
  when       string (date-time), required
  target     string | object
    (or)     object
      id     integer
  meta       object
    <name>   integer | null, default 3
  missing    Nowhere (not described)

Response 200: Folder (see above)

Example
  agent-connectors api sample POST '/v1/environments/{environment_id}/campaigns/{campaign_id}/move' --api ui --params '{"environment_id":1,"campaign_id":"1","force":true}' --body '{"folder":{"name":"<name>"},"when":"2026-01-31T09:00:00Z"}' --dry-run
`);
  });

  it('leaves out what is deeper than asked for, and says so', () => {
    const shallow = text(['campaigns.move'], { depth: 1 });
    expect(shallow).toContain('  folder   Folder, required, deeper fields not shown\n');
    expect(shallow.slice(0, shallow.indexOf('Response'))).not.toContain('parent');
    // What was only named is expanded where it comes next.
    expect(shallow).toContain('Response 200: Folder\n  name    string, required\n');
  });

  it('ends where schemas lead back to themselves', () => {
    const schemas = {
      List: { type: 'array', items: { $ref: '#/components/schemas/List' } },
      Choice: { oneOf: [{ $ref: '#/components/schemas/Choice' }] },
      Loop: { $ref: '#/components/schemas/Loop' },
      Node: { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Node' } } },
    };
    const properties = Object.fromEntries(
      Object.keys(schemas).map((name) => [name.toLowerCase(), { $ref: `#/components/schemas/${name}` }]),
    );
    const content = { 'application/json': { schema: { type: 'object', required: ['node'], properties } } };
    const paths = { '/things': { post: { requestBody: { content } } } };
    const circular = readRoutes([{ paths, components: { schemas } }], scopes);
    for (const depth of [1, 2, 9]) {
      const { text: written } = shown(findRoutes(circular, ['things.create'], 'x'), circular, { ...options, depth });
      expect(written).toContain('Body: object\n');
      expect(written).toContain(`--body '{"node":{"next":`);
    }
  });

  it('fills in no placeholder that the command fills in itself', () => {
    expect(text(['campaigns.move'], { filled: ['environment_id'] })).toContain(
      `--params '{"campaign_id":"1","force":true}'`,
    );
  });

  it('is JSON for programs', () => {
    const { value } = shown(find('campaigns.move'), routes, options);
    expect(value).toMatchObject({
      name: 'campaigns.move',
      method: 'POST',
      deprecated: true,
      body: { required: true, schema: { properties: { folder: { title: 'Folder' }, other: { $ref: 'Folder' } } } },
    });
  });
});

describe('words', () => {
  const move = expect.objectContaining({ action: 'move' });
  it.each([
    [['campaigns.move'], { kind: 'route', route: move }],
    [['campaign', 'move'], { kind: 'route', route: move }],
    [['POST', '/v1/environments/{environment_id}/campaigns/{campaign_id}/move'], { kind: 'route', route: move }],
    [['post', '/v1/environments/1/campaigns/{id}/move'], { kind: 'route', route: move }],
    [['/v1/environments/1/campaigns/2/move'], { kind: 'route', route: move }],
    [['campaigns'], { kind: 'routes', title: 'campaigns', routes: [move] }],
    [
      ['me'],
      { kind: 'routes', title: 'me', routes: [expect.objectContaining({ path: '/v1/me', summary: undefined })] },
    ],
    [[], { kind: 'all' }],
  ])('%j find a route', (words, found) => {
    expect(find(...words)).toEqual(found);
  });

  it.each<[readonly string[], string, readonly string[] | undefined]>([
    [['campagns'], "There is no resource 'campagns'.", ['campaigns']],
    [['zzz'], "There is no resource 'zzz'.", undefined],
    [['campaigns.mov'], "campaigns has no route 'mov'.", ['move']],
    [['GET', '/v1/environments/1/campaigns/2/move'], 'has no GET', expect.any(Array)],
    [['/v1/mee'], 'No route has the path /v1/mee.', ['/v1/me']],
    [['campaigns', 'move', 'x'], "Unexpected argument 'x'.", undefined],
  ])('%j are an error that says what is near', (words, message, didYouMean) => {
    const error = (() => {
      try {
        return find(...words);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ message: expect.stringContaining(message), didYouMean });
  });

  it('with a name that two routes would have find both', () => {
    const paths = { '/v1/accounts/{a}/users': { get: {} }, '/v1/environments/{e}/users': { get: {} } };
    const both = readRoutes([{ paths }], scopes);
    expect(findRoutes(both, ['users.list'], 'sample')).toMatchObject({
      kind: 'routes',
      title: 'users.list',
      routes: both,
    });
    expect(findRoutes(both, ['users.list_in_accounts'], 'sample')).toMatchObject({ kind: 'route' });
  });
});

describe('the index', () => {
  it('stays under 3 KB for a thousand routes', () => {
    const paths = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `/v1/environments/{e}/${'abcdefghij'[index % 10]}_rather_long_name_${index % 300}/${index}`,
        { get: {} },
      ]),
    );
    const many = readRoutes([{ paths }], scopes);
    const { text: index, value } = shown({ kind: 'all' }, many, options);
    expect(index.length).toBeLessThan(3000);
    expect(index).toContain('Sample: 1000 routes\n');
    expect(index).toMatch(/\n {2}and \d+ with the fewest routes: add --output json\n/);
    expect(Object.keys((value as { resources: object }).resources)).toHaveLength(300);
  });
});

import { describe, expect, it } from 'vitest';
import { all } from '../../test/calls.ts';
import { octocat } from '../../test/records.ts';
import { client, exchange, expectRequests, last } from '../../test/wire.ts';

const project = {
  id: 2,
  node_id: 'PVT_2',
  number: 1,
  title: 'Roadmap',
  state: 'open',
  public: false,
  creator: octocat,
};

describe('projects', () => {
  it('are listed by a cursor that only the link holds', async () => {
    const link = '<https://api.github.com/organizations/9919/projectsV2?per_page=1&after=Y3Vyc29yOjE%3D>; rel="next"';
    const check = expectRequests([
      {
        sends: 'GET /orgs/acme/projectsV2',
        query: { q: 'Roadmap', per_page: '1' },
        response: [project],
        headers: { link },
      },
      { sends: 'GET /orgs/acme/projectsV2', query: { per_page: '1', after: 'Y3Vyc29yOjE=' }, response: [] },
    ]);
    const projects = await all(client().projects.list({ org: 'acme', q: 'Roadmap', limit: 1 }));
    check();
    expect(projects).toEqual([project]);
  });

  it('are listed backwards', () =>
    exchange({
      call: (github) => github.projects.list({ org: 'acme', before: 'Y3Vyc29yOjE=' }),
      sends: 'GET /orgs/acme/projectsV2',
      query: { before: 'Y3Vyc29yOjE=' },
      response: [project],
      meta: last,
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.projects.get({ org: 'acme', project_number: 1 }),
      sends: 'GET /orgs/acme/projectsV2/1',
      response: project,
    }));
});

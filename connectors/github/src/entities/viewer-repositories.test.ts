import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { repository } from '../../test/records.ts';
import { client, exchange, last } from '../../test/wire.ts';

describe('repositories of the viewer', () => {
  it('are listed', () =>
    exchange({
      call: (github) =>
        github.viewerRepositories.list({
          affiliation: 'owner,collaborator',
          visibility: 'private',
          since: '2026-11-01T00:00:00Z',
          before: '2026-12-01T00:00:00Z',
        }),
      sends: 'GET /user/repos',
      query: {
        affiliation: 'owner,collaborator',
        visibility: 'private',
        since: '2026-11-01T00:00:00Z',
        before: '2026-12-01T00:00:00Z',
      },
      response: [repository],
      meta: last,
    }));

  it('are not listed by a type together with a visibility, which GitHub rejects', async () => {
    const error = await failure(client().viewerRepositories.list({ type: 'owner', visibility: 'public' }));
    expect(error).toMatchObject({ code: 'invalid_params', message: expect.stringContaining('type') });
  });
});

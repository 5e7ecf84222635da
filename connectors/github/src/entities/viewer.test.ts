import { describe, it } from 'vitest';
import { octocat } from '../../test/records.ts';
import { exchange } from '../../test/wire.ts';

describe('viewer', () => {
  it('is read', () =>
    exchange({
      call: (github) => github.viewer.get(),
      sends: 'GET /user',
      response: { ...octocat, name: 'Mona', email: null, public_repos: 8, two_factor_authentication: true },
    }));
});

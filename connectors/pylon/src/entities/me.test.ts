import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

describe('me', () => {
  it('gets the organization and user of the token', () =>
    exchange({
      call: (pylon) => pylon.me.get(),
      sends: 'GET /me',
      response: {
        data: {
          id: '5d0f7c9e-2b64-4f0e-9b7c-3f6a1d8e2c55',
          name: 'Kestrel Cloud',
          user: { id: 'e1b7b0d4-6c1a-4a53-8f0e-0b6a7d5f9a21' },
        },
      },
    }));
});

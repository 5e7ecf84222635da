import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

describe('integrations', () => {
  it('disconnects Devin', () =>
    exchange({
      call: (pylon) => pylon.integrations.disconnectDevin(),
      sends: 'POST /integrations/devin/disconnect',
      response: { data: { disconnected: true } },
    }));
});

import { it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

const workspace = {
  id: 21,
  name: 'Larkspur',
  messages_sent: 48_213,
  billable_messages_sent: 48_001,
  people: 9120,
  objects: 310,
  object_types: 2,
};

it('lists the workspaces of the account', () =>
  exchange({
    call: (customerIo) => customerIo.workspaces.list(),
    sends: 'GET /v1/workspaces',
    response: { workspaces: [workspace] },
    data: [workspace],
    meta: whole,
  }));

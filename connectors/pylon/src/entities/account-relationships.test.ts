import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const relationship = {
  id: '6c7d8e9f-a0b1-4c2d-8e3f-4a5b6c7d8e9f',
  relationship_type: 'parent_account',
  parent_account_id: 'b4d6f8a0-2c3e-4f70-9b1d-3f5a7b9c1d2e',
  child_account_id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d',
  related_object_id: 'b4d6f8a0-2c3e-4f70-9b1d-3f5a7b9c1d2e',
  created_at: '2026-11-17T10:00:00Z',
  updated_at: '2026-11-17T10:00:00Z',
};
const { id: relationship_id, child_account_id: account_id, parent_account_id } = relationship;

describe('account relationships', () => {
  it('lists the relationships of an account', () =>
    exchange({
      call: (pylon) => pylon.accountRelationships.list({ account_id }),
      sends: `GET /accounts/${account_id}/relationships`,
      // This endpoint has no pages.
      response: { data: [relationship] },
      meta: { hasMore: false },
    }));

  it('creates one with the singular path', () =>
    exchange({
      call: (pylon) =>
        pylon.accountRelationships.create({
          account_id,
          related_object_id: parent_account_id,
          relationship_type: 'parent_account',
        }),
      sends: `POST /accounts/${account_id}/relationship`,
      body: { related_object_id: parent_account_id, relationship_type: 'parent_account' },
      response: { data: relationship },
    }));

  it('deletes one and returns it', () =>
    exchange({
      call: (pylon) => pylon.accountRelationships.delete({ account_id, relationship_id }),
      sends: `DELETE /accounts/${account_id}/relationships/${relationship_id}`,
      response: { data: relationship },
    }));
});

import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { deleted, issue } from '../../test/records.ts';
import { client, exchange } from '../../test/wire.ts';

const relation = {
  id: '3c7b0a9d-1e2f-4a5b-8c6d-7e8f90a1b2c3',
  type: 'blocks',
  createdAt: '2026-11-19T10:00:00.000Z',
  updatedAt: '2026-11-19T10:00:00.000Z',
  issue: { id: issue.id, identifier: issue.identifier, title: issue.title },
  relatedIssue: { id: '4d8c1bae-2f30-4b6c-9d7e-8f90a1b2c3d4', identifier: 'ENG-124', title: 'Import fails' },
};
const { id } = relation;

describe('issue relations', () => {
  it('creates one', () =>
    exchange({
      call: (linear) =>
        linear.issueRelations.create({ issueId: 'ENG-123', relatedIssueId: 'ENG-124', type: 'blocks', id }),
      asks: 'mutation issueRelationCreate(input: $input)',
      variables: { input: { issueId: 'ENG-123', relatedIssueId: 'ENG-124', type: 'blocks', id } },
      response: { issueRelationCreate: { success: true, issueRelation: relation } },
      data: relation,
    }));

  it('deletes one', () =>
    exchange({
      call: (linear) => linear.issueRelations.delete({ id }),
      asks: 'mutation issueRelationDelete(id: $id)',
      variables: { id },
      response: { issueRelationDelete: deleted(id) },
      data: deleted(id),
    }));

  it('rejects a type that Linear does not have', async () => {
    // @ts-expect-error -- Linear has no inverse types.
    const call = client().issueRelations.create({ issueId: 'ENG-123', relatedIssueId: 'ENG-124', type: 'blocked_by' });
    expect(await failure(call)).toMatchObject({ code: 'invalid_params', issues: [{ path: 'type' }] });
  });
});

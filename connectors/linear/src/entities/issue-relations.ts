import { doc, entity, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createdAt,
  creates,
  Deleted,
  deletes,
  Id,
  IssueReference,
  issueReferenceFields,
  newId,
  updatedAt,
  writes,
} from '../fields.ts';

const schema = record(
  { id: doc(Id, 'UUID of the relation.') },
  {
    type: doc(v.string(), 'What issue is to relatedIssue: blocks, duplicate, related or similar.'),
    createdAt,
    updatedAt,
    issue: IssueReference,
    relatedIssue: IssueReference,
  },
);

/** A relation between two issues. */
export interface IssueRelation extends v.InferOutput<typeof schema> {}
export const IssueRelation: v.GenericSchema<unknown, IssueRelation> = schema;

/** Relations between issues. */
export const issueRelations = entity(
  {
    summary: 'Relations between issues: one blocks, duplicates or relates to another.',
    also: ['links', 'dependencies', 'blockers', 'duplicates'],
    key: 'id',
    from: { id: null },
  },
  () => ({
    create: graphqlOperation(
      `mutation issueRelationCreate($input: IssueRelationCreateInput!) {
        issueRelationCreate(input: $input) {
          success
          issueRelation {
            id type createdAt updatedAt issue { ${issueReferenceFields} } relatedIssue { ${issueReferenceFields} }
          }
        }
      }`,
      {
        ...writes,
        summary: 'Relate an issue to another: as blocking it, as its duplicate, or as related.',
        also: ['link', 'block', 'mark as duplicate', 'depends on', 'relate'],
        ...creates,
        path: 'issueRelationCreate.issueRelation',
        input: v.strictObject({
          issueId: doc(Id, 'UUID or identifier of the issue that blocks, duplicates or relates to the other one.'),
          relatedIssueId: doc(Id, 'UUID or identifier of the other issue.'),
          type: doc(
            v.picklist(['blocks', 'duplicate', 'related', 'similar']),
            'What issueId is to relatedIssueId: blocks it, is a duplicate of it, is related or similar to it.',
          ),
          id: newId,
        }),
        output: IssueRelation,
        example: { issueId: 'ENG-42', relatedIssueId: 'ENG-43', type: 'blocks' },
      },
    ),

    delete: graphqlOperation(
      'mutation issueRelationDelete($id: String!) { issueRelationDelete(id: $id) { success entityId } }',
      {
        ...deletes,
        summary:
          'Delete a relation between two issues, by the ID that issue_relations.create returned. Both issues are kept.',
        also: ['unlink', 'unblock', 'not a duplicate'],
        input: v.strictObject({
          id: doc(Id, 'UUID of the relation, which issue_relations.create returned. No operation lists relations.'),
        }),
        output: Deleted,
      },
    ),
  }),
);

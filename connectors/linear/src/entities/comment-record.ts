import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createdAt,
  Id,
  IssueReference,
  issueReferenceFields,
  UserReference,
  updatedAt,
  userFields,
} from '../fields.ts';
import { filterOn, id, needs, nested, reactions, text, times, user } from '../filters.ts';

/** What every operation that returns comments asks Linear for. */
export const commentFields = `
  id body url createdAt updatedAt editedAt resolvedAt quotedText user { ${userFields} }
  issue { ${issueReferenceFields} } parent { id } projectUpdate { id }`;

/** The fields of a compact comment. */
export const commentBrief = [
  'id',
  'url',
  'user.id',
  'user.email',
  'issue.id',
  'issue.identifier',
  'parent.id',
  'createdAt',
  'resolvedAt',
] as const;

const reference = record({ id: Id }, {});
const schema = record(
  { id: doc(Id, 'UUID of the comment.') },
  {
    body: doc(v.string(), 'Content, as Markdown.'),
    url: doc(v.string(), 'URL of the comment in Linear.'),
    createdAt,
    updatedAt,
    editedAt: doc(v.string(), 'Time at which the author last edited the comment (ISO 8601).'),
    resolvedAt: doc(v.string(), 'Time at which the thread was resolved (ISO 8601). Null if it is open.'),
    quotedText: doc(v.string(), 'Text that an inline comment refers to.'),
    user: doc(UserReference, 'Author. Null for comments of integrations.'),
    issue: doc(IssueReference, 'Issue that the comment is on. Null for comments elsewhere.'),
    parent: doc(reference, 'Comment that this one replies to. Null for the first comment of a thread.'),
    projectUpdate: doc(reference, 'Project update that the comment is on.'),
  },
);

/** A comment. */
export interface Comment extends v.InferOutput<typeof schema> {}
export const Comment: v.GenericSchema<unknown, Comment> = schema;

const filterSchema = filterOn({
  id: id('the comment'),
  body: text('Content.'),
  user: user('Author'),
  issue: nested(
    'Issue: { id: { eq: "…" } }, { team: { key: { eq: "ENG" } } } or { null: true } for comments elsewhere.',
  ),
  parent: nested('Comment that it replies to: { null: true } matches the first comment of each thread.'),
  projectUpdate: nested('Project update that it is on: { id: { eq: "…" } }.'),
  initiativeUpdate: nested('Initiative update that it is on: { id: { eq: "…" } }.'),
  documentContent: nested('Document that it is on: { document: { id: { eq: "…" } } }.'),
  reactions,
  needs,
  ...times,
});

/** A filter on comments. */
export interface CommentFilter extends v.InferInput<typeof filterSchema> {}
export const CommentFilter: v.GenericSchema<CommentFilter> = v.pipe(filterSchema, v.title('Comment filter'));
export const commentFilter = doc(
  v.optional(CommentFilter),
  'Which comments to return. Conditions on several fields apply together. Default: all.',
);

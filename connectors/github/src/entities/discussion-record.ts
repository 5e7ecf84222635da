import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const author = record({ login: v.string() }, { url: v.string() });
const category = record(
  { id: doc(v.string(), 'ID, which discussions.create takes as categoryId.'), name: v.string() },
  { slug: v.string(), isAnswerable: doc(v.boolean(), 'Whether a comment can be chosen as the answer.') },
);

const commentSchema = record(
  { id: doc(v.string(), 'ID, which discussion_comments.create takes as replyToId.') },
  {
    body: doc(v.string(), 'Text, as Markdown.'),
    author,
    url: v.string(),
    isAnswer: doc(v.boolean(), 'Whether it was chosen as the answer.'),
    createdAt: v.string(),
  },
);

/** A comment on a discussion. */
export interface DiscussionComment extends v.InferOutput<typeof commentSchema> {}
export const DiscussionComment: v.GenericSchema<unknown, DiscussionComment> = commentSchema;

const comments = record(
  {},
  {
    totalCount: doc(v.number(), 'Number of comments.'),
    nodes: doc(v.array(DiscussionComment), 'The first comments. Only of a single discussion.'),
    pageInfo: record({}, { hasNextPage: v.boolean(), endCursor: v.string() }),
  },
);

const schema = record(
  {
    id: doc(v.string(), 'ID for the GraphQL API, which discussion_comments.create takes as discussionId.'),
    number: doc(v.number(), 'Number within the repository.'),
    title: v.string(),
  },
  {
    body: doc(v.string(), 'Text, as Markdown.'),
    author,
    category,
    url: doc(v.string(), 'Address of the page on GitHub.'),
    closed: v.boolean(),
    closedAt: v.string(),
    stateReason: doc(v.string(), 'Why it was closed: RESOLVED, OUTDATED or DUPLICATE; or REOPENED.'),
    isAnswered: v.boolean(),
    answerChosenAt: v.string(),
    upvoteCount: v.number(),
    locked: v.boolean(),
    comments,
    createdAt: v.string(),
    updatedAt: v.string(),
  },
);

/** A discussion. */
export interface Discussion extends v.InferOutput<typeof schema> {}
export const Discussion: v.GenericSchema<unknown, Discussion> = schema;

/** What to read of a discussion, besides its comments. */
export const discussionSelection =
  'id number title body url createdAt updatedAt closed closedAt stateReason isAnswered answerChosenAt upvoteCount locked author { login url } category { id name slug isAnswerable }';

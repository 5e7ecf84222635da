/** The part of GitHub's GraphQL schema that reads and writes discussions. */
export const sdl = `
scalar DateTime
scalar HTML
scalar URI

enum CommentAuthorAssociation { COLLABORATOR CONTRIBUTOR FIRST_TIMER FIRST_TIME_CONTRIBUTOR MANNEQUIN MEMBER NONE OWNER }
enum DiscussionOrderField { CREATED_AT UPDATED_AT }
enum DiscussionState { CLOSED OPEN }
enum DiscussionStateReason { DUPLICATE OUTDATED REOPENED RESOLVED }
enum OrderDirection { ASC DESC }
enum SearchType { DISCUSSION ISSUE REPOSITORY USER }

interface Actor { avatarUrl(size: Int): URI! login: String! url: URI! }
type User implements Actor { avatarUrl(size: Int): URI! login: String! url: URI! }
type Bot implements Actor { avatarUrl(size: Int): URI! login: String! url: URI! }

type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }

type DiscussionCategory {
  createdAt: DateTime!
  description: String
  emoji: String!
  id: ID!
  isAnswerable: Boolean!
  name: String!
  slug: String!
  updatedAt: DateTime!
}
type DiscussionCategoryConnection { nodes: [DiscussionCategory] pageInfo: PageInfo! totalCount: Int! }

type Discussion {
  answer: DiscussionComment
  answerChosenAt: DateTime
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  body: String!
  bodyHTML: HTML!
  bodyText: String!
  category: DiscussionCategory!
  closed: Boolean!
  closedAt: DateTime
  comments(after: String, before: String, first: Int, last: Int): DiscussionCommentConnection!
  createdAt: DateTime!
  databaseId: Int
  id: ID!
  isAnswered: Boolean
  locked: Boolean!
  number: Int!
  publishedAt: DateTime
  repository: Repository!
  stateReason: DiscussionStateReason
  title: String!
  updatedAt: DateTime!
  upvoteCount: Int!
  url: URI!
}
type DiscussionConnection { nodes: [Discussion] pageInfo: PageInfo! totalCount: Int! }

type DiscussionComment {
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  body: String!
  bodyHTML: HTML!
  bodyText: String!
  createdAt: DateTime!
  databaseId: Int
  id: ID!
  isAnswer: Boolean!
  publishedAt: DateTime
  replies(after: String, before: String, first: Int, last: Int): DiscussionCommentConnection!
  replyTo: DiscussionComment
  updatedAt: DateTime!
  upvoteCount: Int!
  url: URI!
}
type DiscussionCommentConnection { nodes: [DiscussionComment] pageInfo: PageInfo! totalCount: Int! }

type Repository {
  discussion(number: Int!): Discussion
  discussionCategories(after: String, before: String, first: Int, last: Int): DiscussionCategoryConnection!
  discussions(
    after: String, before: String, first: Int, last: Int, answered: Boolean, categoryId: ID, states: [DiscussionState!] = []
    orderBy: DiscussionOrder = { field: UPDATED_AT, direction: DESC }
  ): DiscussionConnection!
  id: ID!
  name: String!
  nameWithOwner: String!
  url: URI!
}
input DiscussionOrder { direction: OrderDirection! field: DiscussionOrderField! }

union SearchResultItem = Discussion | Repository
type SearchResultItemConnection { discussionCount: Int! nodes: [SearchResultItem] pageInfo: PageInfo! }

type Query {
  repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  search(after: String, before: String, first: Int, last: Int, query: String!, type: SearchType!): SearchResultItemConnection!
}

input CreateDiscussionInput { body: String! categoryId: ID! clientMutationId: String repositoryId: ID! title: String! }
type CreateDiscussionPayload { clientMutationId: String discussion: Discussion }
input AddDiscussionCommentInput { body: String! clientMutationId: String discussionId: ID! replyToId: ID }
type AddDiscussionCommentPayload { clientMutationId: String comment: DiscussionComment }
type Mutation {
  addDiscussionComment(input: AddDiscussionCommentInput!): AddDiscussionCommentPayload
  createDiscussion(input: CreateDiscussionInput!): CreateDiscussionPayload
}
`;

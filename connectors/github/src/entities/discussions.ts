import { doc, entity, graphqlList, graphqlOperation } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, Flag, Id, limitUpTo, Name, Repo } from '../fields.ts';
import { limits } from '../limits.ts';
import { Discussion, discussionSelection } from './discussion-record.ts';
import { everything, inRepository } from './sync-parents.ts';

const guide = 'https://docs.github.com/graphql/guides/using-the-graphql-api-for-discussions';

const Page = { limit: limitUpTo(100, 30), cursor };

/** Discussions. */
export const discussions = entity(
  {
    summary: 'Discussions of a repository: questions, ideas and announcements.',
    also: ['forum', 'questions', 'Q&A'],
    key: 'id',
    brief: [
      'id',
      'number',
      'title',
      'author.login',
      'category.name',
      'isAnswered',
      'comments.totalCount',
      'updatedAt',
      'url',
    ],
    sync: {
      full: everything,
      changed: {
        operation: 'list',
        params: { orderBy: { field: 'UPDATED_AT', direction: 'DESC' }, limit: 100 },
        format: 'rfc3339',
        field: 'updatedAt',
        order: 'descending',
        inclusive: false,
      },
      deletes: 'full_compare',
      parent: inRepository,
    },
  },
  () => ({
    list: graphqlList(
      `query ($owner: String!, $name: String!, $first: Int = 30, $after: String, $states: [DiscussionState!], $answered: Boolean, $categoryId: ID, $orderBy: DiscussionOrder) {
        repository(owner: $owner, name: $name) {
          discussions(first: $first, after: $after, states: $states, answered: $answered, categoryId: $categoryId, orderBy: $orderBy) {
            totalCount pageInfo { hasNextPage endCursor } nodes { ${discussionSelection} comments { totalCount } }
          }
        }
      }`,
      {
        summary:
          'List the discussions of a repository, the last updated first, with their categories and numbers of comments.',
        docs: guide,
        api: 'graphql',
        scopes: ['discussions:read'],
        path: 'repository.discussions',
        wire: { repo: 'variables.name' },
        input: v.strictObject({
          ...Repo,
          states: doc(v.optional(v.array(v.picklist(['OPEN', 'CLOSED']))), 'States: OPEN, CLOSED. Default: both.'),
          answered: doc(Flag, 'true for answered ones only, false for unanswered ones only. Default: all.'),
          categoryId: doc(v.optional(Name), 'Only those of this category: `category.id` of a discussion.'),
          orderBy: doc(
            v.optional(
              v.strictObject({
                field: doc(v.picklist(['CREATED_AT', 'UPDATED_AT']), 'Field to order by: CREATED_AT or UPDATED_AT.'),
                direction: doc(v.picklist(['ASC', 'DESC']), 'Direction of the order: ASC or DESC.'),
              }),
            ),
            'Order. Default: UPDATED_AT, DESC.',
          ),
          ...Page,
        }),
        item: Discussion,
        example: { owner: 'kestrelcloud', repo: 'platform', answered: false },
      },
    ),

    get: graphqlOperation(
      `query ($owner: String!, $name: String!, $number: Int!, $commentsFirst: Int = 30) {
        repository(owner: $owner, name: $name) {
          discussion(number: $number) {
            ${discussionSelection}
            comments(first: $commentsFirst) {
              totalCount pageInfo { hasNextPage endCursor } nodes { id body url createdAt isAnswer author { login url } }
            }
          }
        }
      }`,
      {
        summary: 'Get a discussion with its first comments.',
        also: ['answers', 'thread'],
        brief: ['id', 'number', 'title', 'body', 'author.login', 'isAnswered', 'comments', 'createdAt', 'url'],
        from: { number: 'discussions.search:number' },
        docs: guide,
        api: 'graphql',
        scopes: ['discussions:read'],
        path: 'repository.discussion',
        wire: { repo: 'variables.name' },
        input: v.strictObject({
          ...Repo,
          number: doc(Id, 'Number of the discussion, as in its URL.'),
          commentsFirst: doc(
            v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
            'Maximum number of comments, 1 to 100. Default: 30.',
          ),
        }),
        output: Discussion,
      },
    ),

    search: graphqlList(
      `query ($query: String!, $first: Int = 30, $after: String) {
        search(query: $query, type: DISCUSSION, first: $first, after: $after) {
          discussionCount pageInfo { hasNextPage endCursor } nodes { ... on Discussion { ${discussionSelection} comments { totalCount } } }
        }
      }`,
      {
        summary: 'Search discussions by words and qualifiers. The first 1000 results can be read.',
        also: ['find'],
        docs: guide,
        api: 'graphql',
        scopes: ['discussions:read'],
        // The name that all other searches have.
        wire: { q: 'variables.query' },
        input: v.strictObject({
          q: doc(Name, 'Words and qualifiers, such as: login repo:acme/shop is:open is:unanswered category:Q&A.'),
          ...Page,
        }),
        item: Discussion,
        example: { q: 'login repo:kestrelcloud/platform is:open' },
      },
    ),

    create: graphqlOperation(
      `mutation ($input: CreateDiscussionInput!) {
        createDiscussion(input: $input) { discussion { ${discussionSelection} comments { totalCount } } }
      }`,
      {
        summary: 'Start a discussion and notify watchers. Needs the IDs of the repository and of a category.',
        also: ['ask', 'announce'],
        docs: guide,
        api: 'graphql',
        effect: 'write',
        sends: true,
        scopes: ['discussions:write'],
        rateLimit: limits.graphqlContent,
        path: 'createDiscussion.discussion',
        input: v.strictObject({
          repositoryId: doc(Name, '`node_id` of the repository, from repositories.get.'),
          categoryId: doc(Name, 'ID of the category: `category.id` of a discussion, from discussions.list.'),
          title: doc(Name, 'Title.'),
          body: doc(v.string(), 'Text, as Markdown. @login mentions and notifies a person.'),
        }),
        output: Discussion,
        example: {
          repositoryId: 'R_kgDOABPHjQ',
          categoryId: 'DIC_kwDOABPHjc4CAjLh',
          title: 'How do I log in?',
          body: 'As a guest.',
        },
      },
    ),
  }),
);

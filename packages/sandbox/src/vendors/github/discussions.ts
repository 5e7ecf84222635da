import type { Handler, SandboxRequest } from '../../engine/emulator.ts';
import { createGraphql, type GraphqlFault, type Resolver } from '../../engine/graphql.ts';
import { type ConnectionArgs, connectionOf } from '../../engine/graphql-connection.ts';
import { Rejection } from '../../engine/rejection.ts';
import { json } from '../../engine/wire-response.ts';
import { sdl } from './data/schema.ts';
import { sorted } from './input.ts';
import type { CategoryRecord, DiscussionCommentRecord, DiscussionRecord, RepoRecord } from './records.ts';
import { inRange, matcher, parseSearch, type Qualifier } from './search-query.ts';
import { type Store, same } from './store.ts';
import { nodeId } from './views/accounts.ts';
import { associationOf } from './views/issues.ts';
import { repoPage } from './views/repos.ts';

interface Context {
  readonly request: SandboxRequest;
}

interface ListArgs extends ConnectionArgs {
  readonly states?: readonly string[];
  readonly answered?: boolean | null;
  readonly categoryId?: string | null;
  readonly orderBy?: { readonly field: 'CREATED_AT' | 'UPDATED_AT'; readonly direction: 'ASC' | 'DESC' };
}

const missing = (message: string) => new Rejection(404, message, { code: 'NOT_FOUND' });

/** Discussions, which have no REST endpoints. */
export function discussionRoutes(store: Store): Record<string, Handler> {
  const discussionId = ({ id }: DiscussionRecord) => nodeId('D', id);
  const commentId = ({ id }: { readonly id: number }) => nodeId('DC', id);
  const byNode = (id: string, context: Context): DiscussionRecord => {
    const found = store.discussions.find((discussion) => discussionId(discussion) === id);
    if (!found || !visible(context, found.repo))
      throw missing(`Could not resolve to a node with the global id of '${id}'`);
    return found;
  };
  const repoOf = (id: number): RepoRecord => store.repos.get(id) ?? never(`No repository has the id ${id}.`);
  const visible = ({ request }: Context, repo: number) => store.accessOf(request).canSee(repoOf(repo));
  const commentsOf = ({ id }: DiscussionRecord, replyTo: number | null = null) =>
    store.discussionComments.filter((comment) => comment.issue === id && comment.replyTo === replyTo);

  const actor = (login: string) => {
    const user = store.users.get(login);
    const url = `${store.web}/${login}`;
    const avatarUrl = `https://avatars.githubusercontent.com/u/${user?.id ?? 0}?v=4`;
    return user ? { __typename: user.type, login, url, avatarUrl } : null;
  };
  const categoryView = ({ id, created_at, ...category }: CategoryRecord) => ({
    ...category,
    id: nodeId('DIC', id),
    createdAt: created_at,
    updatedAt: created_at,
  });
  const common = ({ user, body, created_at, updated_at }: DiscussionRecord | DiscussionCommentRecord) => ({
    author: actor(user),
    authorAssociation: associationOf(store, user),
    body,
    bodyText: body,
    bodyHTML: `<p>${body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').trim()}</p>`,
    createdAt: created_at,
    updatedAt: updated_at,
    publishedAt: created_at,
  });
  const commentView = (comment: DiscussionCommentRecord): object => {
    const discussion = store.discussions.get(comment.issue) ?? never('A comment has no discussion.');
    return {
      ...common(comment),
      id: commentId(comment),
      databaseId: comment.id,
      url: `${pageOf(discussion)}#discussioncomment-${comment.id}`,
      isAnswer: discussion.answer === comment.id,
      upvoteCount: 1,
      replies: (args: ConnectionArgs) => connection(commentsOf(discussion, comment.id), args, commentId, commentView),
      replyTo: () => commentAt(comment.replyTo),
    };
  };
  const commentAt = (id: number | null) => {
    const comment = store.discussionComments.get(id ?? '');
    return comment ? commentView(comment) : null;
  };
  const pageOf = ({ repo, number }: DiscussionRecord) => `${repoPage(store, repoOf(repo))}/discussions/${number}`;
  const view = (discussion: DiscussionRecord): object => {
    const { repo, closed_at, category, answer } = discussion;
    const isAnswerable = store.categories.get(category)?.isAnswerable ?? false;
    return {
      __typename: 'Discussion',
      ...common(discussion),
      id: discussionId(discussion),
      databaseId: discussion.id,
      number: discussion.number,
      title: discussion.title,
      url: pageOf(discussion),
      closed: closed_at !== null,
      closedAt: closed_at,
      stateReason: closed_at === null ? null : 'RESOLVED',
      isAnswered: isAnswerable ? answer !== null : null,
      answer: () => commentAt(answer),
      answerChosenAt: discussion.answered_at,
      upvoteCount: discussion.upvotes,
      locked: false,
      category: () => categoryView(store.categories.get(category) ?? never('A discussion has no category.')),
      repository: () => repositoryView(repoOf(repo)),
      comments: (args: ConnectionArgs) => connection(commentsOf(discussion), args, commentId, commentView),
    };
  };
  const repositoryView = (repo: RepoRecord): object => ({
    __typename: 'Repository',
    id: nodeId('R', repo.id),
    name: repo.name,
    nameWithOwner: `${repo.owner}/${repo.name}`,
    url: repoPage(store, repo),
    discussion: ({ number }: { number: number }) => {
      const found = store.discussions.find((discussion) => discussion.repo === repo.id && discussion.number === number);
      if (!found) throw missing(`Could not resolve to a Discussion with the number of ${number}.`);
      return view(found);
    },
    discussionCategories: (args: ConnectionArgs) => {
      const categories = store.categories.filter((category) => category.repo === repo.id);
      return connection(categories, args, ({ id }) => nodeId('DIC', id), categoryView);
    },
    discussions: (args: ListArgs) => connection(listed(store, repo, args), args, discussionId, view),
  });

  const graphql = createGraphql<Context>({
    sdl,
    resolvers: {
      Repository: computed('discussion', 'discussions', 'discussionCategories'),
      Discussion: computed('answer', 'category', 'comments', 'repository'),
      DiscussionComment: computed('replies', 'replyTo'),
      Query: {
        repository: (_, { owner, name }: { owner: string; name: string }, { request }) => {
          const repo = store.visibleRepo(request, owner, name);
          if (!repo) throw missing(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
          return repositoryView(repo);
        },
        search: (_, { query, type, ...args }: ConnectionArgs & { query: string; type: string }, context) => {
          const matches = searchFilter(store, query);
          // The sandbox's GraphQL knows discussions only.
          const records =
            type === 'DISCUSSION' ? store.discussions.filter((one) => visible(context, one.repo) && matches(one)) : [];
          const { totalCount, ...page } = connection(
            sorted(records, ({ created_at }) => created_at, 'desc').slice(0, 1000),
            args,
            discussionId,
            view,
          );
          return { ...page, discussionCount: totalCount };
        },
      },
      Mutation: {
        createDiscussion: (
          _,
          { input }: { input: Record<'repositoryId' | 'categoryId' | 'title' | 'body', string> },
          context,
        ) => {
          const repo = store.repos.find(({ id }) => nodeId('R', id) === input.repositoryId);
          const category = store.categories.find(({ id }) => nodeId('DIC', id) === input.categoryId);
          for (const [found, id] of [
            [repo && visible(context, repo.id) && repo, input.repositoryId],
            [category, input.categoryId],
          ] as const)
            if (!found) throw missing(`Could not resolve to a node with the global id of '${id}'.`);
          if (!repo || category?.repo !== repo.id)
            throw new Rejection(422, 'Category is invalid', { code: 'UNPROCESSABLE' });
          const now = store.now();
          const discussion = store.discussions.put({
            id: store.discussions.nextNumber(),
            repo: repo.id,
            number: store.nextNumber(repo),
            title: input.title,
            body: input.body,
            user: store.accessOf(context.request).login,
            category: category.id,
            upvotes: 1,
            answer: null,
            answered_at: null,
            closed_at: null,
            created_at: now,
            updated_at: now,
          });
          return { ...input, discussion: view(discussion) };
        },
        addDiscussionComment: (
          _,
          { input }: { input: { discussionId: string; body: string; replyToId?: string } },
          context,
        ) => {
          const discussion = byNode(input.discussionId, context);
          const parent =
            input.replyToId === undefined
              ? undefined
              : commentsOf(discussion).find((known) => commentId(known) === input.replyToId);
          if (input.replyToId && !parent)
            throw missing(`Could not resolve to a node with the global id of '${input.replyToId}'.`);
          const [now, { login: user }] = [store.now(), store.accessOf(context.request)];
          const place = {
            id: store.discussionComments.nextNumber(),
            repo: discussion.repo,
            issue: discussion.id,
            replyTo: parent?.id ?? null,
          };
          const comment = store.discussionComments.put({
            ...place,
            user,
            body: input.body,
            created_at: now,
            updated_at: now,
          });
          store.discussions.put({ ...discussion, updated_at: now });
          return { ...input, comment: commentView(comment) };
        },
      },
    },
  });

  return {
    'POST /graphql': async (request) => {
      const { data, errors = [] } = await graphql.execute(request.body, { request });
      return json({ ...(data !== undefined && { data }), ...(errors.length > 0 && { errors: errors.map(errorView) }) });
    },
  };
}

/** Returns resolvers for fields whose property is a function of their arguments. */
const computed = (...fields: readonly string[]): Readonly<Record<string, Resolver<Context>>> =>
  Object.fromEntries(fields.map((field) => [field, (source, args) => Reflect.get(Object(source), field)(args)]));

function errorView({ message, path, locations, rejection }: GraphqlFault): object {
  return {
    ...(rejection?.code && { type: rejection.code }),
    ...(path && { path }),
    ...(locations && { locations }),
    message,
  };
}

function connection<T>(
  records: readonly T[],
  args: ConnectionArgs,
  cursorOf: (record: T) => string,
  view: (record: T) => object,
) {
  const size = args.first ?? args.last ?? 0;
  if (size < 0 || size > 100)
    throw new Rejection(
      422,
      `Requesting ${size} records on the connection exceeds the \`first\` limit of 100 records.`,
      { code: 'EXCESSIVE_PAGINATION' },
    );
  const page = connectionOf(records, args, { defaultSize: 30, cursorOf });
  if (!page)
    throw new Rejection(422, 'The cursor does not appear to be a valid cursor.', { code: 'INVALID_CURSOR_ARGUMENTS' });
  // The total alone needs no boundaries: `comments { totalCount }`.
  const bounded = <Part>(part: () => Part): Part => {
    if (args.first != null || args.last != null) return part();
    throw new Rejection(422, 'You must provide a `first` or `last` value to properly paginate the connection.', {
      code: 'MISSING_PAGINATION_BOUNDARIES',
    });
  };
  return {
    totalCount: page.totalCount,
    get pageInfo() {
      return bounded(() => page.pageInfo);
    },
    get nodes() {
      return bounded(() => page.nodes.map(view));
    },
  };
}

function listed(
  store: Store,
  repo: RepoRecord,
  { states = [], answered, categoryId, orderBy }: ListArgs,
): DiscussionRecord[] {
  const found = store.discussions.filter(
    ({ repo: of, closed_at, answer, category }) =>
      of === repo.id &&
      (states.length === 0 || states.includes(closed_at === null ? 'OPEN' : 'CLOSED')) &&
      (answered == null || (answer !== null) === answered) &&
      (categoryId == null || nodeId('DIC', category) === categoryId),
  );
  const field = orderBy?.field === 'CREATED_AT' ? 'created_at' : 'updated_at';
  return sorted(found, (discussion) => discussion[field], orderBy?.direction === 'ASC' ? 'asc' : 'desc');
}

function searchFilter(store: Store, text: string): (discussion: DiscussionRecord) => boolean {
  const repoName = ({ repo }: DiscussionRecord) => {
    const { owner = '', name = '' } = store.repos.get(repo) ?? {};
    return `${owner}/${name}`;
  };
  const ofOwner = (discussion: DiscussionRecord, value: string) =>
    same(repoName(discussion).split('/')[0] ?? '', value);
  const qualifiers: Record<string, Qualifier<DiscussionRecord>> = {
    repo: (discussion, value) => same(repoName(discussion), value),
    org: ofOwner,
    user: ofOwner,
    is: ({ closed_at, answer }, value) =>
      ({
        open: closed_at === null,
        closed: closed_at !== null,
        answered: answer !== null,
        unanswered: answer === null,
        discussion: true,
      })[value] ?? false,
    author: ({ user }, value) => same(user, value),
    category: ({ category }, value) => same(store.categories.get(category)?.name ?? '', value),
    created: ({ created_at }, value) => inRange(created_at, value),
    updated: ({ updated_at }, value) => inRange(updated_at, value),
  };
  return matcher(parseSearch(text), qualifiers, ({ title, body }) => [title, body]);
}

function never(message: string): never {
  throw new Error(message);
}

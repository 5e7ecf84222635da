import { decorateResponses } from '../../engine/decorate.ts';
import type {
  EmulatedApi,
  EmulatedVendor,
  EmulatorContext,
  SandboxRequest,
  SandboxResponse,
} from '../../engine/emulator.ts';
import { createGraphql, type GraphqlOperation } from '../../engine/graphql.ts';
import { json } from '../../engine/wire-response.ts';
import { type BudgetKind, createBudgets } from './budgets.ts';
import { complexityOf, maxComplexity } from './complexity.ts';
import { errorOf, errorOfFault } from './errors.ts';
import { issueMutations } from './mutations/issues.ts';
import { recordMutations } from './mutations/records.ts';
import { download, receive } from './mutations/uploads.ts';
import { queries, resolverOf } from './queries.ts';
import schema from './schema.json' with { type: 'json' };
import type { Session } from './session.ts';
import { createStore } from './store.ts';
import { createTokens, mayMutate } from './tokens.ts';

// The schema is a part of Linear's: names and types of what the emulator has data for, one type per entry.
const graphql = createGraphql<Session>({
  sdl: schema.join('\n'),
  resolvers: { ...queries, Mutation: { ...issueMutations.Mutation, ...recordMutations.Mutation } },
  resolverOf,
});

/** Creates an emulator of Linear: GraphQL, the OAuth token endpoint and uploads. */
export function createLinear(context: EmulatorContext): EmulatedVendor {
  const store = createStore(context);
  // Keys and tokens of users belong to the owner of the workspace. An application that acts for itself is a user of its own.
  const viewers = {
    user: store.table('User').find(({ owner }) => owner === true),
    app: store.table('User').find(({ app }) => app === true),
  };
  const tokens = createTokens(store.random, context.now);
  const budgets = createBudgets(context.now, context.rateLimits ?? false);
  const failure = (status: number, code: string, message: string) =>
    json({ errors: [errorOf(status, code, message)] }, status);
  const exceeded = (kind: BudgetKind) =>
    failure(400, 'RATELIMITED', `Rate limit exceeded: the budget of ${kind} is used up.`);

  const run = async (request: SandboxRequest): Promise<SandboxResponse> => {
    const actor = tokens.actorOf(request);
    if (!actor) throw new Error('The request was not authenticated.');
    if (!budgets.take(request, 'Requests', 1)) return exceeded('Requests');
    const prepared = graphql.prepare(request.body);
    if (prepared.errors) return json({ errors: prepared.errors.map(errorOfFault) }, 400);
    const fields = rootFields(prepared);
    const denied = prepared.operation.operation === 'mutation' && fields.find((field) => !mayMutate(actor, field));
    if (denied) return failure(403, 'FORBIDDEN', `The credential does not permit ${denied}.`);

    const complexity = complexityOf(prepared);
    const cost = { 'X-Complexity': String(complexity) };
    // The code of this error is not documented.
    if (complexity > maxComplexity) return { ...failure(400, 'INPUT_ERROR', 'Query too complex'), headers: cost };
    if (!budgets.take(request, 'Complexity', complexity)) return exceeded('Complexity');
    if (fields.some((field) => /^search[A-Z]/.test(field)) && !budgets.take(request, 'Endpoint-Requests', 1))
      return exceeded('Endpoint-Requests');
    const viewer = viewers[actor.kind === 'app' ? 'app' : 'user'];
    if (!viewer) throw new Error('The workspace has no such user.');
    const { data, errors } = await prepared.run({
      store,
      viewer,
      isApp: actor.kind === 'app',
      baseUrl: `http://${request.headers.host ?? 'localhost'}${request.mount ?? ''}`,
    });
    return json({ ...(errors && { errors: errors.map(errorOfFault) }), data }, 200, cost);
  };

  const api: EmulatedApi = {
    routes: {
      'POST /graphql': run,
      'POST /oauth/token': (request) => tokens.exchange(request),
      'PUT /uploads/{key}/{name}': (request) => receive(store, request),
      'GET /assets/{key}/{name}': (request) => download(store, request),
    },
    authenticate(request) {
      // The token endpoint and uploads have credentials of their own.
      if (/^\/(oauth|uploads)\//.test(request.path) || tokens.actorOf(request)) return undefined;
      return failure(401, 'AUTHENTICATION_ERROR', 'Authentication required, not authenticated');
    },
    unknownPath: () => json({ error: 'Not found' }, 404),
    wrongMethod: () => json({ error: 'Method not allowed' }, 405),
    tooManyRequests: () => exceeded('Requests'),
    serverError: (_request, status) => failure(status, 'INTERNAL_SERVER_ERROR', 'Internal server error'),
  };
  const withBudgets = decorateResponses(api, (request, response) => ({
    ...response,
    headers: { ...budgets.headers(request), ...response.headers },
  }));
  return { apis: { '/linear': withBudgets }, outbox: store.outbox };
}

/** Returns the names of the fields at the root of an operation. */
const rootFields = ({ operation, fragments }: GraphqlOperation<Session>): string[] =>
  operation.selectionSet.selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection.name.value];
    const set =
      selection.kind === 'InlineFragment' ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
    return (set?.selections ?? []).flatMap((inner) => (inner.kind === 'Field' ? [inner.name.value] : []));
  });

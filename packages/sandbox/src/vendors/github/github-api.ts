import { asObject } from '../../engine/body.ts';
import { decorateResponses } from '../../engine/decorate.ts';
import type { EmulatedApi, EmulatorContext, Handler, SandboxRequest, SandboxResponse } from '../../engine/emulator.ts';
import { withEtag } from '../../engine/etag.ts';
import { createRandom, seededSource } from '../../engine/random.ts';
import { json } from '../../engine/wire-response.ts';
import { badCredentials, createAccess, problemWithAppToken, tokenRoute } from './access.ts';
import { discussionRoutes } from './discussions.ts';
import { docs } from './errors.ts';
import { createRateLimits, secondaryLimit } from './rate-limits.ts';
import { accountRoutes } from './routes/accounts.ts';
import { actionRoutes } from './routes/actions.ts';
import { contentRoutes } from './routes/contents.ts';
import { gitRoutes } from './routes/git.ts';
import { issueRoutes } from './routes/issues.ts';
import { planningRoutes } from './routes/planning.ts';
import { projectRoutes } from './routes/projects.ts';
import { pullRoutes } from './routes/pulls.ts';
import { repoRoutes } from './routes/repos.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { searchRoutes } from './routes/search.ts';
import { createStore } from './store.ts';
import { newestVersion, versionOf, versions, withoutRemoved } from './versions.ts';

const error = (status: number, message: string, details: object = {}): SandboxResponse =>
  json({ message, ...details, documentation_url: docs, status: String(status) }, status);

/** Creates an emulator of GitHub's API as of autumn 2026. */
export function createGithubApi(context: EmulatorContext): EmulatedApi {
  const store = createStore(context);
  const access = createAccess(store);
  store.accessOf = (request) => {
    const found = access.accessOf(request);
    if (!found) throw badCredentials();
    return found;
  };
  const limits = createRateLimits(store.time, context.rateLimits ?? false);
  // Its own stream, so that the number of requests does not affect the data.
  const ids = createRandom(seededSource(store.random.int(0, 1_000_000), 'request ids'));
  const parts = [
    accountRoutes,
    actionRoutes,
    contentRoutes,
    gitRoutes,
    issueRoutes,
    planningRoutes,
    projectRoutes,
    pullRoutes,
    repoRoutes,
    reviewRoutes,
    searchRoutes,
    discussionRoutes,
  ];
  const routes: Record<string, Handler> = Object.assign({}, access.routes, ...parts.map((part) => part(store)));
  const limited = Object.entries(routes).map(([route, handler]): [string, Handler] => [
    route,
    (request) => limits.exceeded(request, createsContent(request)) ?? handler(request),
  ]);

  const api: EmulatedApi = {
    routes: Object.fromEntries(limited),
    authenticate(request) {
      store.api = `http://${request.headers.host}${request.mount ?? ''}`;
      if (!request.headers['user-agent']) return withoutUserAgent;
      const version = versionOf(request);
      if (!versions.includes(version))
        return error(400, `Unsupported API version: ${version}. Supported: ${versions.join(', ')}.`);
      if (request.route === tokenRoute) {
        const problem = problemWithAppToken(request, store.time());
        return problem === undefined ? undefined : error(401, problem);
      }
      if (access.accessOf(request)) return undefined;
      // GitHub shows public data to anybody. The sandbox requires a credential for everything.
      return error(401, request.headers.authorization ? 'Bad credentials' : 'Requires authentication');
    },
    rejected: ({ status, message, details }) => error(status, message, details),
    unknownPath: () => error(404, 'Not Found'),
    wrongMethod: () => error(404, 'Not Found'),
    tooManyRequests: (_request, seconds) => secondaryLimit(429, seconds),
    serverError: (_request, status) => error(status, 'Server Error'),
  };

  return decorateResponses(api, (request, given) => {
    const version = versionOf(request);
    const hasNewForm = version === newestVersion && given.json !== undefined && request.path !== '/graphql';
    const response = withEtag(request, hasNewForm ? { ...given, json: withoutRemoved(given.json) } : given);
    // A 304 to a conditional request costs nothing.
    if (response.status !== 304) limits.count(request);
    return {
      ...response,
      headers: {
        ...(response.json !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
        ...response.headers,
        'x-github-request-id': `${ids.hex(4)}:${ids.hex(6)}:${ids.hex(7)}:${ids.hex(8)}`.toUpperCase(),
        'x-github-api-version-selected': version,
        ...limits.headers(request),
      },
    };
  });
}

const withoutUserAgent: SandboxResponse = {
  status: 403,
  bytes: {
    contentType: 'text/html; charset=utf-8',
    content: Buffer.from(
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n',
    ),
  },
};

/** GitHub does not list the requests that create content; here, they are the ones that notify people or add a record. */
function createsContent({ method, path, body }: SandboxRequest): boolean {
  if (path === '/graphql') return /^\s*mutation\b/.test(String(asObject(body)?.query));
  return method === 'POST' && !path.startsWith('/app/');
}

import { type Api, anyOf, bearer, graphqlOperation } from '@agent-connectors/core';
import * as v from 'valibot';
import { getViewer } from './entities/viewer.ts';
import { exhausted, githubError } from './errors.ts';
import { githubApp } from './github-app.ts';
import { graphqlError } from './graphql-errors.ts';
import { limits } from './limits.ts';
import { arrayPages } from './pages.ts';

const auth = /* @__PURE__ */ anyOf(
  /* @__PURE__ */ bearer('token'),
  /* @__PURE__ */ githubApp({ appId: 'appId', privateKey: 'appPrivateKey', installationId: 'installationId' }),
);

/** Everything but discussions. */
export const restApi: Api = {
  title: 'REST API',
  origins: 'https://api.github.com',
  baseUrlVariable: 'GITHUB_BASE_URL',
  auth,
  headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '{apiVersion}' },
  requestIdHeader: 'x-github-request-id',
  responseHeaders: ['etag'],
  conditional: true,
  pagination: arrayPages,
  // Names of branches, tags and labels may hold slashes. Routes with `{path+}` and `{ref+}` send them as they are.
  slashes: ['branch', 'tag', 'basehead', 'name'],
  rateLimit: limits.rest,
  exhausted,
  error: githubError,
  // An installation of an app has no user: GitHub accepts its token and refuses this call.
  check: { operation: getViewer, account: 'login', passesOn: ['permission'] },
};

/** The cheapest query: it asks for nothing but the name of a type. */
const getTypeName = /* @__PURE__ */ graphqlOperation('query { __typename }', {
  summary: 'Check the credential.',
  input: v.strictObject({}),
  output: v.string(),
});

/** Discussions, which the REST API does not have. Its limits, errors and addresses are its own, its credentials are not. */
export const graphqlApi: Api = {
  title: 'GraphQL API',
  origins: 'https://api.github.com',
  baseUrlVariable: 'GITHUB_BASE_URL',
  // Elsewhere, `/graphql` is below the same address as the REST API.
  baseUrlOf: (given) => given.replace(/\/api\/v3\/?$/, '/api'),
  auth,
  requestIdHeader: 'x-github-request-id',
  rateLimit: limits.graphql,
  exhausted,
  error: graphqlError,
  check: { operation: getTypeName },
};

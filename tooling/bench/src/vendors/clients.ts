import { createGithub } from '@agent-connectors/github';
import { createLinear } from '@agent-connectors/linear';
import { emulator as github } from '@agent-connectors/sandbox/github';
import { emulator as linear } from '@agent-connectors/sandbox/linear';
import { emulator as stripe } from '@agent-connectors/sandbox/stripe';
import { createStripe } from '@agent-connectors/stripe';
import { LinearClient } from '@linear/sdk';
import { Octokit } from '@octokit/rest';
import Stripe from 'stripe';

/** What both clients of a vendor do: read one record, read a page of 100, and walk over everything. */
export interface VendorClient {
  small(): Promise<string | number>;
  page(): Promise<number>;
  /** Calls back for every record. */
  walk(each: () => void): Promise<void>;
}

const limit = 100;
/** Without rate limits that would make a client wait: only its own work is measured. */
const unlimited = { retries: 0, rateLimiter: { acquire: async () => undefined }, account: 'benchmark' };

async function count(records: AsyncIterable<unknown>, each: () => void): Promise<void> {
  for await (const _ of records) each();
}

/** Returns the vendor's own client and ours, by the names of their packages. */
export function vendorClients(vendor: string, url: string): Readonly<Record<string, VendorClient>> {
  if (vendor === 'stripe') return stripeClients(url);
  return vendor === 'github' ? githubClients(url) : linearClients(url);
}

function stripeClients(url: string): Readonly<Record<string, VendorClient>> {
  const apiKey = stripe.variables['STRIPE_API_KEY'] ?? '';
  const { hostname: host, port } = new URL(url);
  const sdk = new Stripe(apiKey, { host, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false });
  const ours = createStripe({ apiKey, baseUrl: url, ...unlimited });
  return {
    stripe: {
      small: async () => (await sdk.balance.retrieve()).object,
      page: async () => (await sdk.customers.list({ limit })).data.length,
      walk: (each) => count(sdk.customers.list({ limit }), each),
    },
    '@agent-connectors/stripe': {
      small: async () => (await ours.balance.get()).data.object ?? '',
      page: async () => (await ours.customers.list({ limit })).data.length,
      walk: (each) => count(ours.customers.list({ limit }), each),
    },
  };
}

function githubClients(url: string): Readonly<Record<string, VendorClient>> {
  const token = github.variables['GITHUB_TOKEN'] ?? '';
  const repository = { owner: 'kestrelcloud', repo: 'platform' };
  const sdk = new Octokit({ auth: token, baseUrl: url });
  const ours = createGithub({ token, baseUrl: url, ...unlimited });
  return {
    '@octokit/rest': {
      small: async () => (await sdk.rest.users.getAuthenticated()).data.login,
      page: async () => (await sdk.rest.issues.listForRepo({ ...repository, per_page: limit })).data.length,
      async walk(each) {
        const pages = sdk.paginate.iterator(sdk.rest.issues.listForRepo, { ...repository, per_page: limit });
        for await (const { data } of pages) for (const _ of data) each();
      },
    },
    '@agent-connectors/github': {
      small: async () => (await ours.viewer.get()).data.login ?? '',
      page: async () => (await ours.issues.list({ ...repository, limit })).data.length,
      walk: (each) => count(ours.issues.list({ ...repository, limit }), each),
    },
  };
}

function linearClients(url: string): Readonly<Record<string, VendorClient>> {
  const apiKey = linear.variables['LINEAR_API_KEY'] ?? '';
  const sdk = new LinearClient({ apiKey, apiUrl: `${url}/graphql` });
  const ours = createLinear({ apiKey, baseUrl: url, ...unlimited });
  return {
    '@linear/sdk': {
      small: async () => (await sdk.viewer).id,
      page: async () => (await sdk.issues({ first: limit })).nodes.length,
      async walk(each) {
        // Its `fetchNext` adds every page to the ones before: this is how one goes on without keeping them all.
        for (let page = await sdk.issues({ first: limit }); ; ) {
          for (const _ of page.nodes) each();
          const { hasNextPage, endCursor } = page.pageInfo;
          if (!hasNextPage || endCursor == null) return;
          page = await sdk.issues({ first: limit, after: endCursor });
        }
      },
    },
    '@agent-connectors/linear': {
      small: async () => (await ours.viewer.get()).data.id,
      page: async () => (await ours.issues.list({ limit })).data.length,
      walk: (each) => count(ours.issues.list({ limit }), each),
    },
  };
}

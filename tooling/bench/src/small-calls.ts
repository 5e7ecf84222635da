import { createPylon } from '@agent-connectors/pylon';
import { Client as HubSpot } from '@hubspot/api-client';
import { LinearClient } from '@linear/sdk';
import { Octokit } from '@octokit/rest';
import { WebClient as Slack } from '@slack/web-api';
import { APIClient as CustomerIo } from 'customerio-node';
import ky from 'ky';
import Stripe from 'stripe';
import { recordId } from './records.ts';

/**
 * Returns one small call per client, with a method that its users call. Each call sends a request and resolves to the ID in the
 * parsed response. Retries are off, and so are rate limits of the client that would make it wait.
 */
export function smallCalls(url: string): Readonly<Record<string, () => Promise<unknown>>> {
  const token = 'token-of-a-benchmark';
  const headers = { authorization: `Bearer ${token}` };
  const { hostname, port } = new URL(url);
  const pylon = createPylon({ apiToken: token, baseUrl: url, rateLimiter: { acquire: async () => {} } });
  const octokit = new Octokit({ auth: token, baseUrl: url });
  const stripe = new Stripe(token, {
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
  const hubspot = new HubSpot({ accessToken: token, basePath: url, numberOfApiCallRetries: 0 });
  const slack = new Slack(token, { slackApiUrl: `${url}/api/`, retryConfig: { retries: 0 } });
  const customerIo = new CustomerIo(token, { url, retry: { maxRetries: 0 } });
  const linear = new LinearClient({ apiKey: token, apiUrl: `${url}/graphql` });
  return {
    fetch: async () => {
      const response = await fetch(`${url}/me`, { headers });
      return ((await response.json()) as { id: string }).id; // the server's only response
    },
    ky: async () => (await ky(`${url}/me`, { headers }).json<{ id: string }>()).id,
    '@agent-connectors/pylon': async () => (await pylon.me.get()).data.id,
    '@octokit/rest': async () => (await octokit.rest.users.getAuthenticated()).data.id,
    stripe: async () => (await stripe.customers.retrieve(recordId)).id,
    '@hubspot/api-client': async () => (await hubspot.crm.contacts.basicApi.getById(recordId)).id,
    '@slack/web-api': async () => (await slack.users.info({ user: recordId })).user?.id,
    'customerio-node': async () => (await customerIo.getCustomersByEmail('maria@northwind.example'))['id'],
    '@linear/sdk': async () => (await linear.viewer).id,
  };
}

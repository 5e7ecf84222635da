import { type Api, basic, bearer } from '@agent-connectors/core';
import { checkPipelines } from './check-pipelines.ts';
import { getCurrentAccount } from './entities/accounts.ts';
import { getRegion } from './entities/regions.ts';
import { checkApp } from './entities/workspaces.ts';
import { customerIoError } from './errors.ts';
import { limits } from './limits.ts';
import { serviceAccount } from './service-account.ts';

/** Identifiers and names that users of Customer.io choose. They may contain slashes. */
const userChosen = ['identifier', 'customer_id', 'object_id', 'device_id', 'snippet_name', 'email_address'];

/** Reads, transactional messages and broadcasts of one workspace. */
export const appApi: Api = {
  title: 'App API',
  origins: { us: 'https://api.customer.io', eu: 'https://api-eu.customer.io' },
  baseUrlVariable: 'CUSTOMER_IO_APP_BASE_URL',
  auth: bearer('appApiKey'),
  slashes: userChosen,
  rateLimit: limits.app,
  error: customerIoError,
  check: { operation: checkApp },
};

/** Writes people, events and their changes to one workspace. */
export const trackApi: Api = {
  title: 'Track API',
  origins: { us: 'https://track.customer.io', eu: 'https://track-eu.customer.io' },
  baseUrlVariable: 'CUSTOMER_IO_TRACK_BASE_URL',
  auth: basic('siteId', 'trackApiKey'),
  slashes: userChosen,
  rateLimit: limits.ingress,
  error: customerIoError,
  check: { operation: getRegion, region: 'region' },
};

/** Calls to a source, which Customer.io forwards to every destination of the source. */
export const pipelinesApi: Api = {
  title: 'Pipelines API',
  origins: { us: 'https://cdp.customer.io', eu: 'https://cdp-eu.customer.io' },
  baseUrlVariable: 'CUSTOMER_IO_PIPELINES_BASE_URL',
  auth: basic('pipelinesApiKey'),
  // Without this header, the API responds with 200 to invalid calls and to calls with a wrong key, and drops them.
  headers: { 'x-strict-mode': '1' },
  rateLimit: limits.ingress,
  error: customerIoError,
  // `invalid_request` means that the API accepted the key.
  check: { operation: checkPipelines, passesOn: ['invalid_request'] },
};

/**
 * What Customer.io's own web application and command use. It reaches every workspace of the account. It is not published: paths, records
 * and limits may change, and the documents that it serves are the only reference.
 */
export const uiApi: Api = {
  title: 'UI API',
  origins: { us: 'https://us.fly.customer.io', eu: 'https://eu.fly.customer.io' },
  baseUrlVariable: 'CUSTOMER_IO_UI_BASE_URL',
  auth: serviceAccount({ token: 'serviceAccountToken', scope: 'serviceAccountScope' }),
  // Without this header, the API drops fields of a body that it does not know, and responds with success.
  headers: { 'x-validate': 'strict' },
  error: customerIoError,
  check: {
    operation: getCurrentAccount,
    region: 'data_center',
    notes: [{ field: 'serviceAccountToken', pattern: /^sa_sandbox_/, text: 'It is the token of a sandbox account.' }],
  },
  pathDefaults: { account_id: 'id' },
  documents: {
    paths: ['/v1/openapi.json', '/cdp/api/openapi.json'],
    scopes: [
      '/v1/environments/{}',
      '/v1/accounts/{}',
      '/v1/workspaces/{}',
      '/v1',
      '/cdp/api/workspaces/{}',
      '/cdp/api',
    ],
  },
};

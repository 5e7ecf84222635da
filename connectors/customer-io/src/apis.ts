import { type Api, basic, bearer } from '@agent-connectors/core';
import { checkPipelines } from './check-pipelines.ts';
import { getRegion } from './entities/regions.ts';
import { checkApp } from './entities/workspaces.ts';
import { customerIoError } from './errors.ts';
import { limits } from './limits.ts';

/** Ids and names that users of Customer.io choose: mail addresses and paths of theirs hold slashes. */
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

/** People, events and their changes, into one workspace. */
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

/** Calls of a source, which Customer.io hands on to every destination of it. */
export const pipelinesApi: Api = {
  title: 'Pipelines API',
  origins: { us: 'https://cdp.customer.io', eu: 'https://cdp-eu.customer.io' },
  baseUrlVariable: 'CUSTOMER_IO_PIPELINES_BASE_URL',
  auth: basic('pipelinesApiKey'),
  // Without it invalid calls, and calls with a wrong key, are answered 200 and dropped.
  headers: { 'x-strict-mode': '1' },
  rateLimit: limits.ingress,
  error: customerIoError,
  // Whoever is told that the call is invalid has been let in.
  check: { operation: checkPipelines, passesOn: ['invalid_request'] },
};

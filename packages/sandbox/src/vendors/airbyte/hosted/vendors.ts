import { credentials as ashby } from '../../ashby/credentials.ts';
import { credentials as customerIo } from '../../customer-io/access.ts';
import { credentials as github } from '../../github/credentials.ts';
import { credentials as linear } from '../../linear/credentials.ts';
import { credentials as pylon } from '../../pylon/credentials.ts';
import { credentials as stripe } from '../../stripe/credentials.ts';

/** How the platform reaches a vendor. */
export interface Vendor {
  /** The variable in which the sandbox publishes the vendor's emulator. */
  readonly variable: string;
  /** The origin of the vendor's own API, for messages. */
  readonly origin: string;
  /** Returns the `Authorization` header for the credentials of a connector. */
  readonly authorization: (credentials: Readonly<Record<string, unknown>>) => string;
  /** The credentials that the vendor's emulator accepts, as the connector takes them. */
  readonly sandbox: Readonly<Record<string, string>>;
}

const bearer = (name: string) => (credentials: Readonly<Record<string, unknown>>) =>
  `Bearer ${credentials[name] ?? ''}`;

const vendors: Readonly<Record<string, Vendor>> = {
  pylon: {
    variable: 'PYLON_BASE_URL',
    origin: 'https://api.usepylon.com',
    authorization: bearer('api_token'),
    sandbox: { api_token: pylon.apiToken },
  },
  ashby: {
    variable: 'ASHBY_BASE_URL',
    origin: 'https://api.ashbyhq.com',
    authorization: ({ api_key: key }) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
    sandbox: { api_key: ashby.apiKey },
  },
  'customer-io': {
    variable: 'CUSTOMER_IO_APP_BASE_URL',
    origin: 'https://api.customer.io',
    authorization: bearer('app_api_key'),
    sandbox: { app_api_key: customerIo.appApiKey },
  },
  github: {
    variable: 'GITHUB_BASE_URL',
    origin: 'https://api.github.com',
    authorization: ({ token, access_token: accessToken }) => `Bearer ${token ?? accessToken ?? ''}`,
    sandbox: { token: github.token },
  },
  linear: {
    variable: 'LINEAR_BASE_URL',
    origin: 'https://api.linear.app',
    // An API key of Linear is sent without a scheme.
    authorization: ({ api_key: key }) => String(key ?? ''),
    sandbox: { api_key: linear.apiKey },
  },
  stripe: {
    variable: 'STRIPE_BASE_URL',
    origin: 'https://api.stripe.com',
    authorization: bearer('api_key'),
    sandbox: { api_key: stripe.apiKey },
  },
};

/** Returns the vendor behind a type of connector; undefined if the sandbox does not emulate it. */
export const vendorOf = (type: string): Vendor | undefined =>
  Object.hasOwn(vendors, type) ? vendors[type] : undefined;

/** Returns the sandbox's own credentials of a vendor. */
export const sandboxCredentials = (type: string) => vendorOf(type)?.sandbox;

import { doc, entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';

/** IP addresses of Customer.io's servers. */
export const ipAddresses = entity(
  // No `key`: each item is an address as text, without fields.
  {
    summary: "IP addresses that Customer.io's webhooks and other calls come from, for firewall rules.",
    also: ['IP allowlist', 'IP whitelist', 'firewall'],
  },
  () => ({
    list: list('GET /v1/info/ip_addresses', {
      summary: 'List the IP addresses that Customer.io calls from. Needs no API key.',
      docs: appDocs,
      anonymous: true,
      items: 'ip_addresses',
      pagination: 'none',
      input: v.strictObject({}),
      item: doc(v.string(), 'An IP address.'),
    }),
  }),
);

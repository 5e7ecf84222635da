/**
 * The reference of each API. Links go to its start page only, because the addresses of the pages below have changed
 * before.
 */
export const appDocs = 'https://docs.customer.io/integrations/api/app/';
export const trackDocs = 'https://docs.customer.io/integrations/api/track/';
export const pipelinesDocs = 'https://docs.customer.io/integrations/api/cdp/';

/** The UI API has no published reference. Customer.io's own command, which uses it, is the closest to one. */
export const uiDocs = 'https://github.com/customerio/cli';

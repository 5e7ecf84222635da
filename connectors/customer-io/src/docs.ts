/** The reference of each API. Its pages below are not linked: their addresses have changed before. */
export const appDocs = 'https://docs.customer.io/integrations/api/app/';
export const trackDocs = 'https://docs.customer.io/integrations/api/track/';
export const pipelinesDocs = 'https://docs.customer.io/integrations/api/cdp/';

// The OpenAPI documents that the API serves. Those of the vendor describe more than 900 routes.

const pathId = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});
const query = (name: string, type: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type },
});
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: object) => ({ content: { 'application/json': { schema } } });
const body = (schema: object) => ({ requestBody: { required: true, ...content(schema) } });
const response = (schema: object) => ({ responses: { '200': { description: 'OK', ...content(schema) } } });
const nothing = { responses: { '204': { description: 'No content' } } };
const under = (name: string, schema: object) => ({ type: 'object', required: [name], properties: { [name]: schema } });
const page = (name: string, item: string) => ({
  type: 'object',
  properties: { [name]: { type: 'array', items: reference(item) }, total: { type: 'integer' } },
});

const environment = pathId('environment_id', 'The workspace (environment) ID');
const account = pathId('account_id', 'The account ID');
const campaign = pathId('campaign_id', 'The campaign ID');
const segment = pathId('segment_id', 'The segment ID');
const workspace = pathId('workspace_id', 'The workspace ID');
const paging = [
  query('page', 'integer', 'Page number'),
  query('size', 'integer', 'Records per page'),
  query('search', 'string', 'Words in the name'),
];

/** The document of workspaces and accounts. */
export const workspaceDocument = {
  openapi: '3.1.0',
  info: { title: 'Customer.io UI API', version: '1' },
  paths: {
    '/v1/accounts/current': {
      get: { summary: 'Get the current account', ...response(under('account', reference('Account'))) },
    },
    '/v1/accounts/{account_id}/audit_logs': {
      parameters: [account],
      get: { summary: 'List the audit log of the account', ...response({ type: 'object' }) },
    },
    '/v1/environments/{environment_id}/audit_logs': {
      parameters: [environment],
      get: { summary: 'List the audit log of a workspace', ...response({ type: 'object' }) },
    },
    '/v1/environments/{environment_id}/campaigns': {
      parameters: [environment],
      get: { summary: 'List campaigns', parameters: paging, ...response(page('campaigns', 'Campaign')) },
    },
    '/v1/environments/{environment_id}/campaigns/{campaign_id}': {
      parameters: [environment, campaign],
      get: { summary: 'Get a campaign', ...response(under('campaign', reference('Campaign'))) },
    },
    '/v1/environments/{environment_id}/customers': {
      parameters: [environment],
      get: { summary: 'List people', parameters: paging, ...response(page('customers', 'Customer')) },
    },
    '/v1/environments/{environment_id}/segments': {
      parameters: [environment],
      get: { summary: 'List segments', parameters: paging, ...response(page('segments', 'Segment')) },
      post: {
        summary: 'Create a manual segment',
        ...body(under('segment', { ...reference('SegmentInput'), required: ['name'] })),
        ...response(under('segment', reference('Segment'))),
      },
    },
    '/v1/environments/{environment_id}/segments/{segment_id}': {
      parameters: [environment, segment],
      get: { summary: 'Get a segment', ...response(under('segment', reference('Segment'))) },
      put: {
        summary: 'Update a segment',
        ...body(under('segment', reference('SegmentInput'))),
        ...response(under('segment', reference('Segment'))),
      },
      delete: { summary: 'Delete a segment', ...nothing },
    },
  },
  components: {
    schemas: {
      Account: { type: 'object', properties: { id: { type: 'integer' }, data_center: { enum: ['US', 'EU'] } } },
      Campaign: {
        type: 'object',
        properties: {
          id: { type: 'integer' },
          name: { type: 'string' },
          description: { type: 'string' },
          state: { type: 'string', enum: ['draft', 'running', 'stopped'] },
          type: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          created: { type: 'integer' },
          updated: { type: 'integer' },
        },
      },
      Customer: {
        type: 'object',
        properties: {
          cio_id: { type: 'string' },
          id: { type: ['string', 'null'] },
          email: { type: ['string', 'null'] },
        },
      },
      Segment: {
        type: 'object',
        properties: {
          id: { type: 'integer' },
          name: { type: 'string' },
          description: { type: 'string' },
          type: { type: 'string', enum: ['dynamic', 'manual'] },
          state: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          created_at: { type: 'integer' },
          updated_at: { type: 'integer' },
        },
      },
      SegmentInput: {
        type: 'object',
        properties: {
          name: { type: 'string', minLength: 1, description: 'Name of the segment' },
          description: { type: 'string', description: 'What it is for' },
        },
      },
    },
  },
};

/** The document of the control plane of Pipelines. The sandbox has none of its routes. */
export const pipelinesDocument = {
  openapi: '3.1.0',
  info: { title: 'Customer.io Pipelines', version: '1' },
  paths: {
    '/cdp/api/workspaces/{workspace_id}/sources': {
      parameters: [workspace],
      get: { summary: 'List sources', ...response({ type: 'object' }) },
    },
  },
};

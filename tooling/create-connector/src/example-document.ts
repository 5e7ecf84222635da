import type { Json } from './json.ts';

/** A fictional API for drafts without a document: list, get and create widgets. */
export const exampleDocument: Json = {
  openapi: '3.1.0',
  info: { title: 'Example', version: '1' },
  paths: {
    '/widgets': {
      get: {
        tags: ['Widgets'],
        operationId: 'listWidgets',
        parameters: [
          { name: 'status', in: 'query', schema: { type: 'string', enum: ['active', 'archived'] } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
          { name: 'cursor', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/WidgetPage' } } } },
        },
      },
      post: {
        tags: ['Widgets'],
        operationId: 'createWidget',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/NewWidget' } } },
        },
        responses: {
          201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/WidgetResponse' } } } },
        },
      },
    },
    '/widgets/{id}': {
      get: {
        tags: ['Widgets'],
        operationId: 'getWidget',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/WidgetResponse' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Widget: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          status: { type: 'string', enum: ['active', 'archived'] },
          created_at: { type: 'string', format: 'date-time' },
        },
      },
      NewWidget: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1 }, note: { type: 'string' } },
      },
      WidgetResponse: {
        type: 'object',
        required: ['data'],
        properties: { data: { $ref: '#/components/schemas/Widget' } },
      },
      WidgetPage: {
        type: 'object',
        required: ['data'],
        properties: {
          data: { type: 'array', items: { $ref: '#/components/schemas/Widget' } },
          next_cursor: { type: ['string', 'null'] },
        },
      },
    },
  },
};

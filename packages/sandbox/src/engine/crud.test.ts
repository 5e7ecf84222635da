import { expect, it } from 'vitest';
import { restRoutes } from './crud.ts';

it('names the usual routes of an entity', () => {
  expect(restRoutes('/deals/{id}')).toEqual({
    list: 'GET /deals',
    create: 'POST /deals',
    get: 'GET /deals/{id}',
    update: 'PATCH /deals/{id}',
    delete: 'DELETE /deals/{id}',
  });
  expect(restRoutes('/deals/{id}/notes/{note_id}', ['create', 'delete'])).toEqual({
    create: 'POST /deals/{id}/notes',
    delete: 'DELETE /deals/{id}/notes/{note_id}',
  });
});

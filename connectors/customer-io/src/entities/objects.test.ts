import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, whole } from '../../test/wire.ts';

const exists = { object_attribute: { field: 'name', operator: 'exists' as const, type_id: '1' } };

describe('objects', () => {
  it('gets one', () => {
    const object = {
      object_type_id: '1',
      identifiers: { object_id: 'acme/1', cio_object_id: 'ob020101' },
      attributes: { name: 'Acme', seats: 3 },
      timestamps: { name: 1489014687 },
    };
    return exchange({
      call: (customerIo) => customerIo.objects.get({ object_type_id: '1', object_id: 'acme/1', id_type: 'object_id' }),
      sends: 'GET /v1/objects/1/acme%2F1/attributes',
      query: { id_type: 'object_id' },
      response: { object },
      data: object,
    });
  });

  it('accepts the object type as a number, and sends text', () => {
    const filter = { not: { object_attribute: { field: 'name', operator: 'exists' as const, type_id: 1 } } };
    return exchange({
      call: (customerIo) => customerIo.objects.search({ object_type_id: 1, filter }),
      sends: 'POST /v1/objects',
      body: {
        object_type_id: '1',
        filter: { not: { object_attribute: { field: 'name', operator: 'exists', type_id: '1' } } },
      },
      response: { identifiers: [], next: '' },
      data: [],
      meta: whole,
    });
  });

  it('searches by a filter, the page in the query', () => {
    const filter = {
      and: [
        exists,
        { not: { object_attribute: { field: 'name', operator: 'eq' as const, type_id: '1', value: 'acme corp' } } },
      ],
    };
    const identifiers = [{ object_id: 'ae3000', cio_object_id: 'ob020101' }];
    return exchange({
      call: (customerIo) => customerIo.objects.search({ object_type_id: '1', filter, limit: 10, cursor: 'a' }),
      sends: 'POST /v1/objects',
      query: { limit: '10', start: 'a' },
      body: { object_type_id: '1', filter },
      response: { identifiers, ids: ['ae3000'], next: 'b' },
      data: identifiers,
      meta: { nextCursor: 'b', hasMore: true },
    });
  });

  it('lists the people that one is related to', () => {
    const relationship = {
      identifiers: { id: '42', email: null, cio_id: 'a3000001' },
      object_type_id: '1',
      object_type_disabled: false,
    };
    return exchange({
      call: (customerIo) =>
        customerIo.objects.listRelationships({
          object_type_id: '1',
          object_id: 'ob020101',
          id_type: 'cio_object_id',
          limit: 10,
          cursor: 'a',
        }),
      sends: 'GET /v1/objects/1/ob020101/relationships',
      query: { id_type: 'cio_object_id', limit: '10', start: 'a' },
      response: { cio_relationships: [relationship], next: '' },
      data: [relationship],
      meta: { hasMore: false },
    });
  });

  it.each([
    ['nothing', {}],
    ['two conditions side by side', { and: [exists], or: [exists] }],
    ['no value to equal', { object_attribute: { field: 'name', operator: 'eq', type_id: '1' } }],
    ['no kind', { object_attribute: { field: 'name', operator: 'exists' } }],
    ['a segment', { segment: { id: 4 } }],
    ['a mistake deep inside', { and: [{ or: [{ not: { attribute: {} } }] }] }],
  ])('does not search by %s', async (_, filter) => {
    const error = await failure(client().objects.search({ object_type_id: '1', filter: filter as object }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });
});

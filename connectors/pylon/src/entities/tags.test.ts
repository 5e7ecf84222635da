import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const tag = {
  id: '7ac3d1e0-90ab-4cde-8f01-23456789abcd',
  value: 'escalated',
  object_type: 'issue',
  hex_color: '#e5484d',
};
const { id } = tag;

describe('tags', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.tags.list(),
      sends: 'GET /tags',
      response: page([tag]),
      meta: { hasMore: false },
    }));

  it('follows an undocumented cursor', () =>
    exchange({
      call: (pylon) => pylon.tags.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /tags',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([tag], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one', () =>
    exchange({ call: (pylon) => pylon.tags.get({ id }), sends: `GET /tags/${id}`, response: { data: tag } }));

  it('creates one', () =>
    exchange({
      call: (pylon) => pylon.tags.create({ object_type: 'issue', value: 'escalated', hex_color: '#e5484d' }),
      sends: 'POST /tags',
      body: { object_type: 'issue', value: 'escalated', hex_color: '#e5484d' },
      response: { data: tag },
    }));

  it('renames and recolors one', () =>
    exchange({
      call: (pylon) => pylon.tags.update({ id, value: 'urgent', hex_color: '#f76b15' }),
      sends: `PATCH /tags/${id}`,
      body: { value: 'urgent', hex_color: '#f76b15' },
      response: { data: { ...tag, value: 'urgent', hex_color: '#f76b15' } },
    }));

  it('deletes one', () =>
    exchange({ call: (pylon) => pylon.tags.delete({ id }), sends: `DELETE /tags/${id}`, response: {} }));
});

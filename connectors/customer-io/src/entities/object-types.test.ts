import { it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

it('lists object types, whose IDs are text', () => {
  const type = {
    id: '1',
    name: 'Concerts',
    slug: 'concerts',
    singular_name: 'Concert',
    singular_slug: 'concert',
    icon: 'calendar',
    enabled: true,
  };
  return exchange({
    call: (customerIo) => customerIo.objectTypes.list(),
    sends: 'GET /v1/object_types',
    response: { types: [type] },
    data: [type],
    meta: whole,
  });
});

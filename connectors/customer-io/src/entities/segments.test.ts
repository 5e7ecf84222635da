import { describe, it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

const segment = {
  id: 7,
  deduplicate_id: '7:1492548073',
  name: 'Manual Segment 1',
  description: 'My first manual segment',
  state: 'finished',
  progress: null,
  type: 'manual',
  tags: null,
};

describe('segments', () => {
  it('lists them all', () =>
    exchange({
      call: (customerIo) => customerIo.segments.list(),
      sends: 'GET /v1/segments',
      answers: { segments: [segment] },
      data: [segment],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.segments.get({ segment_id: 7 }),
      sends: 'GET /v1/segments/7',
      answers: { segment },
      data: segment,
    }));

  it('creates a manual one', () =>
    exchange({
      call: (customerIo) =>
        customerIo.segments.create({
          segment: { name: 'Manual Segment 1', description: 'My first manual segment' },
        }),
      sends: 'POST /v1/segments',
      body: { segment: { name: 'Manual Segment 1', description: 'My first manual segment' } },
      answers: { segment },
      data: segment,
    }));
});

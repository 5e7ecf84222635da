import { expect, it } from 'vitest';
import { seededSource } from '../engine/random.ts';
import { createCustomerIoStandIns } from './index.ts';
import { testTime } from './test-client.ts';

it('answers all 211 published operations', () => {
  const { app, track, pipelines } = createCustomerIoStandIns({
    random: seededSource(1, 'customer-io'),
    now: () => testTime,
  });
  // Files are handed out by the sandbox itself; the vendor's lie on another host.
  const published = Object.keys(app.routes).filter((route) => !route.includes('/_downloads/'));
  expect([published.length, Object.keys(track.routes).length, Object.keys(pipelines.routes).length]).toEqual([
    186, 18, 7,
  ]);
});

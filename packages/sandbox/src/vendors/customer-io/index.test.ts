import { expect, it } from 'vitest';
import { seededSource } from '../../engine/random.ts';
import { mounts } from './access.ts';
import { createCustomerIoApis } from './customer-io-apis.ts';
import { testTime } from './test-client.ts';

it('implements all 211 published operations', () => {
  const { apis } = createCustomerIoApis({ random: seededSource(1, 'customer-io'), now: () => testTime, resets: 0 });
  const routesAt = (mount: string) => Object.keys(apis[mount]?.routes ?? {});
  // The sandbox serves files itself; the vendor's are on another host.
  const published = routesAt(mounts.app).filter((route) => !route.includes('/_downloads/'));
  expect([published.length, routesAt(mounts.track).length, routesAt(mounts.pipelines).length]).toEqual([186, 18, 7]);
});

import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

describe('devices', () => {
  it('adds one to a person', () => {
    const device = {
      id: 'dZ1:APA91b',
      platform: 'ios' as const,
      last_used: 1552341937,
      attributes: { device_os: 'iOS 18.4', push_enabled: 'true' },
    };
    return exchange({
      call: (customerIo) => customerIo.devices.add({ identifier: 'cool.person@example.com', device }),
      api: 'track',
      sends: 'PUT /api/v1/customers/cool.person%40example.com/devices',
      body: { device },
      response: {},
      data: null,
    });
  });

  it('removes one from a person', () =>
    exchange({
      call: (customerIo) => customerIo.devices.delete({ identifier: '42', device_id: 'dZ1:APA91b/x' }),
      api: 'track',
      sends: 'DELETE /api/v1/customers/42/devices/dZ1%3AAPA91b%2Fx',
      response: {},
      data: null,
    }));
});

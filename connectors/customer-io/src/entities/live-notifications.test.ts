import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const instance_id = '01E4C4CT6YDC7Y5M7FE1GWWPQJ';
const content_state = { status: 'Out for delivery', segmentsTotal: 4, segmentsComplete: 3 };
const push_payload = { alert: { title: 'Order 4711', body: 'It is on its way.', sound: 'default' } };
const start = {
  identifiers: { email: 'cool.person@example.com' },
  notification_type: 'io.customer.livenotifications.segments',
  attributes: { header: 'Order 4711' },
  content_state,
};

describe('live notifications', () => {
  it('starts one', () => {
    const body = {
      ...start,
      device_id: 'token',
      platform: 'ios' as const,
      app_identifier: 'com.example.app',
      push_payload,
      deep_link: 'example://orders/4711',
      expiration: 1798189200,
    };
    return exchange({
      call: (customerIo) => customerIo.liveNotifications.start(body),
      sends: 'POST /v1/live_notifications/start',
      body,
      response: { instance_id },
      data: { instance_id },
    });
  });

  it.each(['update', 'end'] as const)('sends an %s', (action) => {
    const body = {
      instance_id,
      content_state,
      attributes: { header: 'Order 4711' },
      push_payload,
      deep_link: 'example://orders/4711',
    };
    return exchange({
      call: (customerIo) => customerIo.liveNotifications[action](body),
      sends: `POST /v1/live_notifications/${action}`,
      body,
      response: { instance_id },
      data: { instance_id },
    });
  });

  it('ends one as it is', () =>
    exchange({
      call: (customerIo) => customerIo.liveNotifications.end({ instance_id }),
      sends: 'POST /v1/live_notifications/end',
      body: { instance_id },
      response: { instance_id },
      data: { instance_id },
    }));

  it('gets one', () => {
    const notification = {
      instance_id,
      notification_type: start.notification_type,
      platform: 'ios',
      state: 'active',
      failure_reason: null,
      started_at: 1772013598,
      expires_at: 1772035198,
      ended_at: null,
      last_delivery: { id: 'RPIL', operation: 'start', status: 'sent', source: 'api', created_at: 1772013598 },
    };
    return exchange({
      call: (customerIo) => customerIo.liveNotifications.get({ instance_id }),
      sends: `GET /v1/live_notifications/${instance_id}`,
      response: notification,
      data: notification,
    });
  });

  it.each([
    ['nobody', { ...start, identifiers: {} }, 'exactly one of id, email, phone and internal'],
    ['no attributes', { ...start, attributes: {} }, 'at least one field'],
    ['no alert on iOS', { ...start, platform: 'ios' as const }, '`push_payload`'],
  ])('rejects %s', async (_, input, expected) => {
    const error = await failure(client().liveNotifications.start(input));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain(expected);
  });

  it('validates the format of the ID', async () => {
    const error = await failure(client().liveNotifications.get({ instance_id: '42' }));
    expect(error.message).toContain('a ULID');
  });

  it('messages people, which a policy can reject', async () => {
    const careful = client({ policy: { deny: ['@sends'] } });
    for (const call of [
      careful.liveNotifications.start(start),
      careful.liveNotifications.update({ instance_id, content_state }),
      careful.liveNotifications.end({ instance_id }),
    ])
      expect((await failure(call)).code).toBe('not_permitted');
  });
});

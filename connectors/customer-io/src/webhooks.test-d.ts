import type { CustomerIoEvent, CustomerIoWebhook, UnknownCustomerIoEvent } from './webhooks.ts';

// Not run: `tsc --noEmit` checks the inferred types.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Fails to compile unless both types are the same. */
declare function same<A, B>(..._: Same<A, B> extends true ? [] : ['not the same type', A, B]): void;

declare const webhook: CustomerIoWebhook;

export function byTypeAndMetric(): string | null | undefined {
  if (webhook.object_type === 'email') {
    switch (webhook.metric) {
      case 'clicked':
        same<typeof webhook, CustomerIoEvent<'email', 'clicked'>>();
        same<typeof webhook.data.machine, boolean | null | undefined>();
        return webhook.data.href;
      case 'bounced':
      case 'undeliverable':
        return webhook.data.failure_message;
      case 'cio_subscription_preferences_changed':
        return webhook.data.content;
      // @ts-expect-error There is no such metric.
      case 'clickd':
        return '';
      default: {
        const metric: string = webhook.metric;
        return metric;
      }
    }
  }
  if (webhook.object_type === 'customer' && webhook.metric === 'unsubscribed') return webhook.data.email_address;
  if (webhook.object_type === 'sms' && webhook.metric === 'replied') return webhook.data.to;
  if (webhook.object_type === 'push' && webhook.metric === 'sent') return webhook.data.recipients?.[0]?.device_platform;
  // @ts-expect-error Nobody is known to open an SMS.
  if (webhook.object_type === 'sms' && webhook.metric === 'opened') return '';
  return webhook.event_id;
}

export function newerThanThis(event: UnknownCustomerIoEvent) {
  const type: string | null | undefined = event.object_type;
  same<typeof event.data, unknown>();
  return type;
}

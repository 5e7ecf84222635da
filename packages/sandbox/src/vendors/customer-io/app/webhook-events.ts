const byObject: Readonly<Record<string, string>> = {
  customer: 'subscribed unsubscribed cio_subscription_preferences_changed',
  email:
    'drafted attempted sent delivered opened clicked converted bounced dropped deferred spammed failed unsubscribed undeliverable',
  push: 'drafted attempted sent delivered opened clicked converted bounced dropped failed undeliverable',
  in_app: 'drafted attempted sent opened clicked converted failed undeliverable',
  sms: 'drafted attempted sent delivered clicked converted bounced failed replied undeliverable',
  whatsapp: 'drafted attempted sent delivered opened clicked converted bounced dropped failed replied undeliverable',
  slack: 'drafted attempted sent clicked converted failed undeliverable',
  webhook: 'drafted attempted sent clicked converted failed undeliverable',
};

/** The events that a reporting webhook can be told about. */
export const webhookEvents: ReadonlySet<unknown> = new Set(
  Object.entries(byObject).flatMap(([object, events]) => events.split(' ').map((event) => `${object}_${event}`)),
);

import type { Delivery } from '../store/delivery.ts';
import type { Person } from '../store/person.ts';
import type { Template } from '../store/template.ts';

/** Where a message of this template reaches a person; undefined when it cannot. */
export function addressOf(person: Person, template: Pick<Template, 'type' | 'recipient' | 'url'>): string | undefined {
  switch (template.type) {
    case 'email':
      return person.attributes.get('email');
    case 'twilio':
    case 'whatsapp':
      return person.attributes.get('phone');
    case 'push':
      return person.devices[0]?.id;
    case 'webhook':
      return template.url;
    case 'slack':
      return template.recipient;
    case 'in_app':
    case 'inbox':
      return person.attributes.get('id') ?? person.attributes.get('email');
    case 'attribute_update':
      return undefined;
  }
}

/** What the activity log calls the device a message went to. */
export function deviceTypeOf(delivery: Delivery): string | undefined {
  if (delivery.type === 'email') return 'email';
  if (delivery.type === 'twilio' || delivery.type === 'whatsapp') return 'phone';
  return delivery.platform;
}

import { createCustomerIo } from '@agent-connectors/customer-io';
import { heading, say, show } from './terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads only: checks the keys and lists the campaigns. */
export async function customerIoReads(env: Environment): Promise<void> {
  const customerIo = createCustomerIo({ env, policy: { readOnly: true } });
  heading('Customer.io: check the credentials of its APIs');
  const { apis } = await customerIo.check();
  for (const [api, { status, message }] of Object.entries(apis))
    say(`${api}: ${status}${message ? ` - ${message}` : ''}`);
  const { data: campaigns } = await customerIo.campaigns.list({}, { fields: ['id', 'name', 'state'] });
  for (const campaign of campaigns.slice(0, 20)) say(`${campaign.state}: ${campaign.name}`);
}

/** Sends an email: first as a dry run, then for real. Then reads its delivery back. */
export async function customerIoAct(env: Environment): Promise<void> {
  const customerIo = createCustomerIo({ env });

  heading('Customer.io: check the credentials of its APIs');
  const { apis } = await customerIo.check();
  for (const [api, { status }] of Object.entries(apis)) say(`${api}: ${status}`);

  const mail = {
    to: 'mira.okafor@brightwater.example',
    from: 'Billing <billing@kestrel.example>',
    subject: 'Your receipt for October',
    body: '<p>Thank you, {{ trigger.name }}: we received 42.00 EUR.</p>',
    message_data: { name: 'Mira' },
    identifiers: { email: 'mira.okafor@brightwater.example' },
    auto_create: true,
  };
  heading('Customer.io: a dry run of an email; `sends` shows that it would leave your organization');
  const { data: request } = await customerIo.transactionalEmail.create(mail, { dryRun: true });
  show({ sends: request.sends, url: request.url, body: request.body });

  heading('Customer.io: send the email and read its delivery');
  const { data: queued } = await customerIo.transactionalEmail.create(mail);
  say(`queued as delivery ${queued.delivery_id}`);
  const { data: delivery } = await customerIo.messages.get({ message_id: queued.delivery_id });
  say(`delivery: ${delivery.type} to ${delivery.recipient}: ${delivery.subject}`);
  const outbox = await fetch(`${new URL(env['CUSTOMER_IO_APP_BASE_URL'] ?? '').origin}/_sandbox/outbox`);
  const { outbox: sent } = (await outbox.json()) as { outbox: readonly { to: string; subject?: string }[] };
  for (const { to, subject } of sent) say(`outbox of the sandbox: to ${to}: ${subject}`);
}

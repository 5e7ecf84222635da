// Shows the request for a transactional email, and sends it with --yes: send-receipt <email> [template; default: receipt] [data as JSON] [--yes]
import { ConnectorError, createCustomerIo } from '@agent-connectors/customer-io';

const [email, template = 'receipt', data = '{}'] = process.argv.slice(2).filter((argument) => argument !== '--yes');
if (email === undefined) {
  console.log('send-receipt <email> [template; default: receipt] [data as JSON] [--yes]');
  process.exit(2);
}
const customerIo = createCustomerIo();
const mail = {
  to: email,
  identifiers: { email },
  transactional_message_id: template,
  message_data: JSON.parse(data),
};

const { data: request } = await customerIo.transactionalEmail.create(mail, { dryRun: true });
console.log('would send', request.method, request.url, JSON.stringify(request.body));

if (process.argv.includes('--yes')) {
  try {
    const { data: queued } = await customerIo.transactionalEmail.create(mail);
    console.log(`queued as ${queued.delivery_id}: see messages.get for its metrics`);
  } catch (error) {
    // After `unknown`, the email may have been sent: a person must check and decide whether to send it again.
    if (!ConnectorError.isInstance(error)) throw error;
    console.log(`${error.outcome}: ${error.message}`);
    process.exitCode = 1;
  }
} else console.log('nothing was sent; add --yes to send it');

// Sends somebody a transactional mail: shows the request first, and sends it with --yes: send-receipt <email> [template, receipt] [values as JSON] [--yes]
import { ConnectorError, createCustomerIo } from '@agent-connectors/customer-io';

const [email, template = 'receipt', values = '{}'] = process.argv.slice(2).filter((argument) => argument !== '--yes');
if (email === undefined) {
  console.log('send-receipt <email> [template, receipt] [values as JSON] [--yes]');
  process.exit(2);
}
const customerIo = createCustomerIo();
const mail = {
  to: email,
  identifiers: { email },
  transactional_message_id: template,
  message_data: JSON.parse(values),
};

const { data: request } = await customerIo.transactionalEmail.create(mail, { dryRun: true });
console.log('would send', request.method, request.url, JSON.stringify(request.body));

if (process.argv.includes('--yes')) {
  try {
    const { data: queued } = await customerIo.transactionalEmail.create(mail);
    console.log(`queued as ${queued.delivery_id}: messages.get says what becomes of it`);
  } catch (error) {
    // After `unknown` it may be on its way: it is for a person to look, and to decide whether to send it again.
    if (!ConnectorError.isInstance(error)) throw error;
    console.log(`${error.outcome}: ${error.message}`);
    process.exitCode = 1;
  }
} else console.log('nothing was sent; add --yes to do it');

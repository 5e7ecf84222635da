// Replies to the customer of an issue and closes the issue. Shows the reply first, and sends it only with --yes.
//   reply-and-close <issue number or id> "<text>" [--yes]
import { createPylon, replyToCustomer } from '@agent-connectors/pylon';

const [id, text] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (id === undefined || text === undefined) {
  console.log('reply-and-close <issue number or id> "<text>" [--yes]');
  process.exit(2);
}
const pylon = createPylon();
const reply = { id, body_html: `<p>${escapeHtml(text)}</p>` };

const { data: issue } = await pylon.issues.get({ id }, { fields: ['number', 'title', 'state'] });
console.log(`#${issue.number} ${issue.title} (${issue.state})`);

const { data: request } = await replyToCustomer(pylon, reply, { dryRun: true });
console.log('Would send', request.url, JSON.stringify(request.body));

if (process.argv.includes('--yes')) {
  const { data: posted } = await replyToCustomer(pylon, reply);
  const { data: closed } = await pylon.issues.update({ id, state: 'closed' });
  console.log(`Replied with message ${posted.id}; #${closed.number} is ${closed.state}`);
} else console.log('Nothing was sent. Add --yes to send the reply and close the issue.');

function escapeHtml(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

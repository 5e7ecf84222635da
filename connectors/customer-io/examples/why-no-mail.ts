// Lists reasons why a person may not have received an email: why-no-mail <email> [days; default: 30]
import { createCustomerIo } from '@agent-connectors/customer-io';

const [email, days = '30'] = process.argv.slice(2);
if (email === undefined) {
  console.log('why-no-mail <email> [days; default: 30]');
  process.exit(2);
}
const customerIo = createCustomerIo({ policy: { readOnly: true } });

const { data: found } = await customerIo.people.lookup({ email });
const [first, ...others] = found;
if (first === undefined) {
  console.log(`no person in this workspace has the address ${email}`);
  process.exit(1);
}
if (others.length > 0) console.log(`${others.length} other people have this address too; showing the first`);
const person = first.cio_id
  ? ({ customer_id: `cio_${first.cio_id}`, id_type: 'cio_id' } as const)
  : { customer_id: first.id ?? email };
const reasons: string[] = [];

const { data: preferences } = await customerIo.people.getSubscriptionPreferences(person);
if (preferences.unsubscribed) reasons.push('unsubscribed from everything');
const off = (preferences.topics ?? []).filter(({ subscribed }) => subscribed === false).map(({ name }) => name);
if (off.length > 0) reasons.push(`not subscribed to ${off.join(', ')}`);

const { data: suppressions } = await customerIo.espSuppressions.search({ email_address: email });
for (const { reason, status } of suppressions.suppressions ?? [])
  reasons.push(`suppressed by the email provider (${suppressions.category}): ${reason ?? status ?? 'no reason given'}`);

const start_ts = Math.floor(Date.now() / 1000) - Number(days) * 86_400;
console.log(`messages of the last ${days} days:`);
let shown = 0;
for await (const message of customerIo.people.listMessages({ ...person, start_ts, limit: 100 })) {
  if (message.type !== 'email') continue;
  const metrics = Object.keys(message.metrics ?? {});
  if (shown++ < 20) console.log(`  ${day(message.created)}  ${metrics.at(-1)?.padEnd(14)} ${message.subject}`);
  const problem = ['undeliverable', 'dropped', 'bounced', 'failed', 'spammed'].find((name) => metrics.includes(name));
  if (problem)
    reasons.push(`"${message.subject}" of ${day(message.created)} was ${problem}: ${message.failure_message}`);
}
if (shown === 0) reasons.push('no email was created for them: no campaign, broadcast or newsletter reached them');

const { data: activities } = await customerIo.people.listActivities({ ...person, limit: 5 });
console.log('\nlast activities:');
for (const { timestamp, type, name } of activities) console.log(`  ${day(timestamp)}  ${type} ${name ?? ''}`);

console.log(reasons.length === 0 ? '\nno reasons found' : '\npossible reasons:');
for (const reason of reasons) console.log(`- ${reason}`);

function day(seconds: number | null | undefined): string {
  return seconds ? new Date(seconds * 1000).toISOString().slice(0, 10) : '?         ';
}

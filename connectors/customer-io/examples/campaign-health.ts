// Shows the email metrics of all running campaigns, or of one, as a table: campaign-health [campaign id] [days, at most 45; default: 30]
import { type Campaign, createCustomerIo } from '@agent-connectors/customer-io';

const [id, days = '30'] = process.argv.slice(2);
const customerIo = createCustomerIo({ policy: { readOnly: true } });

const campaigns: Campaign[] =
  id === undefined
    ? (await customerIo.campaigns.list()).data.filter(({ active }) => active)
    : [(await customerIo.campaigns.get({ campaign_id: id })).data];

console.log(`emails of the last ${days} days\n`);
console.log(row('campaign', ['sent', 'delivered', 'opened', 'clicked', 'unsubscribed', 'bounced']));
for (const campaign of campaigns) {
  const { data } = await customerIo.campaigns.getMetrics({
    campaign_id: campaign.id,
    type: 'email', // other channels do not report what was delivered or opened
    period: 'days',
    steps: Number(days),
  });
  const count = (name: string) => (data.metric?.series?.[name] ?? []).reduce((sum, value) => sum + value, 0);
  // Delivered and bounced are percentages of sent, the others of delivered.
  const sent = count('sent');
  const delivered = count('delivered');
  const did = ['opened', 'clicked', 'unsubscribed'].map((name) => percent(count(name), delivered));
  const values = [String(sent), percent(delivered, sent), ...did, percent(count('bounced'), sent)];
  console.log(row(campaign.name ?? String(campaign.id), values));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function row(name: string, values: readonly string[]): string {
  return [name.slice(0, 32).padEnd(32), ...values.map((value) => value.padStart(12))].join('  ');
}

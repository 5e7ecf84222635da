import type { Random } from '../../../engine/random.ts';
import { day, slugOf } from '../../../engine/seed.ts';
import { type AccountRecord, blankAccount } from '../records/account.ts';
import { timestamp } from '../timestamp.ts';
import names from './names.json' with { type: 'json' };
import organisation from './organisation.json' with { type: 'json' };
import { timesSince } from './text.ts';

/** Creates one account for each company, oldest first; all are older than the oldest issue. */
export function createAccounts(
  random: Random,
  owners: readonly { readonly id: string }[],
  now: number,
): AccountRecord[] {
  const created = names.companies
    .map(() => now - random.int(130, 900) * day - random.int(0, day))
    .sort((a, b) => a - b);
  return random.shuffle(names.companies).map((name, index) => {
    const slug = slugOf(name);
    const domains = random.chance(0.15) ? [`${slug}.example`, `${slug}-group.example`] : [`${slug}.example`];
    const tier = random.keyed({ platinum: 1, gold: 3, silver: 5, free: 2 });
    return {
      ...blankAccount,
      id: random.uuid(),
      name,
      type: random.keyed({ customer: 18, partner: 1, community: 1 }),
      domains,
      primary_domain: domains[0] ?? '',
      owner_id: random.chance(0.85) ? random.pick(owners).id : null,
      tags: random.sample(organisation.accountTags, Number(random.keyed({ 0: 4, 1: 4, 2: 2 }))),
      custom_fields: customFields(random, tier, now),
      external_ids: random.chance(0.6)
        ? [{ external_id: `crm-${random.int(10_000, 99_999)}-${index}`, label: 'CRM' }]
        : [],
      channels: random.chance(0.5) ? [slackChannel(random, slug)] : [],
      crm: random.chance(0.7) ? [{ id: `001${random.hex(15)}`, source: 'salesforce' }] : [],
      ...timesSince(random, created[index] ?? now - 130 * day, now),
    };
  });
}

function customFields(random: Random, tier: string, now: number): AccountRecord['custom_fields'] {
  return {
    tier: { value: tier },
    region: { value: random.pick(['us-east', 'eu-west', 'ap-south']) },
    health: { value: random.keyed({ green: 6, yellow: 3, red: 1 }) },
    ...(tier !== 'free' && {
      annual_revenue: { value: String(random.int(6, 400) * 1000) },
      renewal_date: { value: timestamp(now + random.int(5, 360) * day).slice(0, 10) },
    }),
  };
}

function slackChannel(random: Random, slug: string) {
  const id = `C${random.hex(10).toUpperCase()}`;
  const address = { channel_id: id, channel_name: `ext-${slug}`, channel_url: `https://slack.example/archives/${id}` };
  return { ...address, is_internal: false, is_primary: true, source: 'slack' };
}

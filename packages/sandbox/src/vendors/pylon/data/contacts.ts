import type { Random } from '../../../engine/random.ts';
import { day, momentBetween } from '../../../engine/seed.ts';
import { type AccountRecord, blankContact, type ContactRecord } from '../records/account.ts';
import { timestamp } from '../timestamp.ts';
import names from './names.json' with { type: 'json' };

const count = 360;
const withoutAccount = 8;

/** Creates contacts: at least three for each account, and a few without an account. */
export function createContacts(random: Random, accounts: readonly AccountRecord[], now: number): ContactRecord[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const account = index < count - withoutAccount ? accountFor(random, accounts, index) : undefined;
    const { name, email } = person(random, account?.primary_domain ?? 'mail.example', taken);
    const phones = random.chance(0.4) ? [`1555${String(random.int(0, 9_999_999)).padStart(7, '0')}`] : [];
    return {
      ...blankContact,
      id: random.uuid(),
      name,
      account_id: account?.id ?? null,
      email,
      emails: random.chance(0.1) ? [email, email.replace('@', '.personal@')] : [email],
      phone_numbers: phones,
      primary_phone_number: phones[0] ?? null,
      portal_role: random.keyed({ no_access: 4, member: 5, admin: 1 }),
      external_ids: random.chance(0.3) ? [{ external_id: `user-${index + 1000}`, label: 'App user' }] : [],
      integration_user_ids:
        account && account.channels.length > 0 ? [{ id: `U${random.hex(10).toUpperCase()}`, source: 'slack' }] : [],
      custom_fields: random.chance(0.7) ? { job_title: { value: random.pick(names.jobTitles) } } : {},
      created_at: timestamp(momentBetween(random, account?.created_at ?? now - 200 * day, now - 121 * day)),
    };
  });
}

function accountFor(random: Random, accounts: readonly AccountRecord[], index: number): AccountRecord | undefined {
  return accounts[index < accounts.length * 3 ? index % accounts.length : random.int(0, accounts.length - 1)];
}

function person(random: Random, domain: string, taken: Set<string>): { name: string; email: string } {
  for (;;) {
    const first = random.pick(names.firstNames);
    const last = random.pick(names.lastNames);
    const email = `${first}.${last}@${domain}`.toLowerCase();
    if (taken.has(email)) continue;
    taken.add(email);
    return { name: `${first} ${last}`, email };
  }
}

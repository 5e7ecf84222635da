import { day, iso, named } from '../../../engine/seed.ts';
import type { SocialLink } from '../records/candidate.ts';
import type { FieldEntry } from '../records/custom-field.ts';
import people from './people.json' with { type: 'json' };
import type { CustomFields } from './seed-hiring-metadata.ts';
import type { Seeding } from './seeding.ts';

function fieldsOf({ random, now }: Seeding, fields: CustomFields, plan: string): FieldEntry[] {
  const entries: FieldEntry[] = [];
  const add = (chance: number, name: keyof CustomFields, value: () => unknown) => {
    if (random.chance(chance)) entries.push({ fieldId: fields[name].id, value: value() });
  };
  add(0.6, 'experience', () => random.int(1, 18));
  add(0.5, 'authorization', () => random.pick(fields.authorization.selectableValues ?? []).value);
  add(0.4, 'preferredTeams', () => random.sample(named<string[]>(people.teams, plan), random.int(1, 2)));
  add(0.2, 'expectedSalary', () => ({ value: random.int(12, 44) * 5000, currencyCode: 'USD' }));
  add(0.3, 'relocation', () => random.chance(0.4));
  add(0.2, 'startDate', () => iso(now + random.int(10, 120) * day).slice(0, 10));
  return entries;
}

/** Invents a person who would apply for a job of this plan. `taken` prevents duplicate email addresses. */
export function inventProfile(seeding: Seeding, fields: CustomFields, plan: string, taken: Map<string, number>) {
  const { random } = seeding;
  const firstName = random.pick(people.firstNames);
  const lastName = random.pick(people.lastNames);
  const company = random.pick(people.companies);
  const town = random.pick(people.towns);

  const handle = `${firstName}.${lastName}`.toLowerCase();
  const namesakes = taken.get(handle) ?? 0;
  taken.set(handle, namesakes + 1);
  const mailbox = namesakes === 0 ? handle : `${handle}${namesakes + 1}`;
  const domain = `${company.split(' ')[0]?.toLowerCase()}.example`;
  const personal = {
    value: `${mailbox}@${random.pick(people.mailDomains)}`,
    type: 'Personal',
    isPrimary: true,
  } as const;
  const work = { value: `${mailbox}@${domain}`, type: 'Work', isPrimary: false } as const;

  const slug = mailbox.replace('.', '-');
  const links: SocialLink[] = [{ type: 'LinkedIn', url: `https://www.linkedin.example/in/${slug}` }];
  if (plan === 'engineering' && random.chance(0.6)) {
    links.push({ type: 'GitHub', url: `https://github.example/${slug}` });
  }
  if (plan === 'design' && random.chance(0.5)) {
    links.push({ type: 'Website', url: `https://${slug}.portfolio.example` });
  }
  // This range of numbers is reserved for fiction.
  const phone = () =>
    town.phonePrefix + String(random.int(0, 10 ** town.phoneDigits - 1)).padStart(town.phoneDigits, '0');

  return {
    name: `${firstName} ${lastName}`,
    emailAddresses: random.chance(0.25) ? [personal, work] : [personal],
    phoneNumbers: random.chance(0.75) ? [{ value: phone(), type: 'Personal', isPrimary: true } as const] : [],
    socialLinks: random.chance(0.85) ? links : [],
    position: random.pick(named<string[]>(people.positions, plan)),
    company,
    school: random.chance(0.8) ? random.pick(people.schools) : undefined,
    timezone: town.timezone,
    location: { id: random.uuid(), city: town.city, region: town.region, country: town.country },
    customFields: fieldsOf(seeding, fields, plan),
  };
}

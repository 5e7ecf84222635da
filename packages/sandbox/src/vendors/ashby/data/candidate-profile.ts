import type { Candidate, SocialLink } from '../records/candidate.ts';
import type { CustomField, FieldEntry } from '../records/custom-field.ts';
import { COMPANIES, HOME_TOWNS, type HomeTown, SCHOOLS } from './backgrounds.ts';
import { FIRST_NAMES, LAST_NAMES } from './person-names.ts';
import type { FieldName } from './seed-custom-fields.ts';
import type { PlanName } from './seed-interview-plans.ts';
import type { Seeding } from './seeding.ts';

export type Profile = Pick<
  Candidate,
  | 'name'
  | 'emailAddresses'
  | 'phoneNumbers'
  | 'socialLinks'
  | 'position'
  | 'company'
  | 'school'
  | 'timezone'
  | 'location'
  | 'customFields'
>;

const POSITIONS: Readonly<Record<PlanName, readonly string[]>> = {
  engineering: ['Software Engineer', 'Senior Software Engineer', 'Backend Developer', 'Data Engineer', 'Tech Lead'],
  design: ['Product Designer', 'Product Manager', 'UX Researcher', 'Senior Product Manager'],
  goToMarket: ['Account Executive', 'Sales Development Representative', 'Marketing Manager', 'Solutions Consultant'],
  general: ['Operations Specialist', 'Customer Support Lead', 'Accountant', 'People Operations Associate'],
};

const TEAMS: Readonly<Record<PlanName, readonly string[]>> = {
  engineering: ['Backend', 'Frontend', 'Infrastructure', 'Data'],
  design: ['Frontend', 'Operations'],
  goToMarket: ['Go-to-Market'],
  general: ['Operations', 'Go-to-Market'],
};

const MAIL_DOMAINS = ['mail.example', 'inbox.example', 'post.example'];

function domainOf(company: string): string {
  return `${company.split(' ')[0]?.toLowerCase()}.example`;
}

function fieldsOf({ random, now }: Seeding, fields: Readonly<Record<FieldName, CustomField>>, plan: PlanName) {
  const entries: FieldEntry[] = [];
  const add = (chance: number, name: FieldName, value: () => unknown) => {
    if (random.chance(chance)) entries.push({ fieldId: fields[name].id, value: value() });
  };
  add(0.6, 'experience', () => random.int(1, 18));
  add(0.5, 'authorization', () => random.pick(fields.authorization.selectableValues ?? []).value);
  add(0.4, 'preferredTeams', () => random.sample(TEAMS[plan], random.int(1, 2)));
  add(0.2, 'expectedSalary', () => ({ value: random.int(12, 44) * 5000, currencyCode: 'USD' }));
  add(0.3, 'relocation', () => random.chance(0.4));
  add(0.2, 'startDate', () => new Date(now + random.int(10, 120) * 24 * 60 * 60 * 1000).toISOString().slice(0, 10));
  return entries;
}

function phoneOf({ random }: Seeding, town: HomeTown): string {
  return town.phonePrefix + String(random.int(0, 10 ** town.phoneDigits - 1)).padStart(town.phoneDigits, '0');
}

/** Invents a person who would apply for a job of this plan. `taken` keeps e-mail addresses apart. */
export function inventProfile(
  seeding: Seeding,
  fields: Readonly<Record<FieldName, CustomField>>,
  plan: PlanName,
  taken: Map<string, number>,
): Profile {
  const { random } = seeding;
  const firstName = random.pick(FIRST_NAMES);
  const lastName = random.pick(LAST_NAMES);
  const company = random.pick(COMPANIES);
  const town = random.pick(HOME_TOWNS);

  const handle = `${firstName}.${lastName}`.toLowerCase();
  const namesakes = taken.get(handle) ?? 0;
  taken.set(handle, namesakes + 1);
  const mailbox = namesakes === 0 ? handle : `${handle}${namesakes + 1}`;
  const personal = { value: `${mailbox}@${random.pick(MAIL_DOMAINS)}`, type: 'Personal', isPrimary: true } as const;
  const work = { value: `${mailbox}@${domainOf(company)}`, type: 'Work', isPrimary: false } as const;

  const slug = mailbox.replace('.', '-');
  const links: SocialLink[] = [{ type: 'LinkedIn', url: `https://www.linkedin.example/in/${slug}` }];
  if (plan === 'engineering' && random.chance(0.6))
    links.push({ type: 'GitHub', url: `https://github.example/${slug}` });
  if (plan === 'design' && random.chance(0.5))
    links.push({ type: 'Website', url: `https://${slug}.portfolio.example` });

  return {
    name: `${firstName} ${lastName}`,
    emailAddresses: random.chance(0.25) ? [personal, work] : [personal],
    phoneNumbers: random.chance(0.75) ? [{ value: phoneOf(seeding, town), type: 'Personal', isPrimary: true }] : [],
    socialLinks: random.chance(0.85) ? links : [],
    position: random.pick(POSITIONS[plan]),
    company,
    ...(random.chance(0.8) && { school: random.pick(SCHOOLS) }),
    timezone: town.timezone,
    location: { id: random.uuid(), city: town.city, region: town.region, country: town.country },
    customFields: fieldsOf(seeding, fields, plan),
  };
}

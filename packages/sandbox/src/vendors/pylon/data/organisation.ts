import type { Random } from '../../../engine/random.ts';
import type { IssueStatusRecord } from '../records/issue-status.ts';
import type { TagRecord } from '../records/tag.ts';
import type { TicketFormRecord } from '../records/ticket-form.ts';
import type { RoleRecord, TeamRecord, UserRecord } from '../records/user.ts';
import { topics } from './topics.ts';

export const organisationName = 'Kestrel Cloud';
export const organisationDomain = 'kestrelcloud.example';
/** The address that outgoing mail may be sent from. */
export const supportAddress = `support@${organisationDomain}`;

const staff: readonly (readonly [name: string, team: string, role: string])[] = [
  ['Ada Lindholm', 'Support', 'admin'],
  ['Ben Okoro', 'Support', 'member'],
  ['Carla Mendes', 'Support', 'member'],
  ['Dev Malhotra', 'Support', 'member'],
  ['Ewa Nowak', 'Support', 'member'],
  ['Finn Gallagher', 'Platform', 'admin'],
  ['Gita Raman', 'Platform', 'member'],
  ['Hiro Matsuda', 'Platform', 'member'],
  ['Isla Stewart', 'Billing', 'member'],
  ['Jonas Keller', 'Billing', 'member'],
  ['Kavita Rao', 'Customer Success', 'member'],
  ['Liam Brennan', 'Customer Success', 'member'],
  ['Mona Haddad', 'Customer Success', 'admin'],
  ['Nils Aalto', 'Customer Success', 'viewer'],
];

export function createUserRoles(random: Random): RoleRecord[] {
  return ['Admin', 'Member', 'Viewer'].map((name) => ({ id: random.uuid(), name, slug: name.toLowerCase() }));
}

export function createUsers(random: Random, roles: readonly RoleRecord[], createdAt: string): UserRecord[] {
  return staff.map(([name, , role]) => {
    const id = random.uuid();
    return {
      id,
      name,
      email: `${(name.split(' ')[0] ?? name).toLowerCase()}@${organisationDomain}`,
      avatar_url: `https://assets.${organisationDomain}/avatars/${id}.png`,
      role_id: roles.find(({ slug }) => slug === role)?.id ?? '',
      status: random.weighted([
        ['active', 8],
        ['away', 1],
        ['out_of_office', 1],
      ] as const),
      created_at: createdAt,
    };
  });
}

export function createTeams(random: Random, users: readonly UserRecord[]): TeamRecord[] {
  return ['Support', 'Platform', 'Billing', 'Customer Success'].map((name) => ({
    id: random.uuid(),
    name,
    user_ids: users.filter((_, index) => staff[index]?.[1] === name).map(({ id }) => id),
  }));
}

export const issueStatuses: readonly IssueStatusRecord[] = [
  ['new', 'New', 'new', true],
  ['waiting_on_you', 'Waiting on you', 'waiting_on_you', true],
  ['waiting_on_customer', 'Waiting on customer', 'waiting_on_customer', true],
  ['on_hold', 'On hold', 'on_hold', true],
  ['waiting_on_engineering', 'Waiting on engineering', 'on_hold', false],
  ['closed', 'Closed', 'closed', true],
].map(([slug, label, category, isDefault]) => ({
  slug: String(slug),
  label: String(label),
  category: String(category),
  is_default_status: isDefault === true,
  is_archived: false,
}));

export const accountTags = ['enterprise', 'startup', 'at-risk', 'beta', 'reference-customer', 'renewal'] as const;

export function createTags(random: Random): TagRecord[] {
  const issueTags = [...new Set(topics.flatMap(({ tags }) => tags)), 'vip', 'escalated', 'needs-docs'];
  return [...issueTags.map(tagOf(random, 'issue')), ...accountTags.map(tagOf(random, 'account'))];
}

export function createArticleTags(random: Random): TagRecord[] {
  return ['how-to', 'reference', 'for-admins', 'for-developers'].map(tagOf(random, 'article'));
}

function tagOf(random: Random, object_type: string) {
  return (value: string): TagRecord => ({ id: random.uuid(), object_type, value, hex_color: `#${random.hex(6)}` });
}

export function createTicketForms(random: Random): TicketFormRecord[] {
  const form = (
    name: string,
    slug: string,
    description: string,
    fields: readonly (readonly [string, string, string])[],
  ) => ({
    id: random.uuid(),
    name,
    slug,
    url: `https://support.${organisationDomain}/forms/${slug}`,
    description_html: `<p>${description}</p>`,
    is_public: slug !== 'security-incident',
    fields: fields.map(([field, label, type]) => ({ slug: field, name: label, type, description_html: '' })),
  });
  return [
    form('Report a problem', 'report-a-problem', 'Tell us what happened and what you expected.', [
      ['title', 'Summary', 'text'],
      ['product_area', 'Product area', 'select'],
      ['affected_users', 'How many people are affected?', 'number'],
    ]),
    form('Billing question', 'billing-question', 'Invoices, seats and payments.', [
      ['title', 'Summary', 'text'],
      ['invoice', 'Invoice number', 'text'],
    ]),
    form('Security incident', 'security-incident', 'Goes to the security team at once.', [
      ['title', 'Summary', 'text'],
    ]),
  ];
}

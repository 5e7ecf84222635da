import type { Random } from '../../../engine/random.ts';
import type { TagRecord, TeamRecord } from '../records/organisation.ts';
import organisation from './organisation.json' with { type: 'json' };
import { paragraph } from './text.ts';
import { topics } from './topics.ts';

const { staff, accountTags } = organisation;

export const organisationName = organisation.name;
export const organisationDomain = organisation.domain;
/** The address from which the organization can send mail. */
export const supportAddress = `support@${organisationDomain}`;

/** A status has no id; its slug is its key. */
export const issueStatuses = organisation.statuses;

export function createUserRoles(random: Random) {
  return organisation.roles.map((name) => ({ id: random.uuid(), name, slug: name.toLowerCase() }));
}

export function createUsers(random: Random, roles: ReturnType<typeof createUserRoles>, created_at: string) {
  return staff.map(({ name, role }) => {
    const id = random.uuid();
    return {
      id,
      name,
      email: `${(name.split(' ')[0] ?? name).toLowerCase()}@${organisationDomain}`,
      avatar_url: `https://assets.${organisationDomain}/avatars/${id}.png`,
      role_id: roles.find(({ slug }) => slug === role)?.id ?? '',
      status: random.keyed({ active: 8, away: 1, out_of_office: 1 }),
      /** Never returned; lists are sorted by it. */
      created_at,
    };
  });
}

export function createTeams(random: Random, users: ReturnType<typeof createUsers>): TeamRecord[] {
  return organisation.teams.map((name) => ({
    id: random.uuid(),
    name,
    user_ids: users.filter((_, index) => staff[index]?.team === name).map(({ id }) => id),
  }));
}

export function createTicketForms(random: Random) {
  return organisation.forms.map(({ description, ...form }) => ({
    id: random.uuid(),
    url: `https://support.${organisationDomain}/forms/${form.slug}`,
    description_html: paragraph(description),
    ...form,
  }));
}

export function createTags(random: Random): TagRecord[] {
  const tags = {
    issue: [...new Set(topics.flatMap((topic) => topic.tags)), ...organisation.moreIssueTags],
    account: accountTags,
    article: organisation.articleTags,
  };
  return Object.entries(tags).flatMap(([object_type, values]) =>
    values.map((value) => ({ id: random.uuid(), object_type, value, hex_color: `#${random.hex(6)}` })),
  );
}

import type { User } from '../records/organization.ts';
import { FIRST_NAMES, LAST_NAMES } from './person-names.ts';
import { daysAgo, type Seeding } from './seeding.ts';

export const COMPANY_DOMAIN = 'fernhill.example';

export interface Staff {
  readonly admins: readonly User[];
  readonly recruiters: readonly User[];
  readonly coordinators: readonly User[];
  readonly managers: readonly User[];
  readonly interviewers: readonly User[];
}

/** Fills the users of the organization, with who reports to whom; five have left. */
export function seedUsers(seeding: Seeding): Staff {
  const { data, random } = seeding;
  const taken = new Set<string>();

  const hire = (count: number, globalRole: User['globalRole'], managers: readonly User[], isEnabled = true): User[] =>
    Array.from({ length: count }, () => {
      let firstName = random.pick(FIRST_NAMES);
      while (taken.has(firstName)) firstName = random.pick(FIRST_NAMES);
      taken.add(firstName);
      const lastName = random.pick(LAST_NAMES);
      const manager = managers.length > 0 ? { managerId: random.pick(managers).id } : {};
      return data.users.put({
        id: random.uuid(),
        firstName,
        lastName,
        email: `${firstName}.${lastName}@${COMPANY_DOMAIN}`.toLowerCase(),
        globalRole,
        isEnabled,
        updatedAt: daysAgo(seeding, random.int(1, 700)),
        customFields: [],
        ...manager,
      });
    });

  const admins = hire(3, 'Organization Admin', []);
  const recruiters = hire(7, 'Elevated Access', admins);
  const coordinators = hire(3, 'Elevated Access', admins);
  const managers = hire(14, 'Limited Access', admins);
  const interviewers = hire(22, 'Limited Access', managers);
  hire(2, 'External Recruiter', recruiters);
  hire(5, 'Limited Access', managers, false);
  return { admins, recruiters, coordinators, managers, interviewers };
}

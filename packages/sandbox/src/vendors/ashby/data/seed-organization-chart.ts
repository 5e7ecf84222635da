import { daysAgo, named } from '../../../engine/seed.ts';
import type { Department, Location, User } from '../records/organization.ts';
import teams from './departments.json' with { type: 'json' };
import places from './locations.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import type { Seeding } from './seeding.ts';

/** Fills the departments and their teams; one is archived. Returns them by name. */
export function seedDepartments(seeding: Seeding): Readonly<Record<string, Department>> {
  const { random, add } = seeding;
  const departments: Record<string, Department> = {};
  const addDepartment = (name: string, parentId?: string, more: Partial<Department> = {}): Department => {
    const createdAt = daysAgo(seeding, random.int(1200, 1500));
    const updatedAt = daysAgo(seeding, random.int(30, 1100));
    const department = { id: random.uuid(), name, isArchived: false, createdAt, updatedAt, parentId, ...more };
    departments[name] = add('departments', department);
    return departments[name];
  };
  for (const [name, children] of Object.entries(teams)) {
    const parent = addDepartment(name, undefined, name === 'People' ? { externalName: 'People & Talent' } : {});
    for (const child of children) addDepartment(child, parent.id);
  }
  addDepartment('Field Marketing', departments.Marketing?.id, { isArchived: true });
  return departments;
}

/** Fills the locations: two regions, their offices, and one closed office. Returns them by short name. */
export function seedLocations({ random, add }: Seeding): Readonly<Record<string, Location>> {
  const addAll = <T>(
    entries: Readonly<Record<string, T>>,
    location: (entry: T) => Omit<Location, 'id' | 'isArchived'>,
  ) =>
    Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => {
        return [name, add('locations', { id: random.uuid(), isArchived: false, ...location(entry) })] as const;
      }),
    );
  const regions = addAll(places.regions, (name) => ({ name, isRemote: false, type: 'LocationHierarchy' }));
  // TypeScript types `workplaceType` as a plain string.
  return addAll(places.offices as Readonly<Record<string, Office>>, ({ name, region, address, more }) => ({
    name,
    address: { postalAddress: address },
    isRemote: false,
    workplaceType: 'Hybrid',
    parentLocationId: named(regions, region).id,
    type: 'Location',
    ...more,
  }));
}

/** An office in the content. */
interface Office {
  readonly name: string;
  readonly region: string;
  readonly address: NonNullable<Location['address']>['postalAddress'];
  readonly more?: Partial<Location>;
}

/** Fills the users of the organization with their managers; five users have left. */
export function seedUsers(seeding: Seeding) {
  const { random, add } = seeding;
  const taken = new Set<string>();

  const hire = (count: number, globalRole: User['globalRole'], managers: readonly User[], isEnabled = true): User[] =>
    Array.from({ length: count }, () => {
      let firstName = random.pick(people.firstNames);
      while (taken.has(firstName)) firstName = random.pick(people.firstNames);
      taken.add(firstName);
      const lastName = random.pick(people.lastNames);
      const managerId = managers.length > 0 ? random.pick(managers).id : undefined;
      return add('users', {
        id: random.uuid(),
        firstName,
        lastName,
        email: `${firstName}.${lastName}@fernhill.example`.toLowerCase(),
        globalRole,
        isEnabled,
        updatedAt: daysAgo(seeding, random.int(1, 700)),
        customFields: [],
        managerId,
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

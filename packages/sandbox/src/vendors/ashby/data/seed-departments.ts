import type { Department } from '../records/organization.ts';
import { daysAgo, type Seeding } from './seeding.ts';

const TREE = {
  Engineering: ['Platform', 'Product Engineering', 'Data', 'Security'],
  Product: [],
  Design: [],
  Sales: ['Account Executives', 'Sales Development'],
  Marketing: [],
  'Customer Success': ['Support'],
  Finance: [],
  People: ['Talent Acquisition'],
  Legal: [],
} as const;

type Parent = keyof typeof TREE;
export type Team = Parent | (typeof TREE)[Parent][number];

/** Fills the departments and the teams below them; one has been archived. */
export function seedDepartments(seeding: Seeding): ReadonlyMap<Team, Department> {
  const { data, random } = seeding;
  const teams = new Map<Team, Department>();
  const add = (name: string, parentId?: string, more: Partial<Department> = {}): Department => {
    const createdAt = daysAgo(seeding, random.int(1200, 1500));
    const updatedAt = daysAgo(seeding, random.int(30, 1100));
    const parent = parentId === undefined ? {} : { parentId };
    return data.departments.put({
      id: random.uuid(),
      name,
      isArchived: false,
      createdAt,
      updatedAt,
      ...parent,
      ...more,
    });
  };

  // Object.entries widens the keys of a literal; TREE has no others.
  for (const [name, children] of Object.entries(TREE) as [Parent, readonly Team[]][]) {
    const parent = add(name, undefined, name === 'People' ? { externalName: 'People & Talent' } : {});
    teams.set(name, parent);
    for (const child of children) teams.set(child, add(child, parent.id));
  }
  add('Field Marketing', teams.get('Marketing')?.id, { isArchived: true });
  return teams;
}

import type { Random } from '../../../engine/random.ts';
import { cioObjectIdOf, type Relationship, type WorkspaceObject } from '../store/objects.ts';
import type { Person } from '../store/people.ts';
import words from './objects.json' with { type: 'json' };
import { plain } from './people.ts';
import settings from './settings.json' with { type: 'json' };
import { day } from './settings.ts';

/** Generates the companies whose employees are on the Team plan, and the courses that people take. */
export function generateObjects(random: Random, now: number, people: readonly Person[]) {
  const objects: WorkspaceObject[] = [];
  const relationships: Relationship[] = [];
  const add = (typeId: string, objectId: string, created: number, values: Record<string, unknown>) => {
    const attributes = new Map(Object.entries({ ...values, created_at: created }));
    const changedAt = new Map([...attributes.keys()].map((name) => [name, created] as const));
    const object = { cioObjectId: cioObjectIdOf(objects.length + 1), typeId, objectId, attributes, changedAt };
    objects.push(object);
    return object;
  };
  const companies = words.companies.map((name, index) => {
    const slug = slugOf(name);
    return add('1', slug, now - random.int(200, 880) * day, {
      name,
      domain: `${slug}.example`,
      industry: random.pick(words.industries),
      plan: 'team',
      seats: random.int(5, 60),
      renewal_at: now + random.int(5, 360) * day,
      account_owner: words.owners[index % 2],
    });
  });
  const courses = settings.collections.find(({ name }) => name === 'courses')?.content ?? [];
  const taught = courses.flatMap((course) => {
    if (!('code' in course)) return [];
    const { code, ...values } = course;
    return [add('2', code, now - random.int(400, 890) * day, values)];
  });
  for (const { cioId, attributes } of people) {
    const relate = ({ cioObjectId }: WorkspaceObject, role: Relationship['attributes']) =>
      relationships.push({ cioObjectId, relative: { cioId }, attributes: role });
    if (attributes.get('plan') === 'team') {
      const role = random.chance(0.1) ? 'admin' : 'member';
      relate(random.pick(companies), { role });
    }
    const course = taught.find((one) => one.attributes.get('name') === attributes.get('learning_language'));
    if (course) relate(course, {});
  }
  return { objects, relationships };
}

function slugOf(name: string): string {
  return name.split(' ').map(plain).filter(Boolean).join('-');
}

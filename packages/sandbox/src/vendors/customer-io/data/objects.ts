import type { Random } from '../../../engine/random.ts';
import { cioObjectIdOf, type ObjectType, type Relationship, type WorkspaceObject } from '../store/objects.ts';
import type { Person } from '../store/person.ts';

const day = 86_400;

export const objectTypes: readonly ObjectType[] = [
  {
    id: '1',
    name: 'Companies',
    singular_name: 'Company',
    slug: 'companies',
    singular_slug: 'company',
    icon: 'building',
    enabled: true,
  },
  {
    id: '2',
    name: 'Courses',
    singular_name: 'Course',
    slug: 'courses',
    singular_slug: 'course',
    icon: 'book',
    enabled: true,
  },
];

const companyNames =
  'Alder & Finch,Brightwater Logistics,Calloway Foods,Castaño Hoteles,Dunmore Rail,Eastgate Clinics,Fjordlys Energi,Granville Robotics,Harbour Mutual,Ironbridge Steel,Juniper Travel,Kestrel Software,Lindqvist Arkitekter,Morgenstern Verlag,Northwind Shipping,Okafor Partners,Pemberton Law,Quillfeather Press,Rosewood Care,Saltmarsh Brewing,Tamarack Outdoor,Umbra Studios,Vellum Bank,Wexford Dairy'.split(
    ',',
  );
const industries = ['logistics', 'hospitality', 'health', 'software', 'finance', 'manufacturing', 'media', 'retail'];

const courses: readonly (readonly [code: string, name: string, units: number])[] = [
  ['es', 'Spanish', 64],
  ['fr', 'French', 60],
  ['de', 'German', 58],
  ['it', 'Italian', 44],
  ['ja', 'Japanese', 52],
  ['pt', 'Portuguese', 48],
  ['ko', 'Korean', 36],
  ['cy', 'Welsh', 40],
];

interface Generated {
  readonly objects: readonly WorkspaceObject[];
  readonly relationships: readonly Relationship[];
}

/** Generates the companies that people of the Team plan work for, and the courses that people take. */
export function generateObjects(random: Random, now: number, people: readonly Person[]): Generated {
  const objects: WorkspaceObject[] = [];
  const relationships: Relationship[] = [];
  const add = (typeId: string, objectId: string, created: number, attributes: Record<string, unknown>) => {
    const all = new Map(Object.entries({ ...attributes, created_at: created }));
    const changedAt = new Map([...all.keys()].map((name) => [name, created] as const));
    const object = { cioObjectId: cioObjectIdOf(objects.length + 1), typeId, objectId, attributes: all, changedAt };
    objects.push(object);
    return object;
  };
  const companies = companyNames.map((name, index) => {
    const slug = plain(name);
    return add('1', slug, now - random.int(200, 880) * day, {
      name,
      domain: `${slug}.example`,
      industry: random.pick(industries),
      plan: 'team',
      seats: random.int(5, 60),
      renewal_at: now + random.int(5, 360) * day,
      account_owner: index % 2 === 0 ? 'mara.lindqvist@larkspur.example' : 'theo.okafor@larkspur.example',
    });
  });
  const taught = courses.map(([code, name, units]) =>
    add('2', code, now - random.int(400, 890) * day, {
      name,
      units,
      url: `https://www.larkspur.example/courses/${code}`,
    }),
  );
  for (const person of people) {
    const relative = { cioId: person.cioId };
    if (person.attributes.get('plan') === 'team') {
      const attributes = { role: random.chance(0.1) ? 'admin' : 'member' };
      relationships.push({ cioObjectId: random.pick(companies).cioObjectId, relative, attributes });
    }
    const learning = person.attributes.get('learning_language');
    const course = taught.find((one) => one.attributes.get('name') === learning);
    if (course) relationships.push({ cioObjectId: course.cioObjectId, relative, attributes: {} });
  }
  return { objects, relationships };
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .replace(/ +/g, '-')
    .toLowerCase();
}

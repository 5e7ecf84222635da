import { asObject } from '../../../engine/body.ts';
import type { Person } from './person.ts';

/** Says whether a person belongs to an audience. */
export type Test = (person: Person) => boolean;

/**
 * Compiles an audience filter: `and`, `or`, `not`, `segment` and `attribute` with the operators `eq` and `exists`.
 * Undefined when it is none.
 */
export function compileAudience(filter: unknown, segment: (id: number) => Test | undefined): Test | undefined {
  const fields = asObject(filter);
  const keys = Object.keys(fields ?? {});
  if (!fields || keys.length !== 1) return undefined;
  const list = (value: unknown): Test[] | undefined => {
    if (!Array.isArray(value)) return undefined;
    const tests = value.map((part) => compileAudience(part, segment));
    return tests.every((test) => test !== undefined) ? tests : undefined;
  };
  switch (keys[0]) {
    case 'and': {
      const tests = list(fields.and);
      return tests && ((person) => tests.every((test) => test(person)));
    }
    case 'or': {
      const tests = list(fields.or);
      return tests && ((person) => tests.some((test) => test(person)));
    }
    case 'not': {
      const test = compileAudience(fields.not, segment);
      return test && ((person) => !test(person));
    }
    case 'segment': {
      const id = asObject(fields.segment)?.id;
      return typeof id === 'number' ? segment(id) : undefined;
    }
    case 'attribute':
      return attributeTest(asObject(fields.attribute) ?? {});
    default:
      return undefined;
  }
}

function attributeTest(condition: Readonly<Record<string, unknown>>): Test | undefined {
  const { field, operator, value } = condition;
  if (typeof field !== 'string' || field === '') return undefined;
  if (condition.inverse === true) {
    const test = attributeTest({ field, operator, value });
    return test && ((person) => !test(person));
  }
  if (operator === 'exists') return (person) => person.attributes.has(field);
  if (operator !== 'eq' || value === undefined || value === null || typeof value === 'object') return undefined;
  // Everyone has the attribute `unsubscribed`, even those who were never asked.
  if (field === 'unsubscribed') return (person) => (person.attributes.get(field) ?? 'false') === String(value);
  const wanted = field === 'email' ? String(value).toLowerCase() : String(value);
  return (person) => {
    const actual = person.attributes.get(field);
    return (field === 'email' ? actual?.toLowerCase() : actual) === wanted;
  };
}

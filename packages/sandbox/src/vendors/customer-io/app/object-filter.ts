import { asObject } from '../../../engine/body.ts';
import type { WorkspaceObject } from '../store/objects.ts';
import { identifierField } from '../wire/body.ts';

type ObjectTest = (object: WorkspaceObject) => boolean;

/**
 * Compiles a filter for objects of one type: `and`, `or`, `not` and `object_attribute` with the operators `eq` and
 * `exists`. Undefined when it is none, or one for another type.
 */
export function compileObjectFilter(filter: unknown, typeId: string): ObjectTest | undefined {
  const fields = asObject(filter) ?? {};
  const [key, ...more] = Object.keys(fields);
  if (more.length > 0) return undefined;
  const list = (value: unknown): ObjectTest[] | undefined => {
    if (!Array.isArray(value)) return undefined;
    const tests = value.map((part) => compileObjectFilter(part, typeId));
    return tests.every((test) => test !== undefined) ? tests : undefined;
  };
  switch (key) {
    case 'and': {
      const tests = list(fields.and);
      return tests && ((object) => tests.every((test) => test(object)));
    }
    case 'or': {
      const tests = list(fields.or);
      return tests && ((object) => tests.some((test) => test(object)));
    }
    case 'not': {
      const test = compileObjectFilter(fields.not, typeId);
      return test && ((object) => !test(object));
    }
    case 'object_attribute':
      return attributeTest(asObject(fields.object_attribute) ?? {}, typeId);
    default:
      return undefined;
  }
}

function attributeTest(condition: Readonly<Record<string, unknown>>, typeId: string): ObjectTest | undefined {
  const { field, operator, value } = condition;
  if (typeof field !== 'string' || field === '' || identifierField(condition, 'type_id') !== typeId) return undefined;
  if (operator === 'exists') return (object) => object.attributes.has(field);
  if (operator !== 'eq' || value === undefined || value === null || typeof value === 'object') return undefined;
  return (object) => object.attributes.has(field) && String(object.attributes.get(field)) === String(value);
}

/** Tests whether a record is part of a list. */
export type Test<T> = (record: T) => boolean;

/** Creates a test from the value in a request. */
export type Condition<T, V> = (value: V) => Test<T>;

type Read<T> = (keyof T & string) | ((record: T) => unknown);

function reader<T>(read: Read<T>): (record: T) => unknown {
  return typeof read === 'function' ? read : (record) => record[read];
}

/** Requires the field to have the value. */
export function is<T>(read: Read<T>): Condition<T, unknown> {
  const of = reader(read);
  return (value) => (record) => of(record) === value;
}

/** Requires the field to have one of the values. */
export function isOneOf<T>(read: Read<T>): Condition<T, readonly unknown[]> {
  const of = reader(read);
  return (values) => (record) => values.includes(of(record));
}

/** Requires the field, a list, to contain the value. */
export function holds<T>(read: Read<T>): Condition<T, unknown> {
  const of = reader(read);
  return (value) => (record) => {
    const items = of(record);
    return Array.isArray(items) && items.includes(value);
  };
}

/** Requires the field to contain the text, case-insensitively. */
export function contains<T>(read: Read<T>): Condition<T, string> {
  const of = reader(read);
  return (text) => (record) =>
    String(of(record) ?? '')
      .toLowerCase()
      .includes(text.trim().toLowerCase());
}

/** Requires the time in the field, ISO 8601 text or a number, to be later. A missing time never matches. */
export function isAfter<T>(read: Read<T>): Condition<T, string | number> {
  return comparing(reader(read), (time, bound) => time > bound);
}

/** Requires the time in the field, ISO 8601 text or a number, to be earlier. A missing time never matches. */
export function isBefore<T>(read: Read<T>): Condition<T, string | number> {
  return comparing(reader(read), (time, bound) => time < bound);
}

function comparing<T>(
  of: (record: T) => unknown,
  compare: (time: number, bound: number) => boolean,
): Condition<T, string | number> {
  return (value) => {
    const bound = momentOf(value);
    return (record) => {
      const time = momentOf(of(record));
      return !Number.isNaN(time) && compare(time, bound);
    };
  };
}

const momentOf = (value: unknown) => (typeof value === 'number' ? value : Date.parse(String(value)));

/** Conditions by the list parameter that they apply to. */
export type Conditions<T, P> = { readonly [K in keyof P]?: Condition<T, NonNullable<P[K]>> };

/** Combines the conditions of all given parameters into one test. */
export function testOf<T, P extends object>(conditions: Conditions<T, P>, params: P): Test<T> {
  const tests = Object.entries(params).flatMap(([name, value]) => {
    // `params` has the keys of `P`, each with a value that its condition accepts.
    const condition = conditions[name as keyof P] as Condition<T, unknown> | undefined;
    return value === undefined || condition === undefined ? [] : [condition(value)];
  });
  return (record) => tests.every((test) => test(record));
}

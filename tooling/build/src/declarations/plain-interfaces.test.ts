import { describe, expect, test } from 'vitest';
import { writeInterfaces } from './plain-interfaces.ts';

/** Returns a record as tsc declares it, with the type of its schema. */
const declared = (schema: string, parent = 'v.InferOutput<typeof schema>') => `import * as v from 'valibot';
declare const schema: ${schema};
/** A thing. */
export interface Thing extends ${parent} {
}
export declare const Thing: v.GenericSchema<unknown, Thing>;
`;

const written = (fields: string) => `import * as v from 'valibot';
/** A thing. */
export interface Thing {
${fields}}
export declare const Thing: v.GenericSchema<unknown, Thing>;
`;

const string = 'v.StringSchema<undefined>';
const object = (field: string) => `v.ObjectSchema<{ readonly a: ${field} }, undefined>`;

describe('an interface gets the fields of its schema, and the schema is removed', () => {
  test('an object', () => {
    expect(writeInterfaces(declared(object(string)))).toBe(written('    a: string;\n'));
  });

  test('a record, whose optional fields can be missing or null', () => {
    const schema = `RecordSchema<{ readonly id: ${string} }, { readonly a: v.NumberSchema<undefined> }>`;
    expect(writeInterfaces(declared(schema))).toBe(written('    id: string;\n    a?: number | null;\n'));
  });

  test('records inside records', () => {
    const inner = `RecordSchema<{}, { readonly b: RecordSchema<{}, { readonly c: ${string} }> }>`;
    expect(writeInterfaces(declared(object(inner)))).toBe(
      written('    a: {\n        b?: {\n            c?: string | null;\n        } | null;\n    };\n'),
    );
  });

  test('a quoted key keeps its quotes', () => {
    expect(writeInterfaces(declared(`v.ObjectSchema<{ readonly "x-id": ${string} }, undefined>`))).toBe(
      written('    "x-id": string;\n'),
    );
  });

  test('a schema that is exported or used elsewhere is kept', () => {
    const other = `${declared(object(string))}export declare const list: v.ArraySchema<typeof schema, undefined>;\n`;
    expect(writeInterfaces(other)).toContain('declare const schema');
    const exported = declared(object(string)).replace('declare const', 'export declare const');
    expect(writeInterfaces(exported)).toContain('export declare const schema');
    expect(writeInterfaces(exported)).toContain('interface Thing {\n    a: string;');
  });
});

test.each([
  ['v.BooleanSchema<undefined>', 'a: boolean;'],
  ['v.UnknownSchema', 'a: unknown;'],
  ['v.NullSchema<undefined>', 'a: null;'],
  ['v.GenericSchema<unknown, Person>', 'a: Person;'],
  ['v.GenericSchema<Person>', 'a: Person;'],
  ['v.LiteralSchema<"open", undefined>', 'a: "open";'],
  ['v.PicklistSchema<readonly ["x", "y"], undefined>', 'a: (readonly ["x", "y"])[number];'],
  ['v.PicklistSchema<("x" | "y")[], undefined>', undefined],
  [`v.ArraySchema<${string}, undefined>`, 'a: string[];'],
  [`v.ArraySchema<v.NullableSchema<${string}, undefined>, undefined>`, 'a: (string | null)[];'],
  [`v.RecordSchema<${string}, v.UnknownSchema, undefined>`, 'a: { [x: string]: unknown };'],
  [`v.RecordSchema<v.PicklistSchema<["x"], undefined>, ${string}, undefined>`, undefined],
  [`v.NullishSchema<${string}, undefined>`, 'a?: string | null | undefined;'],
  [`v.NullableSchema<${string}, undefined>`, 'a: string | null;'],
  [`v.OptionalSchema<${string}, undefined>`, 'a?: string | undefined;'],
  [`v.OptionalSchema<${string}, "x">`, undefined],
  [`v.UnionSchema<[${string}, v.NumberSchema<undefined>], undefined>`, 'a: string | number;'],
  [`v.UnionSchema<[${string}, v.DateSchema<undefined>], undefined>`, undefined],
  [`v.SchemaWithPipe<readonly [${string}, v.MinLengthAction<string, 1, undefined>]>`, 'a: string;'],
  [`v.SchemaWithPipe<readonly [${string}, v.TransformAction<string, number>]>`, undefined],
  [`v.SchemaWithPipe<readonly [${string}, v.TrimAction, v.IsoTimestampAction<string, undefined>]>`, 'a: string;'],
  [`v.SchemaWithPipe<readonly [${string}, v.ParseJsonAction<string, undefined, undefined>]>`, undefined],
  [`v.SchemaWithPipe<readonly [${string}, v.ToNumberAction<string, undefined>]>`, undefined],
  [`v.SchemaWithPipe<readonly [v.ArraySchema<${string}, undefined>, v.MapItemsAction<string[], number[]>]>`, undefined],
  ['v.NullableSchema<v.GenericSchema<unknown, () => void>, undefined>', 'a: (() => void) | null;'],
  [`v.SchemaWithPipe<readonly [${string}, v.BrandAction<string, "Id">]>`, undefined],
  [`v.SchemaWithPipe<readonly [${string}, v.NumberSchema<undefined>]>`, undefined],
  ['v.ObjectSchema<{}, undefined>', 'a: {};'],
  ['v.LazySchema<v.GenericSchema<Node>>', undefined],
  ['other.StringSchema<undefined>', undefined],
  ['string', undefined],
])('a field of %s is written as %s', (schema, field) => {
  const source = declared(object(schema));
  expect(writeInterfaces(source)).toBe(field === undefined ? source : written(`    ${field}\n`));
});

test.each([
  ['adds its own fields', declared(object(string)).replace('{\n}', '{\n    b: string;\n}')],
  ['extends another type', declared(object(string), 'Partial<typeof schema>')],
  ['extends something else as well', declared(object(string), 'v.InferOutput<typeof schema>, Base')],
  ['has type parameters', declared(object(string)).replace('Thing extends', 'Thing<T> extends')],
  ['is inferred from one of several constants', declared(`${object(string)}, other: v.StringSchema<undefined>`)],
  [
    'is the input of a schema whose output differs',
    declared(object('v.GenericSchema<string, number>'), 'v.InferInput<typeof schema>'),
  ],
  ['extends a plain interface', 'interface A {\n}\nexport interface B extends A {\n}\n'],
  ['is generic in its schema', 'export interface A<T extends v.GenericSchema> extends v.InferOutput<T> {\n}\n'],
  ['is inferred from a schema of another file', 'export interface A extends v.InferOutput<typeof elsewhere> {\n}\n'],
  ['is inferred from a method', declared('v.ObjectSchema<{ a(): void }, undefined>')],
  ['is inferred from a named type', declared('v.ObjectSchema<Entries, undefined>')],
  ['has a schema with a computed key', declared('v.ObjectSchema<{ [key: string]: A }, undefined>')],
])('an interface that %s does not change', (_, source) => {
  expect(writeInterfaces(source)).toBe(source);
});

test('the input type of a schema is written too, and comments are kept', () => {
  const source = declared(object(`v.OptionalSchema<${string}, undefined>`), 'v.InferInput<typeof schema>');
  expect(writeInterfaces(source)).toBe(written('    a?: string | undefined;\n'));
});

test('a file that is not TypeScript throws an error', () => {
  expect(() => writeInterfaces('export interface {')).toThrow('index.d.ts: ');
});

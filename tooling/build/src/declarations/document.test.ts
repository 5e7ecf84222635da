import { describe, expect, test } from 'vitest';
import type { Description, JsonSchema } from './description.ts';
import { documentDeclarations } from './document.ts';

const text = (description: string): JsonSchema => ({ description });
const operation = (accessor: string, more: Partial<Description['operations'][number]> = {}) => ({
  accessor,
  summary: `Does ${accessor}.`,
  input: {},
  output: null,
  ...more,
});
const describing = (...operations: Description['operations'][number][]): Description => ({
  entities: [{ accessor: 'issues', summary: 'Support requests.' }],
  operations,
  $defs: { Person: { properties: { 'full-name': text('In full.') } } },
});
const documented = (source: string, description: Description) =>
  documentDeclarations({ 'a.d.ts': source }, description)['a.d.ts'];

describe('operations', () => {
  const source = `export declare const issues: Entity<{
    list: ListOperation<{}, Issue>;
    "get": Operation<{}, Issue>;
}>;
`;

  test('get their summaries, links and deprecations', () => {
    const docs = 'https://docs.test/issues';
    const list = operation('issues.list', { docs, deprecation: 'it is slow; use `search`.' });
    expect(documented(source, describing(list, operation('issues.get')))).toBe(`export declare const issues: Entity<{
    /**
     * Does issues.list.
     * @see https://docs.test/issues
     * @deprecated it is slow; use \`search\`.
     */
    list: ListOperation<{}, Issue>;
    /** Does issues.get. */
    "get": Operation<{}, Issue>;
}>;
`);
  });

  test('do not link to a page that all of them share', () => {
    const docs = 'https://docs.test';
    const many = Array.from({ length: 20 }, (_, index) => operation(`issues.a${index}`, { docs }));
    const few = describing(operation('issues.list', { docs }), ...many.slice(1));
    expect(documented(source, few)).toContain('@see');
    expect(documented(source, describing(operation('issues.list', { docs }), ...many))).not.toContain('@see');
  });

  test('without a description, and declarations that are not entities, do not change', () => {
    expect(documented(source, describing(operation('people.list')))).toBe(source);
    const other = 'export declare const issues: Readonly<{\n    list: 1;\n}>;\nexport declare const [a, b]: [1, 2];\n';
    expect(documented(other, describing(operation('issues.list')))).toBe(other);
  });

  test('cannot end their comment with their summary', () => {
    expect(documented(source, describing(operation('issues.list', { summary: 'List a/*/b.' })))).toContain(
      '/** List a/*\\/b. */',
    );
  });
});

describe('parameters', () => {
  test('get their descriptions, including those inside lists and unions', () => {
    const source = `export declare const issues: Entity<{
    create: Operation<{
        title: string;
        tags?: ({
            name: string;
        } | string)[] | undefined;
        other: string;
    }, null>;
}>;
`;
    const tags: JsonSchema = {
      ...text('Its tags.'),
      items: { anyOf: [{ properties: { name: text('A name.') } }, {}] },
    };
    const input = { properties: { title: text('Its title.'), tags } };
    expect(
      documented(source, describing(operation('issues.create', { input }))),
    ).toBe(`export declare const issues: Entity<{
    /** Does issues.create. */
    create: Operation<{
        /** Its title. */
        title: string;
        /** Its tags. */
        tags?: ({
            /** A name. */
            name: string;
        } | string)[] | undefined;
        other: string;
    }, null>;
}>;
`);
  });
});

describe('records', () => {
  const entity = 'export declare const issues: Entity<{\n    get: Operation<{}, Issue>;\n}>;\n';
  const output: JsonSchema = {
    properties: {
      title: text('What it is about.'),
      people: { ...text('Who.'), anyOf: [{ items: { $ref: '#/$defs/Person' } }, { $ref: '#/$defs/Gone' }] },
    },
  };
  const description = describing(operation('issues.get', { output }));

  test('get the descriptions of their fields, in any file', () => {
    const record = `export interface Issue {
    title?: string | null;
    people: {
        "full-name": string;
    }[];
}
`;
    expect(
      documentDeclarations({ 'issue.d.ts': record, 'issues.d.ts': entity }, description)['issue.d.ts'],
    ).toBe(`export interface Issue {
    /** What it is about. */
    title?: string | null;
    /** Who. */
    people: {
        /** In full. */
        "full-name": string;
    }[];
}
`);
  });

  test('get them in the schema that they are inferred from, if it was kept', () => {
    const source = `${entity}declare const schema: RecordSchema<{
    title: v.LazySchema<string>;
}, {
    people: v.ArraySchema<v.ObjectSchema<{
        "full-name": v.StringSchema<undefined>;
    }, undefined>, undefined>;
}>;
export interface Issue extends v.InferOutput<typeof schema> {
}
`;
    const result = documented(source, description);
    expect(result).toContain('    /** What it is about. */\n    title:');
    expect(result).toContain('    /** Who. */\n    people:');
    expect(result).toContain('        /** In full. */\n        "full-name":');
  });

  test('that no operation returns do not change', () => {
    const source = 'export interface Person {\n    title: string;\n}\n';
    expect(documented(`${entity}${source}`, description)).toContain(source);
  });
});

test('entities get their summaries where they are re-exported', () => {
  expect(documented("export { issues, type Other } from './issues.js';\n", describing())).toBe(
    "export { /** Support requests. */ issues, type Other } from './issues.js';\n",
  );
});

import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { beforeAll, describe, expect, it } from 'vitest';
import { createToolbox, createTools, descriptionText, type Tool, type ToolboxOperation } from '../src/index.ts';
import { everyClient } from './connectors.ts';

// What a model pays for, with all connectors of this repository.

const toolbox = createToolbox(everyClient());
let operations: readonly ToolboxOperation[];
let tools: readonly Tool[];
beforeAll(async () => {
  operations = await toolbox.operations();
  tools = await createTools(toolbox, { mode: 'operations' });
});

/** Keywords of draft-07 that every model vendor accepts. */
const keywords = new Set([
  'type',
  'description',
  'enum',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'format',
  'properties',
  'required',
  'items',
  'anyOf',
]);
const types = ['string', 'number', 'integer', 'boolean', 'object', 'array'];

function problemsOf(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [`${path} is no schema`];
  const {
    type,
    properties,
    items,
    anyOf,
    enum: values,
    format,
    required,
  } = schema as Readonly<Record<string, unknown>>; // an object
  const fields = Object.entries(properties ?? {});
  return [
    ...Object.keys(schema).flatMap((keyword) => (keywords.has(keyword) ? [] : [`${path} has ${keyword}`])),
    ...(type === undefined || types.includes(String(type)) ? [] : [`${path} has the type ${JSON.stringify(type)}`]),
    ...(values === undefined ||
    (type === 'string' && Array.isArray(values) && values.every((value) => typeof value === 'string' && value !== ''))
      ? []
      : [`${path} has the values ${JSON.stringify(values)}`]),
    ...(format === undefined || format === 'date-time' ? [] : [`${path} has the format ${String(format)}`]),
    ...(type === 'array' && items === undefined ? [`${path} has no items`] : []),
    ...(Array.isArray(required) ? required : []).flatMap((name) =>
      fields.some(([field]) => field === name) ? [] : [`${path} requires ${name}`],
    ),
    ...fields.flatMap(([name, inner]) => problemsOf(inner, `${path}.${name}`)),
    ...(items === undefined ? [] : problemsOf(items, `${path}[]`)),
    ...(Array.isArray(anyOf) ? anyOf : []).flatMap((variant, index) => problemsOf(variant, `${path}|${index}`)),
  ];
}

describe('the tools of mode `discover`', () => {
  it('take at most 700 tokens', async () => {
    const listed = (await createTools(toolbox)).map(({ name, description, inputSchema, annotations }) => ({
      name,
      description,
      inputSchema,
      annotations,
    }));
    expect(countTokens(JSON.stringify(listed))).toBeLessThanOrEqual(700);
  });

  it('have schemas that every model vendor accepts', async () => {
    for (const { name, inputSchema } of await createTools(toolbox)) {
      expect(problemsOf(inputSchema, name)).toEqual([]);
      expect(inputSchema).toMatchObject({ type: 'object' });
    }
  });
});

describe('the tools of mode `operations`', () => {
  it('are one for each of hundreds of operations, with names that are short and unique', () => {
    expect(tools.length).toBe(operations.length);
    expect(tools.length).toBeGreaterThan(700);
    expect(new Set(tools.map(({ name }) => name.toLowerCase())).size).toBe(tools.length);
    for (const { name } of tools) expect(name).toMatch(/^[a-z][a-z0-9_]{0,49}$/);
  });

  it('have schemas that every model vendor accepts', () => {
    expect(tools.flatMap(({ name, inputSchema }) => problemsOf(inputSchema, name))).toEqual([]);
    for (const { inputSchema } of tools)
      expect(inputSchema).toMatchObject({ type: 'object', properties: expect.any(Object) });
  });

  it('have schemas of a bearable size', () => {
    const sizes = tools.map(({ inputSchema }) => countTokens(JSON.stringify(inputSchema))).sort((a, b) => a - b);
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(300);
    expect(sizes.at(-1)).toBeLessThanOrEqual(4000);
  });

  it('have every parameter of their operation, and the required ones', () => {
    for (const [index, { required, optional, name }] of operations.entries()) {
      const schema = tools[index]?.inputSchema ?? {};
      expect(Object.keys(schema['properties'] ?? {}), name).toEqual(expect.arrayContaining([...required, ...optional]));
      expect([...((schema['required'] as readonly string[] | undefined) ?? [])].sort(), name).toEqual(
        [...required].sort(),
      ); // a list of names
    }
  });

  it('have annotations that follow from the effect, and a description that says what else happens', () => {
    for (const [index, { effect, sends, spends, summary }] of operations.entries()) {
      const { annotations, description } = tools[index] ?? {};
      expect(annotations).toMatchObject({
        readOnlyHint: effect === 'read',
        destructiveHint: effect === 'destructive',
        openWorldHint: true,
      });
      expect(description).toContain(summary);
      if (effect === 'read') expect(annotations?.idempotentHint).toBe(true);
      if (sends || spends)
        expect(description).not.toMatch(new RegExp(`${summary.slice(-20).replace(/[^\w ]/g, '.')}$`));
    }
  });
});

describe('the descriptions of operations', () => {
  it('take at most 500 tokens in the median, and never more than 1,500', async () => {
    const sizes: number[] = [];
    for (const { name } of operations) {
      const described = await toolbox.describe(name);
      const text = descriptionText(described);
      expect(text, name).toMatch(/\nparams:/);
      sizes.push(countTokens(text));
      if (sizes.length % 10 === 0) expect(countTokens(JSON.stringify(described)), name).toBeLessThanOrEqual(1500);
    }
    sizes.sort((a, b) => a - b);
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(500);
    expect(sizes.at(-1)).toBeLessThanOrEqual(1500);
  });

  it('of a single parameter never take more than 2,500, and say where to look on', async () => {
    let most = { tokens: 0, text: '' };
    for (const { name, required, optional } of operations.filter((_, index) => index % 3 === 0)) {
      for (const parameter of [...required, ...optional]) {
        const text = await toolbox.describeParameter(name, parameter);
        // No tokenizer has more tokens than a third of what these texts have in characters.
        const tokens = text.length < 2000 ? 0 : countTokens(text);
        if (tokens > most.tokens) most = { tokens, text };
      }
    }
    expect(most.tokens).toBeLessThanOrEqual(2500);
    for (const [name, parameter] of [
      ['customer-io.people.search', 'filter'],
      ['customer-io.newsletters.create', 'recipients'],
      ['linear.issues.list', 'filter'],
    ] as const) {
      const text = await toolbox.describeParameter(name, parameter);
      expect(countTokens(text)).toBeLessThanOrEqual(2500);
      expect(text).toMatch(/Shortened\. Pass a longer path, such as \w+\.<field>\.$/);
    }
    expect(await toolbox.describeParameter('customer-io.people.search', 'filter.and.segment.id')).toMatch(/^id/);
  });
});

import { describe, expect, it } from 'vitest';
import { openShop, type Play, pagesOf, someOrders } from '../../test/shop.ts';
import { createToolbox } from '../toolbox.ts';
import type { ToolboxOptions } from '../toolbox-options.ts';
import { createTools } from './create-tools.ts';
import { toolName } from './operation-tools.ts';
import { toolSchema } from './tool-schema.ts';

const answer: Play = (operation, params, options) =>
  operation.includes('list')
    ? pagesOf(someOrders(25, () => ({ note: 'word '.repeat(40) })))(operation, params, options)
    : { data: { id: String(params['id']), name: 'A' } };

async function open(name: string, options: ToolboxOptions = {}) {
  const { client, calls } = openShop(answer);
  const tools = await createTools(createToolbox([client], options), { mode: 'operations' });
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined) throw new TypeError(`There is no tool ${name}.`);
  return { tool, tools, calls };
}

describe('a tool for an operation', () => {
  it('has its parameters, those of records, and what a client may show', async () => {
    const { tool } = await open('shop_orders_list');
    expect(tool.description).toBe('Shop: List orders.');
    expect(Object.keys(tool.inputSchema['properties'] ?? {})).toEqual([
      'cursor',
      'limit',
      'state',
      'customer_id',
      'fields',
      'all',
      'jq',
    ]);
    expect(tool.annotations).toEqual({
      title: 'Shop: orders list',
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: true,
    });
    const { annotations } = (await open('shop_orders_delete')).tool;
    expect(annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true });
    expect((await open('shop_orders_update')).tool.annotations).toMatchObject({
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: false,
    });
  });

  it('takes a cursor, although its listing has none', async () => {
    const { tool } = await open('shop_orders_list_all', { maxResultTokens: 500 });
    expect(tool.inputSchema['properties']).toHaveProperty('cursor');
    const first = await tool.run({ fields: ['*'] });
    const { data, meta } = first.value as { data: object[]; meta: { nextCursor: string } }; // a cut listing
    const second = await tool.run({ fields: ['*'], cursor: meta.nextCursor });
    expect(second.value['data']).toMatchObject({ 0: { id: `o${data.length + 1}` } });
  });

  it.each([
    ['shop_orders_get', { id: 'o1' }],
    ['shop_orders_get', '{"id":"o1"}'],
    ['shop_orders_get', { id: 'o1', fields: null }],
    ['shop_orders_get', { id: 'o1', fields: ['id', 'name'] }],
    ['shop_orders_update', { id: 'o1', name: '', notify: null }],
  ])('%s takes %j', async (name, args) => {
    expect(await (await open(name)).tool.run(args)).toMatchObject({ ok: true, value: { data: { id: 'o1' } } });
  });

  it.each([
    ['shop_orders_get', {}, /id/],
    ['shop_orders_get', undefined, /id/],
    ['shop_orders_get', [], /an array/],
    ['shop_orders_get', 'o1', /text that is not JSON/],
    ['shop_orders_get', { id: 'o1', jq: '.' }, /'jq'/],
    ['shop_orders_get', { id: 'o1', fields: 7 }, /fields: expected a list of texts/],
    ['shop_orders_list', { al: true }, /'al'/],
    ['shop_orders_list', { stat: 'new' }, /did you mean 'state'/],
    ['shop_orders_invoice', { id: 'o1', fields: ['id'] }, /fields/],
  ])('%s answers an error to %j', async (name, args, message) => {
    const { tool, calls } = await open(name);
    const { ok, text } = await tool.run(args);
    expect({ ok, calls }).toEqual({ ok: false, calls: [] });
    expect(text).toMatch(message);
    expect(await tool.needsApproval(args)).toEqual([]);
  });

  it('walks all pages, and filters them', async () => {
    const { tool } = await open('shop_orders_list');
    expect((await tool.run({ all: 'true', jq: 'length' })).value).toMatchObject({ data: 25, meta: { records: 25 } });
  });

  it('asks a person as the policy says', async () => {
    expect(await (await open('shop_orders_delete')).tool.needsApproval({ id: 'o1' })).toHaveLength(1);
    expect(await (await open('shop_orders_update')).tool.needsApproval({ id: 'o1', notify: true })).toHaveLength(1);
    expect(await (await open('shop_orders_update')).tool.needsApproval({ id: 'o1' })).toEqual([]);
    expect(await (await open('shop_orders_get')).tool.needsApproval({ id: 'o1' })).toEqual([]);
    const { tool, calls } = await open('shop_orders_delete');
    expect(await tool.run({ id: 'o1' })).toMatchObject({
      ok: false,
      value: { error: { code: 'confirmation_required' } },
    });
    expect(calls.map(({ operation }) => operation)).toEqual(['orders.get']);
    expect(await tool.run({ id: 'o1' }, { confirm: () => true })).toMatchObject({ ok: true });
  });
});

describe('the name of a tool', () => {
  it('is short, and stays unique when it is cut', () => {
    expect(toolName({ name: 'customer-io.people.list' })).toBe('customer_io_people_list');
    const long = ['a', 'b'].map((end) => toolName({ name: `customer-io.${'very_'.repeat(12)}long.${end}` }));
    expect(new Set(long).size).toBe(2);
    for (const name of long) expect(name).toMatch(/^[a-z0-9_]{20,50}$/);
  });
});

describe('the schema of a tool', () => {
  it('has no reference, no null and no keyword that a model vendor refuses', () => {
    const schema = toolSchema(
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          a: { $ref: '#/$defs/a', description: 'Outer.' },
          b: { anyOf: [{ type: 'string', minLength: 1, pattern: '^x' }, { type: 'null' }] },
          c: { type: ['integer', 'null'], exclusiveMinimum: 0, maximum: 5 },
          d: { enum: [1, 2], description: 'A number.' },
          e: { const: 'x' },
          f: { type: 'string', format: 'uri' },
          g: { type: 'string', format: 'date-time' },
          h: { enum: ['', 'x', null] },
          i: { type: 'array' },
          j: {},
        },
        required: ['a'],
        $defs: { a: { type: 'object', properties: { b: { type: 'string' } }, required: ['b'] } },
      },
      { f: 'orders.list:id' },
    );
    expect(schema).toEqual({
      type: 'object',
      properties: {
        a: { type: 'object', description: expect.any(String), properties: { b: { type: 'string' } }, required: ['b'] },
        b: { type: 'string' },
        c: { type: 'integer', maximum: 5 },
        d: { description: 'A number. One of 1, 2.' },
        e: { type: 'string', enum: ['x'] },
        f: { type: 'string', description: 'From orders.list, id.' },
        g: { type: 'string', format: 'date-time' },
        h: { type: 'string', enum: ['x'] },
        i: { type: 'array', items: {} },
        j: {},
      },
      required: ['a'],
    });
  });

  it('ends, although the schema contains itself', () => {
    const value = { anyOf: [{ type: 'string' }, { type: 'array', items: { $ref: '#/$defs/value' } }] };
    const filter = {
      type: 'object',
      properties: Object.fromEntries(
        ['and', 'or', 'not'].map((name) => [name, { type: 'array', items: { $ref: '#/$defs/filter' } }]),
      ),
    };
    const $defs = { value, filter };
    const schema = toolSchema({
      type: 'object',
      properties: { value: { $ref: '#/$defs/value' }, filter: { $ref: '#/$defs/filter' } },
      $defs,
    });
    expect(JSON.stringify(schema).length).toBeLessThan(12_000);
    expect(schema['properties']).toMatchObject({ filter: { type: 'object', properties: { and: { type: 'array' } } } });
  });

  it('keeps the types of what lies deepest', () => {
    const deep = (depth: number): object =>
      depth === 0
        ? { type: 'object', properties: { last: { type: 'string' } } }
        : { type: 'object', properties: { text: { type: 'string' }, inner: deep(depth - 1) } };
    const text = JSON.stringify(toolSchema({ type: 'object', properties: { top: deep(20) } }));
    expect(text).not.toContain('last');
    expect(text.match(/"text":\{"type":"string"\}/g)?.length).toBeGreaterThan(4);
    expect(text).not.toContain('"text":{"type":"object"}');
  });
});

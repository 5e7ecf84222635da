import { createPylon } from '@agent-connectors/pylon';
import { describe, expect, it } from 'vitest';
import { openShop } from '../test/shop.ts';
import { createTools } from './surface/create-tools.ts';
import { createToolbox } from './toolbox.ts';

const { client } = openShop(() => ({ data: { id: 'o1' } }));
/** Options as a caller without types writes them. */
const untyped = (options: object) => () => Reflect.apply(createToolbox, undefined, [[client], options]);

describe('the options of a toolbox', () => {
  it.each<[object, RegExp]>([
    [{ includes: ['shop'] }, /includes: expected a known option, received 'includes'.*did you mean 'include'/],
    [{ maxResultToken: 1000 }, /did you mean 'maxResultTokens'/],
    [{ policy: { readonly: true } }, /policy\.readonly.*did you mean 'readOnly'/],
    [{ readOnly: true }, /readOnly.*use `policy: { readOnly: true }`/],
    [{ policy: { allow: ['shop'] } }, /policy\.allow.*use `include`/],
    [{ policy: { deny: ['shop'] } }, /policy\.deny.*use `exclude`/],
    [{ policy: true }, /policy: expected an object, received true/],
    [{ policy: { readOnly: 'no' } }, /policy\.readOnly: expected true or false, received "no"/],
    [{ policy: { confirm: '@write' } }, /policy\.confirm: expected a list of selectors/],
    [{ include: 'shop' }, /include: expected a list of selectors/],
    [{ include: [''] }, /include: expected a list of selectors/],
    [{ exclude: [1] }, /exclude: expected a list of selectors/],
    [{ confirm: true }, /confirm: expected a function, received true/],
    [{ maxResultTokens: 199 }, /a whole number from 200 to 20000, received 199/],
    [{ maxResultTokens: 20_001 }, /a whole number from 200 to 20000/],
    [{ maxRecords: 1.5 }, /maxRecords: expected a whole number/],
    [{ maxWalkMs: Number.POSITIVE_INFINITY }, /maxWalkMs: expected a whole number/],
    [{ saveFile: 'here' }, /saveFile: expected a function/],
    [{ __proto__: null, constructor: 1 }, /constructor: expected a known option/],
  ])('%o is refused', (options, message) => {
    expect(untyped(options)).toThrow(message);
    expect(untyped(options)).toThrow(expect.objectContaining({ code: 'invalid_options' }));
  });

  it('that are undefined have their defaults', async () => {
    const undefineds = {
      include: undefined,
      policy: { readOnly: undefined, confirm: undefined },
      maxRecords: undefined,
    };
    expect(await createToolbox([client], undefineds).operations()).toHaveLength(11);
  });
});

describe('the connectors of a toolbox', () => {
  it.each([
    [undefined, /expected a list with at least one client, received undefined/],
    [[], /received an empty list/],
    [[null], /a client of a connector/],
    [[undefined], /a client of a connector/],
    ['pylon', /a client of a connector|a list with at least one client/],
    [[{}], /a client of a connector/],
    [[client, client], /two for 'shop'/],
  ])('%o are refused', (connectors, message) => {
    const create = () => Reflect.apply(createToolbox, undefined, [connectors]);
    expect(create).toThrow(message);
    expect(create).toThrow(expect.objectContaining({ code: 'invalid_options' }));
  });

  it('may have an entity `catalog`', async () => {
    const { data } = await createToolbox([client]).execute('shop.catalog.get');
    expect(data).toEqual({ id: 'o1' });
  });

  it('are loaded when an operation is called, and again after a failure', async () => {
    const { shop } = await import('../test/shop.ts');
    const { catalogOf } = await import('@agent-connectors/core/catalog');
    const loaded: string[] = [];
    const source = {
      id: 'shop',
      async catalog() {
        loaded.push('catalog');
        if (loaded.length === 1) throw new Error('The disk is busy.');
        return catalogOf(shop);
      },
      async connector() {
        loaded.push('connector');
        return shop;
      },
      async client() {
        loaded.push('client');
        return client;
      },
    };
    const toolbox = createToolbox([source, createPylon({ env: {} })]);
    await expect(toolbox.search('orders')).rejects.toThrow('The disk is busy.');
    expect((await toolbox.search('orders', { connector: 'shop' })).map(({ name }) => name)).toContain(
      'shop.orders.list',
    );
    expect(loaded).toEqual(['catalog', 'catalog']);
    await toolbox.execute('shop.orders.get', { id: 'o1' });
    expect(loaded).toEqual(['catalog', 'catalog', 'connector', 'client']);
  });
});

describe('the options of a search', () => {
  it.each([
    [{ connector: 'pylons' }, /connector: expected one of shop, received "pylons"/],
    [{ effect: 'reads' }, /effect: expected one of read, write, destructive, received "reads"/],
    [{ limit: 0 }, /limit: expected a whole number from 1 to 100, received 0/],
    [{ effects: 'read' }, /did you mean 'effect'/],
    [null, /options: expected an object, received null/],
  ])('%o are refused', async (options, message) => {
    const search = Reflect.apply(createToolbox([client]).search, undefined, ['orders', options]);
    await expect(search).rejects.toThrow(message);
    await expect(search).rejects.toMatchObject({ code: 'invalid_params' });
  });
});

describe('what callers without types pass', () => {
  const toolbox = createToolbox([client]);
  const refused = { code: 'invalid_params' };

  it('is refused as invalid parameters', async () => {
    await expect(Reflect.apply(toolbox.search, undefined, [5])).rejects.toMatchObject(refused);
    await expect(Reflect.apply(toolbox.search, undefined, [['orders', null]])).rejects.toMatchObject(refused);
    await expect(toolbox.search(' ')).rejects.toThrow(/query: expected a few words/);
    await expect(Reflect.apply(toolbox.executeAll, undefined, [{}])).rejects.toThrow(/calls: expected a list of calls/);
    await expect(Reflect.apply(toolbox.executeAll, undefined, [['orders.get']])).rejects.toMatchObject(refused);
    await expect(
      Reflect.apply(toolbox.execute, undefined, ['shop.orders.get', { id: 'o1' }, null]),
    ).rejects.toMatchObject(refused);
  });
});

describe('the tools of a toolbox', () => {
  it.each<[unknown, object, RegExp]>([
    [createToolbox([client]), { mode: 'operation' }, /mode: expected 'discover' or 'operations', received "operation"/],
    [createToolbox([client]), { modes: 'discover' }, /did you mean 'mode'/],
    [client, {}, /toolbox: expected a toolbox.*createToolbox\(\[client\]\)/],
    [[client], {}, /toolbox: expected a toolbox, received a list/],
    [undefined, {}, /toolbox: expected a toolbox, received undefined/],
  ])('are refused for %o with %o', async (toolbox, options, message) => {
    const tools = Reflect.apply(createTools, undefined, [toolbox, options]);
    await expect(tools).rejects.toThrow(message);
    await expect(tools).rejects.toMatchObject({ code: 'invalid_options' });
  });
});

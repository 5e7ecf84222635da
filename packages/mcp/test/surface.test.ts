import { readFileSync } from 'node:fs';
import { createClient } from '@agent-connectors/core';
import { connectorSource, installedConnectors } from '@agent-connectors/installed';
import { createToolbox } from '@agent-connectors/tools';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { createDocuments } from '../src/offer/documents.ts';
import { createOffer, type OfferOptions } from '../src/offer/offer.ts';
import { folders } from './command.ts';

const installed = await installedConnectors(folders);
const sources = installed.map((each) => connectorSource(each, (connector) => createClient(connector, { env: {} })));
const offerOf = (mode: 'discover' | 'operations', include?: string[], more: Partial<OfferOptions> = {}) =>
  createOffer({ toolbox: createToolbox(sources, { include }), mode, documents: createDocuments(installed), ...more });

describe('tools/list', () => {
  it('costs at most 700 tokens in mode discover, with all connectors', async () => {
    const tools = (await offerOf('discover').tools()).map(({ definition }) => definition);
    expect(tools).toHaveLength(3);
    expect(encode(JSON.stringify({ tools })).length).toBeLessThanOrEqual(700);
  });

  it('has one tool for each operation in mode operations, with its own schema and annotations', async () => {
    const tools = (await offerOf('operations', ['pylon.tags']).tools()).map(({ definition }) => definition);
    expect(tools.map(({ name }) => name)).toEqual([
      'pylon_tags_list',
      'pylon_tags_get',
      'pylon_tags_create',
      'pylon_tags_update',
      'pylon_tags_delete',
    ]);
    expect(tools[4]).toMatchObject({
      inputSchema: { required: ['id'] },
      outputSchema: { properties: { data: {}, meta: {} } },
      annotations: { readOnlyHint: false, destructiveHint: true, openWorldHint: true },
    });
  });
});

describe('many tools', () => {
  it('are said once, and three are not many', async () => {
    const counts: number[] = [];
    const onManyTools = (count: number) => void counts.push(count);
    const many = offerOf('operations', ['github', 'pylon'], { onManyTools });
    const tools = await many.tools();
    await many.tools();
    await offerOf('discover', undefined, { onManyTools }).tools();
    await offerOf('operations', ['pylon.tags'], { onManyTools }).tools();
    expect(counts).toEqual([tools.length]);
  });
});

describe('the instructions', () => {
  const readOnly = createToolbox(sources, { policy: { readOnly: true } });

  it('say that nothing that changes data is offered, and who can permit it', () => {
    const { instructions } = createOffer({ toolbox: readOnly, permitting: 'The user can pass --allow-writes.' });
    expect(instructions).toContain('Nothing that changes data is offered. The user can pass --allow-writes.');
    expect(encode(instructions).length).toBeLessThan(80);
  });

  it('name no option that a program does not have, and no limit where there is none', () => {
    expect(createOffer({ toolbox: readOnly }).instructions).not.toContain('--allow-writes');
    expect(offerOf('discover', undefined, { permitting: 'x --allow-writes' }).instructions).not.toContain(
      'changes data',
    );
  });
});

describe('the documents', () => {
  const documents = createDocuments(installed);

  it.each(installed.map((each) => [each.id, each] as const))(
    'of %s are published with its package',
    (id, { folder }) => {
      const { files } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      expect(files).toEqual(expect.arrayContaining(['AUTH.md', 'REFERENCE.md']));
      expect(documents.read(`agent-connectors://${id}/auth`)).toMatch(/^# Credentials/);
      // Whoever reads it has a client already.
      expect(documents.read(`agent-connectors://${id}/auth`)).not.toMatch(/frameworks|createToolbox/i);
      const entities = documents.entities(id);
      expect(entities.length).toBeGreaterThan(3);
      for (const entity of entities)
        expect(documents.read(`agent-connectors://${id}/reference/${entity}`)).toMatch(new RegExp(`^## ${entity}\n`));
    },
  );

  it('have one section for each entity of the catalogs', async () => {
    for (const each of sources) {
      const { entities } = await each.catalog();
      expect(documents.entities(each.id)).toEqual(entities.map(({ id }) => id));
    }
  });

  it.each([
    'agent-connectors://pylon',
    'agent-connectors://pylon/auth/tags',
    'agent-connectors://pylon/reference/',
    'agent-connectors://pylon/reference/nothing',
    'agent-connectors://pylon/../auth',
    'agent-connectors://../auth',
    'file:///etc/passwd',
  ])('have nothing at %s', (uri) => {
    expect(documents.read(uri)).toBeUndefined();
  });
});

describe('the prompts', () => {
  it('are a handful for each connector, in users’ words', async () => {
    const prompts = await offerOf('discover').prompts();
    for (const { id } of installed) {
      const own = prompts.filter(({ name }) => name.startsWith(`${id}-`));
      expect(own.length).toBeGreaterThan(2);
      expect(own.length).toBeLessThanOrEqual(5);
    }
    expect(new Set(prompts.map(({ name }) => name)).size).toBe(prompts.length);
    expect(prompts.every(({ name }) => /^[a-z0-9-]+$/.test(name))).toBe(true);
  });

  it('ask only for what the toolbox offers', async () => {
    const prompts = await offerOf('discover', ['pylon.tags', 'ashby.candidates.create']).prompts();
    expect(prompts.map(({ text }) => text)).toEqual(['In Pylon: all tags we use']);
  });
});

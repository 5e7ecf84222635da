import { loadCatalog } from '@agent-connectors/core/catalog';
import { pylon } from '@agent-connectors/pylon';
import { createToolbox } from '@agent-connectors/tools';
import { expect, test } from 'vitest';
import { failure, fakePlatform } from '../test/fake-platform.ts';
import { connect } from './connect.ts';
import { notHosted } from './not-hosted.ts';

test('what Airbyte lacks is named for a connector and for its catalog alike', async () => {
  const missing = await notHosted(pylon);
  expect(missing).toContain('pylon.issues.search');
  expect(missing).not.toContain('pylon.issues.list');
  expect(missing.length).toBeGreaterThan(100);
  expect(await notHosted(await loadCatalog(pylon))).toEqual(missing);
});

test('nothing is named of a connector whose hosted operations are not known', async () => {
  expect(await notHosted({ ...pylon, name: 'another' })).toEqual([]);
});

test('a toolbox without it finds only what can be executed', async () => {
  const { options } = fakePlatform();
  const toolbox = createToolbox([connect(pylon, options)], { exclude: await notHosted(pylon) });
  const found = JSON.stringify(await toolbox.search('search issues by state'));
  expect(found).toContain('pylon.issues.list');
  expect(found).not.toContain('pylon.issues.search');
  expect(await failure(toolbox.execute('pylon.issues.search', {}))).toMatchObject({ code: 'not_permitted' });
});

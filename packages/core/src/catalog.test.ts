import { expect, test } from 'vitest';
import { sample } from '../test/sample.ts';
import { catalogOf, loadCatalog } from './catalog.ts';
import { describe } from './describe.ts';

const catalog = catalogOf(sample);
const operationOf = (id: string) => catalog.operations.find((operation) => operation.id === id);

test('a catalog is JSON that states its connector and its format', () => {
  expect(JSON.parse(JSON.stringify(catalog))).toEqual(catalog);
  expect(catalog).toMatchObject({ format: 1, connector: 'sample', title: 'Sample', version: '1.2.3' });
});

test('it names every entity, with the words that users have for it', () => {
  expect(catalog.entities[0]).toEqual({
    id: 'issues',
    accessor: 'issues',
    summary: 'Things to be done.',
    also: ['tickets'],
  });
  expect(catalog.entities[1]).toEqual({
    id: 'job_postings',
    accessor: 'jobPostings',
    summary: 'Openings that are announced.',
  });
});

test('an operation has its summary, its effect and the names of its parameters', () => {
  expect(operationOf('issues.update')).toEqual({
    id: 'issues.update',
    summary: 'Change an issue.',
    also: ['edit'],
    effect: 'write',
    required: ['id'],
    optional: ['title', 'notify', 'request_key'],
  });
});

test('it marks operations that message people or are deprecated, and no others', () => {
  expect(operationOf('issues.notify')).toMatchObject({ sends: true });
  expect(operationOf('issues.count')).toMatchObject({ deprecated: true });
  expect(operationOf('issues.get')).not.toHaveProperty('sends');
  expect(operationOf('issues.get')).not.toHaveProperty('deprecated');
});

test('it agrees with the introspection document on every operation', () => {
  const described = describe(sample).operations.map(({ id, summary, effect, sends, deprecated, input }) => {
    const required = input['required'] as string[]; // an object schema has both
    const names = Object.keys(input['properties'] as object);
    const optional = names.filter((name) => !required.includes(name));
    return { id, summary, effect, sends, deprecated, required, optional };
  });
  const listed = catalog.operations.map(({ also: _, ...operation }) => ({
    sends: false,
    deprecated: false,
    ...operation,
  }));
  expect(listed).toEqual(described);
});

test('requests in users’ words are part of the catalog, by operation', async () => {
  const [id = ''] = catalogOf(sample).operations.map((operation) => operation.id);
  const { entities } = describe(sample);
  const accessor = entities.find((entity) => id.startsWith(`${entity.id}.`))?.accessor ?? '';
  const asks = { [accessor]: { [id.split('.')[1] ?? '']: ['what is open', 'how many are left'] } };
  expect(catalogOf(sample, asks).operations[0]?.asks).toEqual(['what is open', 'how many are left']);
  expect(await loadCatalog({ ...sample, asks: async () => asks })).toEqual(catalogOf(sample, asks));
  expect(await loadCatalog(sample)).toEqual(catalogOf(sample));
});

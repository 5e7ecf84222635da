import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, startAshby } from '../ashby-test-client.ts';

let ashby: AshbyTestClient;
let fields: Loose[];
let candidateId: string;

beforeEach(async () => {
  ashby = await startAshby();
  fields = await ashby.results('customField.list', { includeArchived: true });
  candidateId = (await ashby.results('candidate.create', { name: 'Ada' })).id;
});
afterEach(() => ashby.sandbox.close());

const field = (title: string) => fields.find((candidate) => candidate.title === title)!;
const assignment = (title: string, fieldValue: unknown) => ({
  objectId: candidateId,
  objectType: 'Candidate',
  fieldId: field(title).id,
  fieldValue,
});

test.each([
  ['Years of Experience', 7],
  ['Work Authorization', 'Needs sponsorship'],
  ['Preferred Teams', ['Backend', 'Data']],
  ['Expected Salary', { value: 90000, currencyCode: 'EUR' }],
  ['Willing to Relocate', false],
  ['Earliest Start Date', '2027-02-01'],
  ['Portfolio', 'https://ada.example'],
])('%s can be set and read', async (title, value) => {
  const set = await ashby.results('customField.setValue', assignment(title, value));
  expect(set).toMatchObject({ id: field(title).id, title, value });
  expect((await ashby.results('candidate.info', { id: candidateId })).customFields).toEqual([set]);
});

test.each([
  ['Years of Experience', '7'],
  ['Work Authorization', 'Something else'],
  ['Preferred Teams', 'Backend'],
  ['Expected Salary', 90000],
  ['Portfolio', 'ada.example'],
  ['Hiring Priority', 'P0'],
])('%s rejects %j on a candidate', async (title, value) => {
  expect(await ashby.errorCode('customField.setValue', assignment(title, value))).toBe('invalid_input');
});

test('setValues sets all values or none', async () => {
  const values = [
    { fieldId: field('Years of Experience').id, fieldValue: 3 },
    { fieldId: field('Portfolio').id, fieldValue: 'nonsense' },
  ];
  const target = { objectId: candidateId, objectType: 'Candidate' };
  expect(await ashby.errorCode('customField.setValues', { ...target, values })).toBe('invalid_input');
  expect((await ashby.results('candidate.info', { id: candidateId })).customFields).toEqual([]);
  const set = await ashby.results('customField.setValues', { ...target, values: values.slice(0, 1) });
  expect(set).toMatchObject([{ title: 'Years of Experience', value: 3 }]);
});

test('selects return their options and labels', async () => {
  expect(field('Preferred Teams').selectableValues[0]).toEqual({
    label: 'Backend',
    value: 'Backend',
    isArchived: false,
  });
  const set = await ashby.results('customField.setValue', assignment('Preferred Teams', ['Data']));
  expect(set.valueLabel).toEqual(['Data']);
});

import { expect, it } from 'vitest';
import { cascade, pull, references, setNull } from './references.ts';
import { createTable } from './table.ts';

interface Person {
  readonly id: string;
  readonly company_id: string | null;
}

interface Note {
  readonly id: string;
  readonly company_id: string;
}

interface Group {
  readonly id: string;
  readonly company_ids: readonly string[];
}

const create = () => {
  const people = createTable<Person>({
    records: [
      { id: 'ann', company_id: 'a' },
      { id: 'ben', company_id: 'b' },
    ],
  });
  const notes = createTable<Note>({
    records: [
      { id: '1', company_id: 'a' },
      { id: '2', company_id: 'b' },
    ],
  });
  const groups = createTable<Group>({ records: [{ id: 'g', company_ids: ['a', 'b'] }] });
  const removed: string[] = [];
  const toCompanies = references(
    setNull(people, 'company_id'),
    cascade(notes, 'company_id', ({ id }) => removed.push(id)),
    pull(groups, 'company_ids'),
  );
  return { people, notes, groups, removed, toCompanies };
};

it('updates records after a deletion', () => {
  const { people, notes, groups, removed, toCompanies } = create();
  toCompanies.release('a');
  expect(people.all().map(({ company_id }) => company_id)).toEqual([null, 'b']);
  expect(notes.all().map(({ id }) => id)).toEqual(['2']);
  expect(removed).toEqual(['1']);
  expect(groups.all()[0]?.company_ids).toEqual(['b']);
});

it('updates records after a merge', () => {
  const { people, notes, groups, removed, toCompanies } = create();
  toCompanies.move('a', 'b');
  expect(people.all().map(({ company_id }) => company_id)).toEqual(['b', 'b']);
  expect(notes.all().map(({ company_id }) => company_id)).toEqual(['b', 'b']);
  expect(removed).toEqual([]);
  expect(groups.all()[0]?.company_ids).toEqual(['b']);
});

import { expect, it } from 'vitest';
import type { EntityDraft, OperationDraft } from '../draft/model.ts';
import { fieldText, summaryOf, testTitle } from './phrases.ts';

const books: EntityDraft = {
  accessor: 'books',
  singular: ['book'],
  plural: ['books'],
  key: 'id',
  operations: [],
};

it.each([
  ['list', '/books', 'List books.', 'lists all'],
  ['get', '/books/{id}', 'Get a book.', 'gets one'],
  ['update', '/books/{id}', 'Update a book.', 'updates one'],
  ['updateMany', '/books', 'Update many books.', 'updates many'],
  ['archive', '/books/{id}/archive', 'Archive a book.', 'archives'],
  ['merge', '/books/merge', 'Merge books.', 'merges'],
  ['copy', '/books/{id}/copy', 'Copy a book.', 'copies'],
  ['getCoverUrl', '/books/{id}/cover_url', 'Get the cover URL of a book.', 'gets the cover URL'],
  ['createComment', '/books/{id}/comments', 'Create a comment of a book.', 'creates a comment'],
  ['addTags', '/books/{id}/tags', 'Add tags of a book.', 'adds tags'],
  ['listForReader', '/readers/{id}/books', 'List for reader (books).', 'lists for reader'],
])('the operation %s of %s is %s, and its test %s', (action, path, summary, title) => {
  // Only these fields of an operation are read.
  const operation = { action, path, kind: action === 'list' ? 'list' : 'operation' } as OperationDraft;
  expect([summaryOf(books, operation), testTitle(action)]).toEqual([summary, title]);
});

it.each([
  ['book_id', 'text', 'ID of the book.'],
  ['book_ids', 'text', 'IDs of the books.'],
  ['ids', 'text', 'IDs.'],
  ['cover_url', 'text', 'Cover URL.'],
  ['is_lent', 'flag', 'Whether it is lent.'],
  ['archived', 'flag', 'Whether it is archived.'],
  ['include_archived', 'flag', 'Whether to include archived.'],
] as const)('the field %s of kind %s is "%s"', (name, kind, text) => {
  expect(fieldText(name, { kind })).toBe(text);
});

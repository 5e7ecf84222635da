import * as v from 'valibot';
import { expect, it } from 'vitest';
import { crud, restRoutes, type Style } from './crud.ts';
import type { SandboxRequest } from './emulator.ts';
import { Rejection } from './rejection.ts';
import { createTable } from './table.ts';

interface Note {
  readonly id: number;
  readonly text: string;
  readonly edited: boolean;
}

const request = (id: string | undefined, body?: unknown): SandboxRequest => ({
  ...{ method: 'POST', path: '/', query: new URLSearchParams(), headers: {}, rawBody: new Uint8Array(), body },
  params: id === undefined ? {} : { id },
});

const style: Style<{ id: number; edited: boolean }, unknown> = {
  input: ({ body }, schema) => v.parse(schema, body),
  notFound: ({ noun }, id) => new Rejection(404, `no ${noun} ${id}`),
  one: (view) => ({ note: view }),
  list: ({ records, view }) => records.map(view),
  deleted: (view) => ({ gone: view }),
  created: (table) => ({ id: table.nextNumber(), edited: false }),
  updated: () => ({ edited: true }),
};

const input = v.object({ text: v.string() });
const notes = (over: Partial<typeof style> = {}, removing?: (note: Note) => void) => {
  const table = createTable<Note>({ records: [{ id: 4, text: 'first', edited: false }] });
  const handlers = crud(
    { ...style, ...over },
    {
      noun: 'note',
      table,
      routes: { list: 'list', get: 'get', create: 'create', update: 'update', delete: 'delete' },
      create: { input, record: (given) => given },
      update: { input, changes: (given) => given },
      ...(removing && { removing }),
    },
  );
  return (operation: string, id?: string, body?: unknown) => handlers[operation]?.(request(id, body));
};

it("creates records with the table's next number and stamps changes", () => {
  const call = notes();
  expect(call('create', undefined, { text: 'second' })).toEqual({ note: { id: 5, text: 'second', edited: false } });
  expect(call('update', '5', { text: 'other' })).toEqual({ note: { id: 5, text: 'other', edited: true } });
  expect(call('list')).toHaveLength(2);
  expect(call('delete', '5')).toEqual({ gone: { id: 5, text: 'other', edited: true } });
  expect(() => call('get', '5')).toThrow('no note 5');
});

it("returns the style's response after a change", () => {
  const call = notes({ one: (view, _names, operation) => (operation === 'update' ? 'nothing' : { note: view }) });
  expect(call('update', '4', { text: 'other' })).toBe('nothing');
  expect(call('get', '4')).toEqual({ note: { id: 4, text: 'other', edited: true } });
});

it('keeps a record that must not be deleted', () => {
  const call = notes({}, () => {
    throw new Rejection(409, 'in use');
  });
  expect(() => call('delete', '4')).toThrow('in use');
  expect(call('list')).toHaveLength(1);
});

it('derives the usual routes from the path of one record', () => {
  expect(restRoutes('/v1/tags/{tag_id}', ['list', 'get', 'update'], 'PUT')).toEqual({
    list: 'GET /v1/tags',
    get: 'GET /v1/tags/{tag_id}',
    update: 'PUT /v1/tags/{tag_id}',
  });
});

it('derives the routes of every operation by default', () => {
  expect(restRoutes('/deals/{id}')).toEqual({
    list: 'GET /deals',
    create: 'POST /deals',
    get: 'GET /deals/{id}',
    update: 'PATCH /deals/{id}',
    delete: 'DELETE /deals/{id}',
  });
});

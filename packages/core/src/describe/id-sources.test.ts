import * as v from 'valibot';
import { expect, test } from 'vitest';
import { sample } from '../../test/sample.ts';
import { defineConnector } from '../define/connector.ts';
import { entity } from '../define/entity.ts';
import { list, operation } from '../define/operation.ts';
import { record } from '../define/schema.ts';
import { describe } from '../describe.ts';

const Task = record({ key: v.string() }, {});
const text = v.string();

const connector = defineConnector({
  ...sample,
  ids: { owner_id: 'users.list', external_id: null, task_key: 'tasks.search' },
  entities: {
    tasks: entity({ summary: 'Tasks.', key: 'key' }, () => ({
      search: list('POST /tasks/search', {
        summary: 'Search.',
        item: Task,
        input: v.strictObject({ owner_id: v.optional(text) }),
      }),
      get: operation('GET /tasks/{key}', { summary: 'Get.', output: Task, input: v.strictObject({ key: text }) }),
      create: operation('POST /tasks', {
        summary: 'Create.',
        effect: 'write',
        output: Task,
        // A name that is the key of the records and no part of the path is chosen by the caller.
        input: v.strictObject({
          key: text,
          external_id: text,
          parent: v.strictObject({ task_key: text }),
          watchers: v.array(v.strictObject({ owner_id: text })),
        }),
      }),
    })),
    notes: entity({ summary: 'Notes.', key: 'key', from: { key: 'tasks.search' } }, () => ({
      list: list('GET /tasks/{key}/notes', { summary: 'List.', item: Task, input: v.strictObject({ key: text }) }),
      create: operation('POST /tasks/{key}/notes', {
        summary: 'Create.',
        effect: 'write',
        output: Task,
        from: { owner_id: 'notes.list:author.id', key: null },
        input: v.strictObject({ key: text, owner_id: text }),
      }),
    })),
  },
});

const from = Object.fromEntries(describe(connector).operations.map((each) => [each.id, each.from]));

test('IDs come from what the connector says of their names, however deep they are', () => {
  expect(from['tasks.search']).toEqual({ owner_id: 'users.list' });
  expect(from['tasks.create']).toEqual({ 'parent.task_key': 'tasks.search', 'watchers.owner_id': 'users.list' });
});

test('the key in a path comes from the listing of the entity', () => {
  expect(from['tasks.get']).toEqual({ key: 'tasks.search' });
});

test('an operation goes before its entity, and the entity before the connector', () => {
  expect(from['notes.list']).toEqual({ key: 'tasks.search' });
  expect(from['notes.create']).toEqual({ owner_id: 'notes.list:author.id' });
});

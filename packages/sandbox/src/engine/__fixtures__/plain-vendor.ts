import * as v from 'valibot';
import { contains, is, isAfter } from '../conditions.ts';
import { crud, restRoutes } from '../crud.ts';
import type { Emulator, EmulatorContext, Handler } from '../emulator.ts';
import { hasBearerToken, restApi } from '../rest-api.ts';
import { cursorList } from '../rest-lists.ts';
import { type RestStamp, restStyle } from '../rest-style.ts';
import { createTable, type Table } from '../table.ts';

// Ten entities with five plain operations each show how much code a simple emulator needs.

const text = v.string('text');
const name = v.pipe(text, v.nonEmpty('text that is not empty'));
const amount = v.pipe(v.number('a number'), v.minValue(0, 'a number that is not negative'));
const day = v.pipe(text, v.isoDate('a date'));

/** The writable fields of each entity, by path. */
const inputs = {
  companies: v.object({ name, domain: v.optional(text, ''), size: v.optional(amount, 0) }),
  people: v.object({ name, email: v.pipe(text, v.email('an email address')), company_id: v.optional(text) }),
  deals: v.object({ name, amount, stage: v.optional(v.picklist(['open', 'won', 'lost'], 'open, won or lost'), 'open') }),
  invoices: v.object({ number: name, amount, due_on: day }),
  products: v.object({ name, price: amount, active: v.optional(v.boolean('true or false'), true) }),
  tasks: v.object({ title: name, done: v.optional(v.boolean('true or false'), false), due_on: v.optional(day) }),
  notes: v.object({ body: name, person_id: v.optional(text) }),
  labels: v.object({ name, color: v.optional(text, '#888888') }),
  meetings: v.object({ title: name, starts_at: v.pipe(text, v.isoTimestamp('a time')) }),
  campaigns: v.object({ name, budget: v.optional(amount, 0) }),
};

const nouns: Readonly<Record<keyof typeof inputs, string>> = {
  companies: 'Company',
  people: 'Person',
  deals: 'Deal',
  invoices: 'Invoice',
  products: 'Product',
  tasks: 'Task',
  notes: 'Note',
  labels: 'Label',
  meetings: 'Meeting',
  campaigns: 'Campaign',
};

type Stored = RestStamp & Record<string, unknown>;

function createPlainApi(context: EmulatorContext) {
  const style = restStyle({
    context,
    list: (input) =>
      cursorList({
        input,
        size: { default: 2, max: 50 },
        body: (items, { next = null }) => ({ data: items, next }),
      }),
  });
  const entity = (path: keyof typeof inputs, input: v.GenericSchema<unknown, Record<string, unknown>>): Record<string, Handler> => {
    const table: Table<Stored> = createTable();
    return crud(style, {
      noun: nouns[path],
      table,
      routes: restRoutes(`/${path}/{id}`),
      filter: v.object({ search: v.optional(text), stage: v.optional(text), created_after: v.optional(text) }),
      where: { search: contains('name'), stage: is('stage'), created_after: isAfter('created_at') },
      create: { input, record: (given) => given },
      update: { input: v.record(text, v.unknown()), changes: (given) => given },
    });
  };
  const routes = Object.entries(inputs).map(([path, input]) =>
    // `Object.keys` loses the type of the table's own keys.
    entity(path as keyof typeof inputs, input),
  );
  return restApi({ isAuthorized: hasBearerToken('plain-token'), routes: Object.assign({}, ...routes) });
}

export const emulator: Emulator = {
  name: 'plain',
  title: 'Plain',
  mounts: { PLAIN_BASE_URL: '/plain' },
  variables: { PLAIN_TOKEN: 'plain-token' },
  create: (context) => ({ apis: { '/plain': createPlainApi(context) } }),
};

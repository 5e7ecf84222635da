import { expect, it } from 'vitest';
import { commandMeta, inCommandWords } from './command-words.ts';

it.each([
  [
    'Accepted, and the vendor says no more. Check with customer-io.people.lookup {"email":"ada@x.example"}',
    'Accepted, and the vendor says no more. Check with: agent-connectors customer-io people lookup ada@x.example',
  ],
  [
    'It may have been sent. Check with github.issues.get {"owner":"a b","number":7}. Then {wait}.',
    "It may have been sent. Check with: agent-connectors github issues get --owner 'a b' --number 7. Then {wait}.",
  ],
  ['Check with pylon.tags.list.', 'Check with: agent-connectors pylon tags list'],
  [
    'Check with shop.orders.get {"id":{"a":"}\'"}}',
    `Check with: agent-connectors shop orders get --params '{"id":{"a":"}'\\''"}}'`,
  ],
  ['Check with shop.orders.get {"broken', 'Check with: agent-connectors shop orders get {"broken'],
  ["For an email address, pass id_type 'email'.", 'For an email address, pass --id-type email.'],
  ["Pass the `region` option ('us' or 'eu').", "Pass --region ('us' or 'eu')."],
  ['Check with your administrator.', 'Check with your administrator.'],
])('%j is %j on the command line', (text, typed) => {
  expect(inCommandWords(text)).toBe(typed);
});

it('puts all that a result says into the words of the command line, and nothing else', () => {
  const rest = { source: 'Shop', nextCursor: 'Pass all: true', total: 3 };
  expect(
    commandMeta(
      {
        ...rest,
        next: 'Check with shop.orders.list',
        incomplete: 'Only the first 3 records were read. Continue with nextCursor, or add a condition.',
        warnings: ['No record matches order_id (IDs come from orders.list).'],
        truncated: {
          shown: 1,
          of: 3,
          hint: 'Pass nextCursor as cursor to read on. Pass other `fields`, or `jq` to select and count.',
        },
      },
      'shop',
    ),
  ).toEqual({
    ...rest,
    next: 'Check with: agent-connectors shop orders list',
    incomplete: 'Only the first 3 records were read. Continue with nextCursor as --cursor, or add a condition.',
    warnings: ['No record matches order_id (IDs come from agent-connectors shop orders list).'],
    truncated: {
      shown: 1,
      of: 3,
      hint: 'Pass nextCursor as --cursor to read on. Pass other --fields, or --jq to select and count.',
    },
  });
});

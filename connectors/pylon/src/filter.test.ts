import { type AnyClient, InvalidParamsError, type Issue } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { createPylon } from './index.ts';

// Tested through the client: the tests cover the filter in the request and the errors that callers see.
const pylon: AnyClient = createPylon({ apiToken: 'unused', env: {} });

async function sent(filter: unknown, entity = 'issues'): Promise<unknown> {
  const { data } = await pylon.execute(entity, 'search', { filter }, { dryRun: true });
  return (data as { body: { filter: unknown } }).body.filter;
}

async function rejected(filter: unknown, entity = 'issues'): Promise<readonly Issue[]> {
  const error = await failure(pylon.execute(entity, 'search', { filter }, { dryRun: true }));
  expect(error).toBeInstanceOf(InvalidParamsError);
  return (error as InvalidParamsError).issues;
}

const range = ['2026-10-01T00:00:00Z', '2026-10-30T00:00:00+01:00'];
const leaf = { operator: 'is_set', field: 'assignee_id' };
const joined = (operator: string, ...subfilters: unknown[]) => ({ operator, subfilters });

describe('a filter', () => {
  it.each([
    { operator: 'equals', field: 'state', value: 'closed' },
    { operator: 'in', field: 'team_id', values: ['a', 'b'] },
    { operator: 'not_in', field: 'issue_type', values: ['ticket'] },
    { operator: 'is_set', field: 'account_id' },
    { operator: 'is_unset', field: 'ticket_form_id' },
    { operator: 'contains', field: 'tags', value: 'vip' },
    { operator: 'does_not_contain', field: 'tags', value: 'vip' },
    { operator: 'string_contains', field: 'title', value: 'refund' },
    { operator: 'string_does_not_contain', field: 'body_html', value: 'refund' },
    { operator: 'time_is_after', field: 'created_at', value: '2026-10-01T00:00:00Z' },
    { operator: 'time_is_before', field: 'resolved_at', value: '2026-10-01T00:00:00.250+02:00' },
    { operator: 'time_range', field: 'latest_message_activity_at', values: range },
  ])('is sent unchanged: $operator on $field', async (filter) => {
    expect(await sent(filter)).toEqual(filter);
  });

  it.each([
    { operator: 'equals', value: 'high' },
    { operator: 'not_equals', value: 'high' },
    { operator: 'contains', value: 'production' },
    { operator: 'does_not_contain', value: 'production' },
    { operator: 'in', values: ['high', 'urgent'] },
    { operator: 'not_in', values: ['low'] },
    { operator: 'time_is_after', value: '2026-10-01T00:00:00Z' },
    { operator: 'time_is_before', value: '2026-10-01T00:00:00Z' },
    { operator: 'time_range', values: range },
    { operator: 'string_contains', value: 'cache' },
    { operator: 'string_does_not_contain', value: 'cache' },
    { operator: 'is_set' },
    { operator: 'is_unset' },
    { operator: 'greater_than', value: '10' },
    { operator: 'less_than', value: '10' },
    { operator: 'greater_than_or_equals', value: '10' },
    { operator: 'less_than_or_equals', value: '10' },
  ])('renames custom_field to field: $operator', async (comparison) => {
    expect(await sent({ ...comparison, custom_field: 'my_field' })).toEqual({ ...comparison, field: 'my_field' });
  });

  it.each([
    ['accounts', 'external_ids', 'is_set', {}],
    ['accounts', 'owner_id', 'is_unset', {}],
    ['accounts', 'name', 'string_contains', { value: 'north' }],
    ['accounts', 'domains', 'contains', { value: 'northwind.example' }],
    ['contacts', 'account_id', 'not_in', { values: ['a'] }],
    ['contacts', 'email', 'string_contains', { value: '@northwind.example' }],
    ['users', 'email', 'equals', { value: 'ada@kestrelcloud.example' }],
  ])('supports the fields of %s: %s %s', async (entity, field, operator, operand) => {
    expect(await sent({ field, operator, ...operand }, entity)).toEqual({ field, operator, ...operand });
  });
});

it('a filter accepts any state, because a custom status may have that slug', async () => {
  const filter = { operator: 'equals', field: 'state', value: 'escalated' };
  expect(await sent(filter)).toEqual(filter);
});

describe('and, or', () => {
  it('combine conditions three levels deep, with custom fields at every level', async () => {
    const custom = { operator: 'equals', custom_field: 'priority', value: 'high' };
    const wire = { operator: 'equals', field: 'priority', value: 'high' };
    expect(await sent(joined('and', leaf, custom, joined('or', custom, leaf)))).toEqual(
      joined('and', leaf, wire, joined('or', wire, leaf)),
    );
  });

  it('are rejected on the fourth level', async () => {
    const issues = await rejected(joined('and', joined('or', joined('and', leaf))));
    expect(issues).toContainEqual(
      expect.objectContaining({
        path: 'filter.subfilters.0.subfilters.0.operator',
        expected:
          "a comparison operator: filters nest at most three levels deep, so 'and' and 'or' are not allowed here",
        received: '"and"',
      }),
    );
  });

  it.each([{ operator: 'and' }, { operator: 'or', subfilters: [] }])('require subfilters: %j', async (filter) => {
    expect(await rejected(filter)).toMatchObject([
      { path: 'filter', expected: `at least one filter in \`subfilters\` with '${filter.operator}'` },
    ]);
  });

  it.each([{ field: 'state' }, { custom_field: 'priority' }, { value: 'new' }, { values: ['new'] }])(
    'accept nothing next to subfilters: %j',
    async (more) => {
      expect(await rejected({ ...joined('and', leaf), ...more })).toMatchObject([
        { path: 'filter', expected: "no field or value next to 'and': move them into `subfilters`" },
      ]);
    },
  );

  it('report the path of an invalid subfilter', async () => {
    const wrong = { operator: 'equals', field: 'title', value: 'refund' };
    expect(await rejected(joined('or', leaf, joined('and', leaf, wrong)))).toMatchObject([
      {
        path: 'filter.subfilters.1.subfilters.1.operator',
        received: '"equals"',
        expected: "an operator that 'title' supports (string_contains, string_does_not_contain)",
      },
    ]);
  });
});

describe('a filter is rejected', () => {
  it.each([
    ['issues', 'stat', 'state'],
    ['issues', 'assignee', 'assignee_id'],
    ['issues', 'type', 'issue_type'],
    ['issues', 'resolution_time', undefined],
    ['accounts', 'domain', 'domains'],
    ['contacts', 'mail', 'email'],
    ['users', 'name', undefined],
  ])('on a field that %s do not have: %s', async (entity, field, near) => {
    const [issue, ...others] = await rejected({ operator: 'equals', field, value: 'x' }, entity);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ path: 'filter.field', received: `"${field}"` });
    expect(issue?.hint).toBe(near && `did you mean '${near}'?`);
  });

  it('on a field that may be a custom field, with a hint', async () => {
    const issues = await rejected({ operator: 'equals', field: 'priority', value: 'urgent' });
    expect(issues).toMatchObject([
      { path: 'filter.field', expected: expect.stringContaining('for custom fields: `custom_field` with the slug') },
    ]);
  });

  it.each([
    ['issues', 'state', 'is_set', {}, 'equals, in, not_in'],
    ['issues', 'tags', 'equals', { value: 'vip' }, 'contains, does_not_contain, in, not_in'],
    ['issues', 'created_at', 'equals', { value: range[0] }, 'time_is_after, time_is_before, time_range'],
    ['issues', 'assignee_id', 'not_equals', { value: 'a' }, 'equals, in, not_in, is_set, is_unset'],
    ['accounts', 'name', 'string_does_not_contain', { value: 'x' }, 'equals, in, not_in, string_contains'],
    ['contacts', 'account_id', 'is_unset', {}, 'equals, in, not_in'],
    ['users', 'email', 'string_contains', { value: 'x' }, 'equals, in, not_in'],
  ])('for an operator that the field does not support: %s %s %s', async (entity, field, operator, operand, allowed) => {
    expect(await rejected({ field, operator, ...operand }, entity)).toMatchObject([
      {
        path: 'filter.operator',
        expected: `an operator that '${field}' supports (${allowed})`,
        received: `"${operator}"`,
      },
    ]);
  });

  it('without an operator, with those that the field supports', async () => {
    expect(await rejected({ field: 'domains', value: 'a.example' } as never, 'accounts')).toEqual([
      {
        path: 'filter.operator',
        expected: "an operator that 'domains' supports (contains, does_not_contain, in, not_in)",
        received: 'nothing',
        hint: 'it is required',
      },
    ]);
    expect(await rejected({ custom_field: 'plan', value: 'x' } as never)).toMatchObject([
      { path: 'filter.operator', expected: expect.stringContaining("'is_unset'"), received: 'nothing' },
    ]);
  });

  const inState = "only `values`, with at least one value and no empty ones, with 'in'";
  const twoTimes = "two RFC 3339 times in `values` with 'time_range'";
  it.each([
    [{ operator: 'equals', field: 'state' }, "only `value`, not empty, with 'equals'"],
    [{ operator: 'equals', field: 'state', values: ['new'] }, "only `value`, not empty, with 'equals'"],
    [{ operator: 'equals', field: 'state', value: 'new', values: ['new'] }, "only `value`, not empty, with 'equals'"],
    [{ operator: 'contains', field: 'tags' }, "only `value`, not empty, with 'contains'"],
    [
      { operator: 'greater_than', custom_field: 'seats', values: ['1'] },
      "only `value`, not empty, with 'greater_than'",
    ],
    [{ operator: 'in', field: 'state' }, inState],
    [{ operator: 'in', field: 'state', values: [] }, inState],
    [{ operator: 'in', field: 'state', value: 'new' }, inState],
    [{ operator: 'in', field: 'state', value: 'new', values: ['new'] }, inState],
    [
      { operator: 'not_in', field: 'state', values: [] },
      "only `values`, with at least one value and no empty ones, with 'not_in'",
    ],
    [{ operator: 'is_set', field: 'assignee_id', value: 'a' }, "no `value` or `values` with 'is_set'"],
    [{ operator: 'is_unset', field: 'assignee_id', values: [] }, "no `value` or `values` with 'is_unset'"],
    [{ operator: 'time_range', field: 'created_at', values: [] }, twoTimes],
    [{ operator: 'time_range', field: 'created_at', values: range.slice(1) }, twoTimes],
    [{ operator: 'time_range', field: 'created_at', values: [...range, ...range] }, twoTimes],
    [{ operator: 'time_range', field: 'created_at', values: ['2026-10-01', '2026-10-30'] }, twoTimes],
    [{ operator: 'time_range', field: 'created_at', value: range[0] }, twoTimes],
    [
      { operator: 'time_is_after', field: 'created_at', value: 'yesterday' },
      "an RFC 3339 time in `value` with 'time_is_after'",
    ],
    [
      { operator: 'time_is_after', field: 'created_at', value: '2026-10-01T00:00:00+02' },
      "an RFC 3339 time in `value` with 'time_is_after'",
    ],
    [
      { operator: 'time_is_before', custom_field: 'due_on', value: '2026-02-31T00:00:00Z' },
      "an RFC 3339 time in `value` with 'time_is_before'",
    ],
    [
      { operator: 'time_is_before', field: 'created_at', values: range },
      "only `value`, not empty, with 'time_is_before'",
    ],
    [{ operator: 'equals', field: 'state', value: 'new', subfilters: [leaf] }, "`subfilters` only with 'and' or 'or'"],
  ])('with an invalid operand: %j', async (filter, expected) => {
    expect(await rejected(filter)).toMatchObject([{ path: 'filter', expected }]);
  });

  it.each([
    ['issues', 'assignee_id', { operator: 'equals', value: 'ada@kestrelcloud.example' }, 'value', 'users.list'],
    ['issues', 'requester_id', { operator: 'not_in', values: ['a', 'b@c.example'] }, 'values', 'contacts.search'],
    ['issues', 'account_id', { operator: 'in', values: ['b@c.example'] }, 'values', 'accounts.search'],
    ['contacts', 'account_id', { operator: 'equals', value: 'b@c.example' }, 'value', 'accounts.search'],
    ['projects', 'owner_id', { operator: 'equals', value: 'b@c.example' }, 'value', 'users.list'],
  ])('with an email address as an ID: %s %s', async (entity, field, comparison, at, source) => {
    const expected = `an ID for '${field}', not an email address: ${source} has the IDs`;
    expect(await rejected({ field, ...comparison }, entity)).toMatchObject([{ path: `filter.${at}`, expected }]);
  });

  it.each([
    ['tasks', 'status', { operator: 'equals', value: 'done' }, 'value', 'not_started, in_progress, completed'],
    ['projects', 'status', { operator: 'in', values: ['open'] }, 'values', 'not_started, in_progress, completed'],
    ['issues', 'issue_type', { operator: 'not_in', values: ['bug'] }, 'values', 'conversation, ticket'],
  ])('with a value that the field cannot have: %s %s', async (entity, field, comparison, at, values) => {
    const expected = `one of the values of '${field}' (${values})`;
    expect(await rejected({ field, ...comparison }, entity)).toMatchObject([{ path: `filter.${at}`, expected }]);
  });

  it.each([
    [{ operator: 'is_set', field: 'assignee_id', value: '', values: ['a'] }],
    [{ ...joined('and', leaf), value: '', values: ['x'] }],
    [{ operator: 'equals', custom_field: '', value: 'high' }],
    [{ operator: 'string_contains', field: 'title', value: '' }],
    [{ operator: 'in', field: 'state', values: [''] }],
  ])('with an empty string: %j', async (filter) => {
    expect(await rejected(filter)).toHaveLength(1);
  });

  it.each([
    [{ operator: 'equals', value: 'x' }],
    [{ operator: 'equals', field: 'state', custom_field: 'priority', value: 'x' }],
  ])('without exactly one field: %j', async (filter) => {
    const expected = 'either `field` or, for records with custom fields, `custom_field`';
    expect(await rejected(filter)).toMatchObject([{ path: 'filter', expected }]);
  });

  it('with a custom field where they are not supported', async () => {
    expect(await rejected({ operator: 'equals', custom_field: 'priority', value: 'x' }, 'users')).toMatchObject([
      { path: 'filter.custom_field', expected: 'a known parameter', received: "'custom_field'" },
    ]);
  });

  it.each([
    [{ operator: 'equal', field: 'state', value: 'x' }, 'filter.operator', "did you mean 'equals'?"],
    [{ field: 'state', value: 'x' }, 'filter.operator', 'it is required'],
    [{ operator: 'equals', fields: 'state', value: 'x' }, 'filter.fields', "did you mean 'field'?"],
    [{ operator: 'equals', field: 'account_id', value: 7 }, 'filter.value', undefined],
    ['state = new', 'filter', undefined],
  ])('with an invalid structure: %j', async (filter, path, hint) => {
    const issue = (await rejected(filter)).find((one) => one.path === path);
    expect(issue).toBeDefined();
    expect(issue?.hint).toBe(hint);
  });
});

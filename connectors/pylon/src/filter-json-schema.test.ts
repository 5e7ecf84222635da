import type { AnyClient } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { describePylonOperation } from './describe.ts';
import { comparisons } from './filter-form.ts';
import { createPylon } from './index.ts';

interface Form {
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[]; readonly description?: string }>>;
}

/** The JSON Schema of the filter of a search. */
function filterOf(entity: string): { readonly anyOf: readonly Form[] } {
  const { properties } = describePylonOperation(`${entity}.search`).input as {
    properties: { filter: { anyOf: readonly Form[] } };
  };
  return properties.filter;
}

const pylon: AnyClient = createPylon({ apiToken: 'unused', env: {} });
const accepts = (entity: string, filter: unknown) => {
  const params = { filter, ...(entity === 'custom_objects' && { type: 'subscriptions' }) };
  return pylon.execute(entity, 'search', params, { dryRun: true }).then(
    () => true,
    () => false,
  );
};

const time = '2026-10-01T00:00:00Z';
function operandOf(operator: string, value: string): object {
  if (operator === 'is_set' || operator === 'is_unset') return {};
  if (operator === 'time_range') return { values: [time, time] };
  return operator === 'in' || operator === 'not_in' ? { values: [value] } : { value };
}

const entities = [
  'accounts',
  'audit_logs',
  'call_recordings',
  'contacts',
  'custom_objects',
  'issues',
  'projects',
  'surveys',
  'tasks',
  'users',
];

describe.each(entities)('the JSON Schema of a filter on %s', (entity) => {
  const forms = filterOf(entity).anyOf;

  it('offers for each field exactly the operators that the filter accepts', async () => {
    const offered = forms.flatMap(({ properties: { field, operator } }) =>
      (field?.enum ?? []).flatMap((name) => (operator?.enum ?? []).map((each) => `${name} ${each}`)),
    );
    const fields = [...new Set(offered.map((pair) => pair.split(' ')[0] ?? ''))];
    const sampleOf = (field: string, operator: string) =>
      operator.startsWith('time_') ? time : field === 'status' ? 'completed' : field === 'issue_type' ? 'ticket' : 'x';
    const tried = fields.flatMap((field) =>
      comparisons.map(async (operator) => {
        const filter = { field, operator, ...operandOf(operator, sampleOf(field, operator)) };
        return (await accepts(entity, filter)) ? [`${field} ${operator}`] : [];
      }),
    );
    expect((await Promise.all(tried)).flat().sort()).toEqual(offered.sort());
  });

  it('has no references, and a combination of conditions', () => {
    expect(JSON.stringify(forms)).not.toContain('$ref');
    expect(forms.at(-1)?.properties['operator']?.enum).toEqual(['and', 'or']);
  });
});

it('the JSON Schema of a filter says what the values are', () => {
  const text = JSON.stringify(filterOf('issues'));
  expect(text).toContain('state: new, waiting_on_you, waiting_on_customer, on_hold, closed, or slug from issue_status');
  expect(text).toContain('assignee_id: ID from users.list');
  expect(text).toContain('For custom fields: slug from custom_fields.list.');
  expect(filterOf('tasks').anyOf).toContainEqual(
    expect.objectContaining({
      properties: expect.objectContaining({
        field: { enum: ['status'] },
        value: { enum: ['not_started', 'in_progress', 'completed'] },
      }),
    }),
  );
});

it('the input of issues.search stays small enough for a tool', () => {
  expect(JSON.stringify(describePylonOperation('issues.search').input).length).toBeLessThan(3700);
});

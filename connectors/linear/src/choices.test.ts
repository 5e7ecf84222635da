import type { AnyClient } from '@agent-connectors/core';
import { describe as introspect } from '@agent-connectors/core/describe';
import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { client } from '../test/wire.ts';
import { linear } from './connector.ts';

const any: AnyClient = client();

describe('a filter on a field with known values', () => {
  it.each<[string, string, object, string]>([
    ['issues', 'list', { state: { type: { eq: 'open' } } }, 'filter.state.type.eq'],
    ['issues', 'list', { priority: { lte: 5 } }, 'filter.priority.lte'],
    ['issues', 'list', { slaStatus: { in: ['breached'] } }, 'filter.slaStatus.in.0'],
    ['issues', 'list', { addedToCyclePeriod: { eq: 'later' } }, 'filter.addedToCyclePeriod.eq'],
    ['projects', 'list', { status: { type: { nin: ['done'] } } }, 'filter.status.type.nin.0'],
    ['projects', 'list', { health: { neq: 'green' } }, 'filter.health.neq'],
    ['initiatives', 'list', { status: { eq: 'active' } }, 'filter.status.eq'],
    ['initiatives', 'list', { healthWithAge: { eq: 'stale' } }, 'filter.healthWithAge.eq'],
    ['workflowStates', 'list', { type: { eq: 'done' } }, 'filter.type.eq'],
    ['teams', 'list', { visibility: { eq: 'secret' } }, 'filter.visibility.eq'],
    ['notifications', 'list', { subscriptionType: { eq: 'epic' } }, 'filter.subscriptionType.eq'],
    ['customerNeeds', 'list', { priority: { eq: 2 } }, 'filter.priority.eq'],
  ])('%s.%s: rejects %j before anything is sent', async (entity, action, filter, path) => {
    const error = await failure(any.execute(entity, action, { filter }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain(path);
  });

  it.each<[string, object]>([
    ['issues', { state: { type: { in: ['triage', 'duplicate'] }, name: { contains: 'Review' } }, priority: { lt: 3 } }],
    ['issues', { state: { name: { eq: 'Open' } }, slaStatus: { null: true } }],
    ['projects', { status: { type: { eq: 'paused' } }, healthWithAge: { in: ['outdated', 'noUpdate'] } }],
    ['initiatives', { status: { eqIgnoreCase: 'active' }, priority: { null: true } }],
  ])('%s.list: accepts %j', (entity, filter) =>
    expect(any.execute(entity, 'list', { filter }, { dryRun: true })).resolves.toBeDefined(),
  );

  it('names the values in its error and in its JSON Schema', async () => {
    const error = await failure(client().workflowStates.list({ filter: { type: { eq: 'complete' } } }));
    expect(error.message).toContain("did you mean 'completed'?");
    const { $defs } = introspect(linear);
    expect($defs['StateTypeComparatorInput']).toMatchObject({
      properties: { eq: { enum: expect.arrayContaining(['triage', 'duplicate']) }, contains: { type: 'string' } },
    });
  });
});

import { expect, it } from 'vitest';
import { expectPost, meta, plainPage, testClient } from '../../test/wire.ts';

const ashby = testClient();

it('lists the audit log', async () => {
  const params = {
    startDate: '2026-01-01',
    endDate: '2026-10-01',
    actorIds: ['actor-1'],
    targetIds: ['target-1'],
    targetTypes: ['Candidate'],
    categories: ['Candidates'],
    limit: 100,
    cursor: 'G8',
  };
  const entry = {
    id: 'log-1',
    category: 'Candidates',
    description: 'Changed a candidate',
    timestamp: '2026-09-30T12:00:00.000Z',
    actor: { id: 'actor-1' },
    target: { id: 'target-1' },
    changedFields: [],
    parentAction: null,
    request: { ipAddress: null },
  };
  expectPost('/auditLog.list', params, plainPage([entry]));
  await expect(ashby.auditLogs.list(params)).resolves.toEqual({ data: [entry], meta: meta({ hasMore: false }) });
});

it('rejects an unknown category as an invalid request', async () => {
  const response = { success: false, errorInfo: { code: 'invalid_input', message: 'Unknown category' } };
  expectPost('/auditLog.list', { categories: ['Nonsense'] }, response, 400);
  await expect(ashby.auditLogs.list({ categories: ['Nonsense'] })).rejects.toMatchObject({ code: 'invalid_request' });
});

it('accepts at most 100 IDs', async () => {
  const actorIds = Array.from({ length: 101 }, (_, index) => `actor-${index}`);
  await expect(ashby.auditLogs.list({ actorIds })).rejects.toMatchObject({ code: 'invalid_params' });
});

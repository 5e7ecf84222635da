import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAshby } from '../src/index.ts';
import { collect } from './wire.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

it('walks all candidates, then gets exactly what changed since', async () => {
  const ashby = createAshby({ env: sandbox.env });
  const before = new Map<string, string | null | undefined>();
  let syncToken: string | undefined;
  for await (const { data, meta } of ashby.candidates.list({ limit: 20 }).pages()) {
    for (const { id, name } of data) before.set(id, name);
    syncToken = meta.syncToken;
  }
  expect(before.size).toBeGreaterThan(20);
  expect(syncToken).toBeTypeOf('string');
  const [candidateId = ''] = before.keys();

  await ashby.candidates.update({ candidateId, name: 'Renamed Since' });

  const changed = await collect(ashby.candidates.list({ limit: 20, syncToken }));
  expect(changed.map(({ id, name }) => [id, name])).toEqual([[candidateId, 'Renamed Since']]);
});

it('meets no field that differs from its description', async () => {
  const ashby = createAshby({ env: sandbox.env });
  const [application] = (await ashby.applications.list({ limit: 1, expand: ['openings'] })).data;
  const [posting] = (await ashby.jobPostings.list()).data;
  const [job] = (await ashby.jobs.list({ limit: 1 })).data;
  const answers = await Promise.all([
    ashby.candidates.list(),
    ashby.applications.list({ expand: ['openings'] }),
    ashby.applications.get({ applicationId: application?.id ?? '' }),
    ashby.applications.listHistory({ applicationId: application?.id ?? '' }),
    ashby.jobs.list({ expand: ['location', 'openings'] }),
    ashby.jobPostings.get({ jobPostingId: posting?.id ?? '', expand: ['job'] }),
    ashby.interviewStages.list({ interviewPlanId: job?.defaultInterviewPlanId ?? '' }),
    ashby.users.list(),
    ashby.departments.list(),
    ashby.locations.list(),
    ashby.sources.list(),
    ashby.archiveReasons.list(),
    ashby.candidateTags.list(),
    ashby.customFields.list(),
    ashby.feedbackFormDefinitions.list(),
    ashby.offers.list(),
    ashby.openings.list(),
  ]);
  expect(answers.flatMap(({ meta }) => meta.warnings ?? [])).toEqual([]);
  await expect(ashby.check()).resolves.toMatchObject({ ok: true });
});

it('falls back to a full walk when the token has expired', async () => {
  const ashby = createAshby({ env: sandbox.env });
  await expect(ashby.candidates.list({ syncToken: 'sandbox-expired-sync-token' })).rejects.toMatchObject({
    code: 'invalid_request',
    vendorCode: 'sync_token_expired',
    hint: expect.stringContaining('without syncToken'),
  });
});

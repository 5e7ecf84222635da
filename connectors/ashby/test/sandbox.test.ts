import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAshby, downloadFile, isExpiredCursor, isExpiredSyncToken, runReport, uploadFile } from '../src/index.ts';
import { collect } from './wire.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

it('lists all candidates, then only those changed since', async () => {
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

it('returns only fields that match their schemas', async () => {
  const ashby = createAshby({ env: sandbox.env });
  const [application] = (await ashby.applications.list({ limit: 1, expand: ['openings'] })).data;
  const [posting] = (await ashby.jobPostings.list()).data;
  const [job] = (await ashby.jobs.list({ limit: 1 })).data;
  const responses = await Promise.all([
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
  expect(responses.flatMap(({ meta }) => meta.warnings ?? [])).toEqual([]);
  await expect(ashby.check()).resolves.toMatchObject({ ok: true });
});

it('rejects an expired sync token with a hint to run a full sync', async () => {
  const ashby = createAshby({ env: sandbox.env });
  await expect(ashby.candidates.list({ syncToken: 'sandbox-expired-sync-token' })).rejects.toMatchObject({
    code: 'invalid_request',
    vendorCode: 'sync_token_expired',
    hint: expect.stringContaining('without syncToken'),
  });
});

it('resumes an incremental sync in another client, with its cursor and sync token', async () => {
  const ashby = createAshby({ env: sandbox.env });
  const pages = await collect(ashby.candidates.list().pages());
  const syncToken = pages.at(-1)?.meta.syncToken;
  const changed = pages.flatMap(({ data }) => data.map(({ id }) => id)).slice(3, 10);
  for (const candidateId of changed) await ashby.candidates.update({ candidateId, name: 'Renamed Again' });

  const received: string[] = [];
  let cursor: string | undefined;
  for await (const { data, meta } of ashby.candidates.list({ limit: 3, syncToken }).pages()) {
    received.push(...data.map(({ id }) => id));
    cursor = meta.nextCursor;
    expect(meta.syncToken).toBeUndefined();
    break;
  }
  expect(cursor).toBeTypeOf('string');

  const another = createAshby({ env: sandbox.env });
  const rest = await collect(another.candidates.list({ limit: 3, syncToken, cursor }).pages());
  received.push(...rest.flatMap(({ data }) => data.map(({ id }) => id)));
  expect(received).toEqual(changed);
  const last = sandbox.requests.for('/ashby').at(-1);
  expect(JSON.parse(last?.body ?? '')).toEqual({ limit: 3, syncToken, cursor: expect.any(String) });
  expect(rest.map(({ meta }) => typeof meta.syncToken)).toEqual(['undefined', 'string']);

  const next = rest.at(-1)?.meta.syncToken;
  await expect(collect(another.candidates.list({ syncToken: next }))).resolves.toEqual([]);
});

it('recognizes an invalid sync token and an invalid cursor', async () => {
  const ashby = createAshby({ env: sandbox.env });
  for (const syncToken of ['sandbox-expired-sync-token', 'no token at all']) {
    const error = await ashby.candidates.list({ syncToken }).catch((reason: unknown) => reason);
    expect([isExpiredSyncToken(error), isExpiredCursor(error)]).toEqual([true, false]);
  }
  const error = await ashby.candidates.list({ cursor: 'no cursor at all' }).catch((reason: unknown) => reason);
  expect([isExpiredSyncToken(error), isExpiredCursor(error)]).toEqual([false, true]);
});

it('uploads and downloads files', async () => {
  const ashby = createAshby({ env: sandbox.env });
  const [candidate] = (await ashby.candidates.list({ limit: 1 })).data;
  const file = { filename: 'portfolio.txt', content: 'Größe', contentType: 'text/plain' };
  for (const context of ['CandidateResume', 'CandidateFiles'] as const) {
    const { candidate: after } = await uploadFile(ashby, { context, file, candidateId: candidate?.id });
    const stored = context === 'CandidateResume' ? after?.resumeFileHandle : after?.fileHandles?.at(-1);
    expect(stored?.name).toBe('portfolio.txt');
    const download = await downloadFile(ashby, { fileHandle: stored?.handle ?? '' });
    await expect(download.text()).resolves.toBe('Größe');
  }
  const { handle, candidate: nobody } = await uploadFile(ashby, { context: 'ApplicationForm', file });
  expect([typeof handle, nobody]).toEqual(['string', undefined]);
});

it('runs a report, and throws the reason of a failure', async () => {
  const ashby = createAshby({ env: sandbox.env });
  const { columnNames, data } = await runReport(ashby, { reportId: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e02' });
  expect(columnNames).toEqual(['Job', 'Stage', 'Applications']);
  expect(data?.length).toBeGreaterThan(5);
  await expect(runReport(ashby, { reportId: '6f1c1f0e-5d2b-4b7e-9c51-2f7a1b9d3e04' })).rejects.toMatchObject({
    code: 'server',
    vendorCode: 'QueryTimeout',
  });
});

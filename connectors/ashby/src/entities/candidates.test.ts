import { describe, expect, it } from 'vitest';
import { candidate } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, plainPage, testClient } from '../../test/wire.ts';

const ashby = testClient();
const candidateId = candidate.id;

describe('candidates', () => {
  it('lists with an empty body when there are no parameters', async () => {
    expectPost('/candidate.list', {}, lastPage([candidate]));
    await expect(ashby.candidates.list()).resolves.toEqual({ data: [candidate], meta: lastMeta() });
  });

  it('lists with every parameter', async () => {
    const params = {
      createdAfter: 1_767_225_600_000,
      createdBefore: 1_790_000_000_000,
      limit: 25,
      cursor: 'G8',
      syncToken: 'old',
    };
    expectPost('/candidate.list', params, { ...lastPage([]), moreDataAvailable: true, nextCursor: 'G9' });
    await expect(ashby.candidates.list(params)).resolves.toEqual({
      data: [],
      meta: meta({ hasMore: true, nextCursor: 'G9', syncToken: 'jYnEBmjzR' }),
    });
  });

  it('rejects a time in seconds, which would match every record', async () => {
    await expect(ashby.candidates.list({ createdAfter: 1_767_225_600 })).rejects.toThrow(/not seconds/);
  });

  it('sends times given as text in milliseconds', async () => {
    expectPost(
      '/candidate.list',
      { createdAfter: 1_767_225_600_000, createdBefore: 1_790_000_000_000 },
      lastPage([candidate]),
    );
    const params = { createdAfter: '2026-01-01', createdBefore: '2026-09-21T16:13:20+02:00' };
    await expect(ashby.candidates.list(params)).resolves.toMatchObject({ data: [candidate] });
  });

  it('gets one by ID or by external ID', async () => {
    expectPost('/candidate.info', { id: candidate.id }, ok(candidate));
    await expect(ashby.candidates.get({ id: candidate.id })).resolves.toEqual({ data: candidate, meta: meta() });
    expectPost('/candidate.info', { externalMappingId: 'bamboo-7' }, ok(candidate));
    await expect(ashby.candidates.get({ externalMappingId: 'bamboo-7' })).resolves.toMatchObject({ data: candidate });

    const both = ashby.candidates.get({ id: candidate.id, externalMappingId: 'bamboo-7' });
    await expect(both).rejects.toMatchObject({ issues: [{ expected: 'exactly one of id, externalMappingId' }] });
  });

  it('rejects a blank name', async () => {
    await expect(ashby.candidates.create({ name: '   ' })).rejects.toMatchObject({
      issues: [{ path: 'name', expected: 'text that is not blank' }],
    });
  });

  it('rejects a get without an ID', async () => {
    await expect(ashby.candidates.get({})).rejects.toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });

  it('creates', async () => {
    const params = {
      name: 'Adam Hart',
      email: 'adam@example.com',
      phoneNumber: '555-555-5555',
      linkedInUrl: 'https://linkedin.com/in/adamhart',
      githubUrl: 'https://github.com/adamhart',
      website: 'https://adam.example.com',
      alternateEmailAddresses: ['hart@example.com'],
      sourceId: candidate.source.id,
      creditedToUserId: candidate.creditedToUser.id,
      location: { city: 'San Francisco', region: 'California', country: 'United States' },
      createdAt: '2026-08-12T20:29:56.964Z',
    };
    expectPost('/candidate.create', params, ok(candidate));
    await expect(ashby.candidates.create(params)).resolves.toEqual({ data: candidate, meta: meta() });
  });

  it('updates', async () => {
    const params = {
      candidateId: candidate.id,
      name: 'Adam B. Hart',
      email: 'adam@example.com',
      phoneNumber: '555-555-5555',
      linkedInUrl: 'https://linkedin.com/in/adamhart',
      githubUrl: 'https://github.com/adamhart',
      websiteUrl: 'https://adam.example.com',
      alternateEmail: 'hart@example.com',
      socialLinks: [{ type: 'GitHub' as const, url: 'https://github.com/adamhart' }],
      sourceId: candidate.source.id,
      creditedToUserId: candidate.creditedToUser.id,
      location: { city: 'Oakland' },
      createdAt: '2026-08-12T20:29:56.964Z',
      sendNotifications: false,
    };
    expectPost('/candidate.update', params, ok(candidate));
    await expect(ashby.candidates.update(params)).resolves.toEqual({ data: candidate, meta: meta() });
  });

  it('searches by email address and name, without pagination', async () => {
    const params = { email: 'adam@example.com', name: 'Hart' };
    expectPost('/candidate.search', params, ok([candidate]));
    await expect(ashby.candidates.search(params)).resolves.toEqual({
      data: [candidate],
      meta: meta({ hasMore: false }),
    });
  });

  it('warns when a search may have more results', async () => {
    expectPost('/candidate.search', { name: 'Hart' }, ok(Array.from({ length: 100 }, () => candidate)));
    const { meta: about } = await ashby.candidates.search({ name: 'Hart' });
    expect(about.warnings).toEqual([expect.stringContaining('may be more')]);
  });

  it('rejects a search without parameters', async () => {
    await expect(ashby.candidates.search({})).rejects.toThrow(/at least one of email, name/);
  });

  const { candidates } = ashby;
  const tag = { candidateId, tagId: '38430ede-5bd2-41fc-b474-87591cb98cbc' };
  const membership = { candidateId, projectId: 'e9ed20fd-d45f-4aad-8a00-a19bfba0083f' };
  const resume = { candidateId, resumeHandle: 'eyJoYW5kbGUiOnsidHlwZSI6IkNhbmRpZGF0ZUZpbGUi' };
  const file = { candidateId, fileHandle: 'eyJoYW5kbGUiOnsidHlwZSI6IkNhbmRpZGF0ZUZpbGUi' };
  const verdict = { candidateId, fraudStatus: 'Unsure' as const };

  it.each([
    ['anonymize', { candidateId }, () => candidates.anonymize({ candidateId })],
    ['addTag', tag, () => candidates.addTag(tag)],
    ['removeTag', tag, () => candidates.removeTag(tag)],
    ['addProject', membership, () => candidates.addProject(membership)],
    ['removeProject', membership, () => candidates.removeProject(membership)],
    ['uploadResume', resume, () => candidates.uploadResume(resume)],
    ['uploadFile', file, () => candidates.uploadFile(file)],
    ['setFraudStatus', verdict, () => candidates.setFraudStatus(verdict)],
  ])('%s returns the candidate', async (method, body, call) => {
    expectPost(`/candidate.${method}`, body, ok(candidate));
    await expect(call()).resolves.toEqual({ data: candidate, meta: meta() });
  });

  it('is destructive in a dry run of anonymize', async () => {
    const preview = await ashby.candidates.anonymize({ candidateId }, { dryRun: true });
    expect(preview.data).toMatchObject({ effect: 'destructive' });
  });

  it('lists their projects', async () => {
    const project = {
      id: 'e9ed20fd-d45f-4aad-8a00-a19bfba0083f',
      title: 'Office Event',
      description: 'Folks invited to office for an event',
      isArchived: false,
      confidential: false,
      authorId: candidate.creditedToUser.id,
      createdAt: '2022-08-12T20:29:56.964Z',
      customFieldEntries: [],
    };
    const params = { candidateId, limit: 25, cursor: 'G8' };
    expectPost('/candidate.listProjects', params, plainPage([project]));
    await expect(ashby.candidates.listProjects(params)).resolves.toEqual({
      data: [project],
      meta: meta({ hasMore: false }),
    });
  });

  it('adds an email', async () => {
    const params = {
      candidateId,
      emailProviderEmailId: 'msg-4711',
      subject: 'Your application',
      from: 'ada@example.com',
      to: 'adam@example.com',
      body: '<p>Hello Adam</p>',
      userId: candidate.creditedToUser.id,
      sentAt: '2022-07-21T17:32:28Z',
      cc: 'joey@example.com',
      messageUrl: 'https://example.com/messages/1234567890',
      messageIdHeader: '<CADkMx=Abc123@examplemail.com>',
      threadId: 'thread-1',
      isPrivate: false,
    };
    const { userId: _, ...mail } = params;
    const email = { id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00840', ...mail, userIsSender: true };
    expectPost('/candidate.addEmailMessage', params, ok(email));
    await expect(ashby.candidates.addEmailMessage(params)).resolves.toEqual({ data: email, meta: meta() });
  });

  it('lists client info', async () => {
    const info = {
      id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00841',
      ipAddress: '86.234.23.243',
      userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)',
      relatedEntityType: 'application',
      relatedEntityId: '4071538b-3cac-4fbf-ac76-f78ed250ffdd',
      candidateId,
      createdAt: '2022-08-12T20:29:56.964Z',
    };
    const params = { candidateId, limit: 25, cursor: 'G8', syncToken: 'old' };
    expectPost('/candidate.listClientInfo', params, lastPage([info]));
    await expect(ashby.candidates.listClientInfo(params)).resolves.toEqual({ data: [info], meta: lastMeta() });
  });

  it('lists fraud checks', async () => {
    const check = {
      id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00842',
      candidateId,
      applicationId: null,
      createdAt: '2025-01-15T10:30:00.000Z',
      fraudSignals: [
        {
          id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00843',
          category: 'Spoofing',
          name: 'VPN Connection Detected',
          description: 'Applicant is hiding their real location using a VPN.',
          value: 'Copenhagen, DK',
        },
      ],
    };
    const params = { candidateId, limit: 25, cursor: 'G8' };
    expectPost('/candidate.listFraudChecks', params, plainPage([check]));
    await expect(ashby.candidates.listFraudChecks(params)).resolves.toEqual({
      data: [check],
      meta: meta({ hasMore: false }),
    });
  });

  it('pushes to an HRIS, and accepts any response', async () => {
    const params = {
      applicationId: '4071538b-3cac-4fbf-ac76-f78ed250ffdd',
      externalSystem: 'SelfServe' as const,
      integrationPartnerId: 'e9ed20fd-d45f-4aad-8a00-a19bfba00844',
    };
    expectPost('/candidate.pushToHris', params, { success: true });
    await expect(ashby.candidates.pushToHris(params)).resolves.toEqual({ data: null, meta: meta() });
  });
});

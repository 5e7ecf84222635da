import { describe, expect, it } from 'vitest';
import { candidate } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, offline, ok, testClient } from '../../test/wire.ts';

offline();
const ashby = testClient();

describe('candidates', () => {
  it('lists with an empty body when nothing is asked for', async () => {
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

  it('refuses a time in seconds, which would let everything through', async () => {
    await expect(ashby.candidates.list({ createdAfter: 1_767_225_600 })).rejects.toThrow(/in milliseconds/);
  });

  it('gets one by id or by the id elsewhere', async () => {
    expectPost('/candidate.info', { id: candidate.id }, ok(candidate));
    await expect(ashby.candidates.get({ id: candidate.id })).resolves.toEqual({ data: candidate, meta: meta() });
    expectPost('/candidate.info', { externalMappingId: 'bamboo-7' }, ok(candidate));
    await expect(ashby.candidates.get({ externalMappingId: 'bamboo-7' })).resolves.toMatchObject({ data: candidate });
  });

  it('refuses to get one that is not named', async () => {
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

  it('finds by mail address and name, all at once', async () => {
    const params = { email: 'adam@example.com', name: 'Hart' };
    expectPost('/candidate.search', params, ok([candidate]));
    await expect(ashby.candidates.search(params)).resolves.toEqual({
      data: [candidate],
      meta: meta({ hasMore: false }),
    });
  });

  it('refuses a search for nothing', async () => {
    await expect(ashby.candidates.search({})).rejects.toThrow(/at least one of email, name/);
  });
});

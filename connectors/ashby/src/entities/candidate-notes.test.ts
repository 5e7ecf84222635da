import { describe, expect, it } from 'vitest';
import { candidate, user } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const candidateId = candidate.id;
const { id, firstName, lastName, email } = user;
const note = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69019',
  createdAt: '2026-08-12T20:29:56.964Z',
  isPrivate: false,
  content: 'Strong in systems design.',
  author: { id, firstName, lastName, email },
};

describe('candidate notes', () => {
  it('lists the notes of a candidate', async () => {
    const params = { candidateId, limit: 10, cursor: 'G8', syncToken: 'old' };
    expectPost('/candidate.listNotes', params, lastPage([note]));
    await expect(ashby.candidateNotes.list(params)).resolves.toEqual({ data: [note], meta: lastMeta() });
  });

  it('creates one as plain text', async () => {
    const params = {
      candidateId,
      note: note.content,
      sendNotifications: true,
      isPrivate: false,
      createdAt: note.createdAt,
    };
    expectPost('/candidate.createNote', params, ok(note));
    await expect(ashby.candidateNotes.create(params)).resolves.toEqual({ data: note, meta: meta() });
  });

  it('creates one as HTML', async () => {
    const params = { candidateId, note: { type: 'text/html' as const, value: '<b>Strong</b>' } };
    expectPost('/candidate.createNote', params, ok(note));
    await expect(ashby.candidateNotes.create(params)).resolves.toMatchObject({ data: note });
  });
});

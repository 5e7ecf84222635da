import { describe, expect, it } from 'vitest';
import { candidate, user } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const transcript = {
  id: '3ae2b801-19f6-41ef-ad28-214bd731948f',
  interviewEventId: 'f9e52a51-a075-4116-a7b8-484deba69060',
  interviewScheduleId: null,
  createdAt: '2026-07-21T17:32:28Z',
  participants: [
    { id: user.id, type: 'interviewer', name: 'Ada Okafor', email: 'ada@example.com' },
    { id: candidate.id, type: 'candidate', name: 'Adam Hart', email: null },
  ],
  transcriptUrl: 'https://files.example.com/transcript.json?signature=abc',
};
const params = { notetakerTranscriptId: transcript.id };

describe('notetaker transcripts', () => {
  it('gets a transcript URL', async () => {
    expectPost('/notetakerTranscript.info', params, ok(transcript));
    await expect(ashby.notetakerTranscripts.get(params)).resolves.toEqual({ data: transcript, meta: meta() });
  });

  it('fails when there is no transcript', async () => {
    const errorInfo = { code: 'notetaker_transcript_not_found', message: 'Not found' };
    expectPost('/notetakerTranscript.info', params, { success: false, errorInfo });
    await expect(ashby.notetakerTranscripts.get(params)).rejects.toMatchObject({ code: 'not_found' });
  });
});

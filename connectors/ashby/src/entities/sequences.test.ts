import { describe, expect, it } from 'vitest';
import { application, candidate } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const sequence = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69110',
  candidateId: candidate.id,
  applicationId: application.id,
  sequenceTemplateId: 'f9e52a51-a075-4116-a7b8-484deba69111',
  status: 'NotStarted',
  stages: [{ id: 'f9e52a51-a075-4116-a7b8-484deba69112' }],
  createdAt: '2026-10-01T08:00:00.000Z',
};
const sequenceId = sequence.id;
const shown = { data: sequence, meta: meta() };

describe('sequences', () => {
  it('lists, and returns a sync token', async () => {
    const params = { candidateId: candidate.id, limit: 10, cursor: 'G8', syncToken: 'old' };
    expectPost('/sequence.list', params, lastPage([sequence]));
    await expect(ashby.sequences.list(params)).resolves.toEqual({ data: [sequence], meta: lastMeta() });
  });

  it('gets one', async () => {
    expectPost('/sequence.info', { sequenceId }, ok(sequence));
    await expect(ashby.sequences.get({ sequenceId })).resolves.toEqual(shown);
  });

  it('adds one', async () => {
    const params = {
      sequenceTemplateId: sequence.sequenceTemplateId,
      candidateId: candidate.id,
      start: false,
      applicationId: application.id,
      from: { email: 'ada@example.com' },
    };
    expectPost('/sequence.add', params, ok(sequence));
    await expect(ashby.sequences.add(params)).resolves.toEqual(shown);
  });

  it('starts one', async () => {
    const started = { ...sequence, status: 'Running', startResult: { type: 'Started' } };
    expectPost('/sequence.start', { sequenceId }, ok(started));
    await expect(ashby.sequences.start({ sequenceId })).resolves.toEqual({ data: started, meta: meta() });
  });

  it('shows in a dry run that both send email', async () => {
    const { candidateId, sequenceTemplateId } = sequence;
    const add = await ashby.sequences.add({ candidateId, sequenceTemplateId, start: true }, { dryRun: true });
    const start = await ashby.sequences.start({ sequenceId }, { dryRun: true });
    expect([add.data, start.data]).toMatchObject([{ sends: true }, { sends: true }]);
  });

  it('updates an email', async () => {
    const stage = { sequenceId, stageId: sequence.stages[0]!.id };
    const params = { ...stage, subject: 'Hello', body: { type: 'text/html' as const, value: '<p>Hello</p>' } };
    expectPost('/sequence.updateStage', params, ok(sequence));
    await expect(ashby.sequences.updateStage(params)).resolves.toEqual(shown);
    await expect(ashby.sequences.updateStage(stage)).rejects.toThrow(/at least one of subject, body/);
  });

  it('cancels', async () => {
    const params = { sequenceId, reason: 'booked_meeting' as const };
    expectPost('/sequence.cancel', params, ok({ ...sequence, status: 'Cancelled' }));
    await expect(ashby.sequences.cancel(params)).resolves.toEqual({
      data: { ...sequence, status: 'Cancelled' },
      meta: meta(),
    });
  });

  it('discards', async () => {
    expectPost('/sequence.discard', { sequenceId }, ok({ sequenceId }));
    await expect(ashby.sequences.discard({ sequenceId })).resolves.toEqual({ data: { sequenceId }, meta: meta() });
  });
});

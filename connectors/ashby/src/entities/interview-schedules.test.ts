import { describe, expect, it } from 'vitest';
import { interview, interviewEvent, interviewSchedule } from '../../test/interviews.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const { interviewSchedules } = testClient();
const { applicationId, interviewStageId, id: interviewScheduleId } = interviewSchedule;
const event = {
  startTime: '2023-01-30T15:00:00.000Z',
  endTime: '2023-01-30T16:00:00.000Z',
  interviewers: [{ email: 'ada@example.com', feedbackRequired: true }],
  interviewId: interview.id,
  extraData: { partner_external_object_id: '12345' },
};
const result = { data: interviewSchedule, meta: meta() };

describe('interview schedules', () => {
  it('lists', async () => {
    const params = {
      applicationId,
      interviewStageId,
      createdAfter: 1_767_225_600_000,
      limit: 25,
      cursor: 'G8',
      syncToken: 'old',
    };
    expectPost('/interviewSchedule.list', params, lastPage([interviewSchedule]));
    await expect(interviewSchedules.list(params)).resolves.toEqual({ data: [interviewSchedule], meta: lastMeta() });
  });

  it('creates', async () => {
    const params = { applicationId, interviewEvents: [event] };
    expectPost('/interviewSchedule.create', params, ok(interviewSchedule));
    await expect(interviewSchedules.create(params)).resolves.toEqual(result);
  });

  it.each([
    { interviewEvent: event },
    { interviewEvent: { interviewEventId: interviewEvent.id, ...event } },
    { interviewEvent: [{ interviewEventId: interviewEvent.id, ...event }, event] },
    { interviewEventIdToCancel: interviewEvent.id },
    { interviewEventIdToCancel: [interviewEvent.id], allowFeedbackDeletion: true },
  ])('updates with $interviewEvent $interviewEventIdToCancel', async (change) => {
    const params = { interviewScheduleId, ...change };
    expectPost('/interviewSchedule.update', params, ok(interviewSchedule));
    await expect(interviewSchedules.update(params)).resolves.toEqual(result);
  });

  it('rejects an update with neither or both changes', async () => {
    const message = /exactly one of interviewEvent, interviewEventIdToCancel/;
    await expect(interviewSchedules.update({ interviewScheduleId })).rejects.toThrow(message);
    const both = { interviewScheduleId, interviewEvent: event, interviewEventIdToCancel: interviewEvent.id };
    await expect(interviewSchedules.update(both)).rejects.toThrow(message);
  });

  it('cancels', async () => {
    const params = { id: interviewScheduleId, allowReschedule: true };
    const cancelled = { ...interviewSchedule, status: 'Cancelled' };
    expectPost('/interviewSchedule.cancel', params, ok(cancelled));
    await expect(interviewSchedules.cancel(params)).resolves.toEqual({ data: cancelled, meta: meta() });
  });
});

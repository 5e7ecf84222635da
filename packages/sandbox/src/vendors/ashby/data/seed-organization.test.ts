import { expect, test } from 'vitest';
import { seededSource } from '../../../engine/random.ts';
import { createAshby } from '../ashby.ts';

const now = new Date('2026-11-20T12:00:00Z');
const make = (seed: number) => createAshby({ random: seededSource(seed, 'ashby'), now: () => now, resets: 0 }).data;
const data = make(1);

test('equal seeds give equal data, and other seeds give other people', () => {
  expect(make(1).applications.all()).toEqual(data.applications.all());
  expect(make(2).candidates.all()[0]).not.toEqual(data.candidates.all()[0]);
});

test('there are enough records to page and to filter', () => {
  expect(data.candidates.all().length).toBeGreaterThanOrEqual(1500);
  expect(data.applications.all().length).toBeGreaterThanOrEqual(1500);
  expect(data.jobs.all().length).toBeGreaterThanOrEqual(25);
  const open = data.applications.filter(({ status }) => status === 'Active' || status === 'Lead');
  expect(open.length).toBeGreaterThan(100);
  expect(data.offers.all().length).toBeGreaterThan(30);
});

test('times are in order and never in the future', () => {
  for (const { createdAt, updatedAt } of [
    ...data.candidates.all(),
    ...data.applications.all(),
    ...data.jobs.all(),
    ...data.departments.all(),
  ]) {
    expect(createdAt <= updatedAt && updatedAt <= now.toISOString()).toBe(true);
  }
  for (const { history } of data.applications.all()) {
    const entered = history.map((event) => event.enteredStageAt);
    expect(entered).toEqual([...entered].sort());
    expect(history.filter(({ leftStageAt }) => leftStageAt === undefined)).toHaveLength(1);
  }
});

test('applications are in a stage of their job’s plan and have an archive reason if archived', () => {
  for (const application of data.applications.all()) {
    const stage = data.interviewStages.get(application.stageId)!;
    const job = data.jobs.get(application.jobId)!;
    expect(job.interviewPlanIds).toContain(stage.interviewPlanId);
    expect(application.history.at(-1)?.stageId).toBe(stage.id);
    expect(application.archiveReasonId !== undefined).toBe(stage.type === 'Archived');
    expect(data.candidates.get(application.candidateId)?.applicationIds).toContain(application.id);
  }
});

test('email addresses are unique and on reserved domains', () => {
  const addresses = data.candidates.all().flatMap(({ emailAddresses }) => emailAddresses.map(({ value }) => value));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.every((address) => address.endsWith('.example'))).toBe(true);
});

test('interviews are within their period in a stage, and feedback is later', () => {
  const at = now.toISOString();
  expect(data.interviewSchedules.all().length).toBeGreaterThan(800);
  for (const {
    status,
    applicationId,
    interviewStageId,
    eventIds,
    createdAt,
    updatedAt,
  } of data.interviewSchedules.all()) {
    const stay = data.applications.get(applicationId)?.history.find(({ stageId }) => stageId === interviewStageId);
    expect(stay!.enteredStageAt <= createdAt && createdAt <= updatedAt && updatedAt <= at).toBe(true);
    for (const event of eventIds.map((id) => data.interviewEvents.get(id)!)) {
      expect(event.createdAt < event.startTime && event.startTime < event.endTime).toBe(true);
      if (status === 'Scheduled') expect(event.startTime > at).toBe(true);
      else expect(event.endTime < (stay!.leftStageAt ?? at)).toBe(true);
    }
  }
  for (const { interviewEventId, submittedAt, userId } of data.feedback.all()) {
    const event = data.interviewEvents.get(interviewEventId!)!;
    expect(event.endTime <= submittedAt && submittedAt <= at).toBe(true);
    expect(event.interviewers.map((interviewer) => interviewer.userId)).toContain(userId);
  }
});

test('approvals, surveys, sequences and take-homes are in order and never in the future', () => {
  const at = now.toISOString();
  for (const { createdAt, submittedAt = at, completedAt = at } of data.approvals.all()) {
    expect(createdAt <= submittedAt && submittedAt <= completedAt && completedAt <= at).toBe(true);
  }
  for (const { createdAt } of [...data.surveyRequests.all(), ...data.sequences.all()]) {
    expect(createdAt <= at).toBe(true);
  }
  for (const { submittedAt } of data.surveySubmissions.all()) expect(submittedAt <= at).toBe(true);
  for (const { createdAt, submittedAt = createdAt, updatedAt } of data.takeHomeAssignments.all()) {
    expect(createdAt <= submittedAt && submittedAt <= updatedAt && updatedAt <= at).toBe(true);
  }
});

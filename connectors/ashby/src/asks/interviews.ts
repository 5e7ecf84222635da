import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'interviewBriefings'
  | 'interviewEvents'
  | 'interviewPlans'
  | 'interviewSchedules'
  | 'interviewStageGroups'
  | 'interviewStages'
  | 'interviewerPauses'
  | 'interviewerPools'
  | 'interviewerSettings'
  | 'interviews'
  | 'jobInterviewPlans';

export const interviewAsks: Asks<Pick<typeof entities, Of>> = {
  interviewBriefings: {
    get: [
      'prepare me for my interview',
      'what should I look at before this interview',
      'which panelist has not handed in feedback yet',
      'interview kit and briefing',
      'which scorecard do I use for this call',
    ],
  },
  interviewEvents: {
    list: [
      'times and video links of this interview loop',
      'who interviews her and when',
      'single sessions of the onsite',
      'did the notetaker record these sessions',
    ],
  },
  interviewPlans: {
    list: [
      'which hiring processes do we have',
      'all interview plans',
      'find a hiring pipeline',
      'outdated interview processes',
    ],
  },
  interviewSchedules: {
    list: [
      'upcoming interviews today or this week',
      'when does she meet the interviewers',
      'does this candidate have an interview booked',
      'who has interviews tomorrow',
      'scheduled interviews that still wait for feedback',
    ],
    create: [
      'book a phone screen on Friday at 10',
      'schedule the onsite with three interviewers',
      'set up a call with the hiring manager',
      'arrange or organize an interview for next week',
      'invite her to a technical round',
    ],
    update: [
      'reschedule his interview to Monday',
      'replace an interviewer on the panel',
      'add another session to the loop',
      'delay or postpone his call by an hour',
      'move the interview to another time',
    ],
    cancel: [
      'call off the onsite',
      'cancel all her interviews',
      'the interview is not happening',
      'cancel the meeting but let him book again',
    ],
  },
  interviewStageGroups: {
    list: [
      'how are stages grouped across pipelines',
      'common milestones of all interview plans',
      'which stage groups count as screening',
    ],
  },
  interviewStages: {
    list: [
      'which stages does this pipeline have',
      'list the steps of a pipeline',
      'what comes after the phone screen',
      'rounds in the engineering process',
      'stages I can move him to',
    ],
    get: [
      'look up a stage by its ID',
      'is this an offer stage or an archive stage',
      'which plan does the stage belong to',
    ],
  },
  interviewerPauses: {
    list: [
      'who is on a break from interviewing',
      'until when is she unavailable for interviews',
      'upcoming interview pauses',
    ],
    create: [
      'she is on holiday, no interviews for two weeks',
      'pause a colleague from interviewing',
      'do not book him as an interviewer until January',
      'on parental leave, keep her out of panels',
    ],
    delete: [
      'back early, he can interview again',
      'end her break from interviews',
      'remove her out of office as an interviewer',
    ],
  },
  interviewerPools: {
    list: [
      'which interviewer pools are there',
      'groups of people who can do system design interviews',
      'do we have a pool with training',
    ],
    get: [
      'who is in the system design pool',
      'who is still in training as an interviewer',
      'qualified interviewers of a pool',
      'paused members of this pool',
    ],
    create: [
      'new interviewer group for sales calls',
      'set up a pool of take-home reviewers',
      'create an interviewer pool that needs training',
    ],
    update: [
      'rename the system design pool',
      'members of this pool should go through training first',
      'turn off shadowing for the pool',
    ],
    addUser: [
      'add a colleague to the interviewer pool',
      'let him start shadowing in the pool',
      'she is qualified for this interviewer pool now',
    ],
    removeUser: [
      'this colleague leaves the interviewer pool',
      'he should not do these interviews any more',
      'drop a colleague from the interviewer group',
    ],
    archive: [
      'we do not use that interviewer pool any more',
      'retire the old pool of interviewers',
      'hide the campus interviewers group',
    ],
    restore: ['bring the interviewer pool back', 'reactivate the campus interviewers', 'unarchive the pool'],
  },
  interviewerSettings: {
    get: [
      'how many interviews can she do per week',
      'daily interview limit of this interviewer',
      'interview capacity of this colleague',
    ],
    update: [
      'at most two interviews a day for her',
      'lift the weekly interview cap',
      'she interviews too much, limit her to five a week',
    ],
  },
  interviews: {
    list: [
      'which kinds of interviews do we run',
      'find the interview type for phone screens',
      'debriefs we can schedule',
      'interview types that belong to one job only',
    ],
    get: [
      'instructions for the technical interview',
      'how is this interview called for candidates',
      'does this type of interview need feedback',
    ],
  },
  jobInterviewPlans: {
    get: [
      'what does the interview process of this job look like',
      'which interviews belong to each stage of this job',
      'activities in the onsite of this job',
      'how many rounds does this position have',
    ],
  },
};

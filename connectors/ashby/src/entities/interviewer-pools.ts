import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { InterviewerPool } from './interviewer-pool-record.ts';

const read = ['hiringProcessMetadataRead'];
const write = ['hiringProcessMetadataWrite'];
const interviewerPoolId = doc(Id, 'Id of the pool.');
const requiresTraining = doc(v.optional(v.boolean()), 'Whether members go through a training first.');

/** Interviewer pools. */
export const interviewerPools = entity(
  {
    summary: 'Interviewer pools: groups of users who can hold the same interviews, with their training.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /interviewerPool.list', {
      summary: 'List the interviewer pools with their training; get one to see its members.',
      docs: docs('interviewerpoollist'),
      scopes: read,
      input: v.strictObject({
        includeArchivedPools: doc(v.optional(v.boolean()), 'Whether archived pools come too; not unless told.'),
        includeArchivedTrainingStages: doc(
          v.optional(v.boolean()),
          'Whether archived stages of trainings come too; not unless told.',
        ),
        ...SyncPage,
      }),
      item: InterviewerPool,
    }),

    get: operation('POST /interviewerPool.info', {
      summary: 'Get one interviewer pool with its members and trainees.',
      docs: docs('interviewerpoolinfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ interviewerPoolId }),
      output: InterviewerPool,
    }),

    create: operation('POST /interviewerPool.create', {
      summary: 'Create an interviewer pool without members.',
      docs: docs('interviewerpoolcreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ title: doc(Id, 'Name of the pool.'), requiresTraining }),
      output: InterviewerPool,
    }),

    update: operation('POST /interviewerPool.update', {
      summary: 'Rename an interviewer pool, or change whether it requires training.',
      docs: docs('interviewerpoolupdate'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({ interviewerPoolId, title: doc(v.optional(Id), 'Name of the pool.'), requiresTraining }),
        changesSomething('interviewerPoolId'),
      ),
      output: InterviewerPool,
    }),

    addUser: operation('POST /interviewerPool.addUser', {
      summary: 'Add a user to an interviewer pool: fully qualified, unless a stage of its training is named.',
      docs: docs('interviewerpooladduser'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        interviewerPoolId,
        userId: doc(Id, 'Id of the user.'),
        interviewerPoolTrainingPathStageId: doc(
          v.optional(Id),
          'Stage of the training to start in, from trainingPath. Default: none, they may interview alone.',
        ),
      }),
      output: InterviewerPool,
    }),

    removeUser: operation('POST /interviewerPool.removeUser', {
      summary: 'Remove a user from an interviewer pool.',
      docs: docs('interviewerpoolremoveuser'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ interviewerPoolId, userId: doc(Id, 'Id of the user.') }),
      output: InterviewerPool,
    }),

    archive: operation('POST /interviewerPool.archive', {
      summary: 'Archive an interviewer pool; restore brings it back.',
      docs: docs('interviewerpoolarchive'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ interviewerPoolId }),
      output: InterviewerPool,
    }),

    restore: operation('POST /interviewerPool.restore', {
      summary: 'Bring an archived interviewer pool back.',
      docs: docs('interviewerpoolrestore-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ interviewerPoolId }),
      output: InterviewerPool,
    }),
  }),
);

import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';
import { InterviewerPool } from './interviewer-pool-record.ts';

const read = ['hiringProcessMetadataRead'];
const write = ['hiringProcessMetadataWrite'];
const interviewerPoolId = doc(Id, 'ID of the interviewer pool.');
const requiresTraining = doc(v.optional(v.boolean()), 'Whether members must complete training.');

/** Interviewer pools. */
export const interviewerPools = entity(
  {
    summary: 'Interviewer pools: groups of users who can conduct the same interviews, with their training.',
    also: ['interviewer groups', 'interviewer training'],
    key: 'id',
    brief: [
      'id',
      'title',
      'isArchived',
      'trainingPath.enabled',
      'trainingPath.trainingStages.id',
      'trainingPath.trainingStages.interviewerRole',
      'qualifiedMembers.id',
      'qualifiedMembers.email',
      'trainees.email',
    ],
    sync: byToken({ includeArchivedPools: true, includeArchivedTrainingStages: true }),
  },
  () => ({
    list: list('POST /interviewerPool.list', {
      summary: 'List interviewer pools with their training. To get the members of a pool, use interviewer_pools.get.',
      brief: ['id', 'title', 'isArchived', 'trainingPath.enabled'],
      docs: docs('interviewerpoollist'),
      scopes: read,
      input: v.strictObject({
        includeArchivedPools: doc(v.optional(v.boolean()), 'Whether to include archived pools. Default: false.'),
        includeArchivedTrainingStages: doc(
          v.optional(v.boolean()),
          'Whether to include archived training stages. Default: false.',
        ),
        ...SyncPage,
      }),
      item: InterviewerPool,
    }),

    get: operation('POST /interviewerPool.info', {
      summary: 'Get an interviewer pool with its members and trainees.',
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
      also: ['rename'],
      example: { interviewerPoolId: '02cd6e18-851e-4f46-a575-58bfc5538412', requiresTraining: false },
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
      summary: 'Add a user to an interviewer pool, as a fully qualified member unless a training stage is given.',
      also: ['qualify', 'shadow', 'train'],
      docs: docs('interviewerpooladduser'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        interviewerPoolId,
        userId: doc(Id, 'ID of the user.'),
        interviewerPoolTrainingPathStageId: doc(
          v.optional(Id),
          'ID of the training stage to start in, from trainingPath. If omitted, the user is added as fully qualified.',
        ),
      }),
      output: InterviewerPool,
    }),

    removeUser: operation('POST /interviewerPool.removeUser', {
      summary: 'Remove a user from an interviewer pool.',
      docs: docs('interviewerpoolremoveuser'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ interviewerPoolId, userId: doc(Id, 'ID of the user.') }),
      output: InterviewerPool,
    }),

    archive: operation('POST /interviewerPool.archive', {
      summary: 'Archive an interviewer pool. interviewer_pools.restore reverses this.',
      also: ['retire'],
      docs: docs('interviewerpoolarchive'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ interviewerPoolId }),
      output: InterviewerPool,
    }),

    restore: operation('POST /interviewerPool.restore', {
      summary: 'Restore an archived interviewer pool.',
      also: ['unarchive', 'reactivate'],
      docs: docs('interviewerpoolrestore-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ interviewerPoolId }),
      output: InterviewerPool,
    }),
  }),
);

import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'cycles'
  | 'initiatives'
  | 'projectIssues'
  | 'projectMilestones'
  | 'projectStatuses'
  | 'projectUpdates'
  | 'projects';

/** Requests about what is planned: projects, goals and sprints. */
export const planningAsks: Pick<Asks<typeof entities>, Of> = {
  projects: {
    list: [
      'which projects are late or at risk',
      'what is our team shipping this quarter',
      'epics without a lead',
      'how many projects are in progress',
      'which launches are past their target date',
    ],
    get: [
      'how is the project going',
      'who leads the project',
      'when does it ship',
      'read the brief of this epic',
      'status and progress of a project',
    ],
    search: ['find a project by name', 'is there already an epic for this', 'look for projects that mention a topic'],
    create: [
      'create a new project for the relaunch',
      'set up an epic with a lead',
      'kick off a joint effort of two teams',
      'we are planning something bigger, give it a project',
    ],
    update: [
      'pause the project',
      'set another project lead',
      'move the target date of the launch',
      'mark the project as completed',
      'add a colleague to the project team',
    ],
    delete: ['scrap the old project', 'bin the project that I made as a test', 'trash an epic we will never do'],
  },
  projectIssues: {
    list: [
      'what is left to do in this project',
      'open tasks of the project',
      'how many bugs does this epic still have',
      'who does what in this project',
    ],
  },
  projectStatuses: {
    list: ['which stages can a project be in', 'can we put an epic on hold', 'columns of the project board'],
  },
  projectUpdates: {
    list: [
      'latest status report of the project',
      'what did the project leads report this week',
      'why is the project off track',
      'read the progress reports since october',
    ],
    create: [
      "post this week's progress on the project",
      'write a project update: launch is at risk',
      'write a status report: on track, beta next week',
      'let stakeholders know that the project slipped by a week',
    ],
  },
  projectMilestones: {
    list: [
      'what are the phases of the project',
      'which milestones are due this month',
      'when is the beta milestone planned',
      'missed checkpoints of the project',
    ],
    create: [
      'add a beta milestone to the project',
      'split the project into phases',
      'set a checkpoint before the launch',
    ],
    update: [
      'push the milestone back two weeks',
      'rename phase one of the project',
      'postpone the prototype phase, date unknown',
    ],
  },
  initiatives: {
    list: [
      'what are our company goals this year',
      'which objectives are off track',
      'strategic themes that the ceo owns',
      'how many okrs are active',
    ],
    get: ['how is this initiative doing', 'lead of this objective', 'what is the strategic bet about'],
    create: ['add a company objective', 'set up a roadmap theme', 'we need a strategic goal with an owner'],
    update: [
      'mark the goal as completed',
      'make somebody else lead of the objective',
      'the planned initiative is active now',
      'shift the target of this goal to the third quarter',
    ],
  },
  cycles: {
    list: [
      'when does the current sprint end',
      'upcoming iterations of the team',
      'how did the last cycle go',
      'past sprints',
      'is there an iteration over christmas',
    ],
    get: ['start and end of one sprint', 'how complete is that iteration', 'what is the goal of this cycle'],
    create: [
      'plan a two week sprint from monday',
      'create a new iteration over the holidays',
      'schedule a sprint for the team',
    ],
  },
};

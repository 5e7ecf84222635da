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
      'which projects are at risk',
      'what is our team shipping this quarter',
      'epics without a lead',
      'how many projects are in progress',
      'which launches are past their target date',
    ],
    get: [
      'how far along is the mobile rewrite',
      'who leads the carrier invoices project',
      'when is the rebrand supposed to ship',
      'read the brief of this epic',
    ],
    search: [
      'find the project about customs',
      'is there already an epic for single sign-on',
      'look for projects that mention billing',
    ],
    create: [
      'start a new project for the website relaunch',
      'set up an epic for sso with ada as lead',
      'kick off a joint effort of mobile and backend',
      'we are planning a pricing revamp, give it a project',
    ],
    update: [
      'pause the rail pilot',
      'make elif the lead of the rebrand',
      'move the launch to march',
      'mark the migration project as completed',
      'add hannah to the project team',
    ],
    delete: [
      'scrap the old rebrand project',
      'bin the project that I made as a test',
      'trash an epic we will never do',
    ],
  },
  projectIssues: {
    list: [
      'what is left to do in the customs project',
      'open tasks of the mobile rewrite',
      'how many bugs does this epic still have',
      'who does what in the rail pilot',
    ],
  },
  projectStatuses: {
    list: ['which stages can a project be in', 'can we put an epic on hold', 'columns of the project board'],
  },
  projectUpdates: {
    list: [
      'latest status report of the customs project',
      'what did the project leads report this week',
      'why is the rewrite off track',
      'read the progress reports since october',
    ],
    create: [
      "post this week's progress on the rail pilot",
      'tell everyone that the launch is at risk',
      'write a status report: on track, beta next week',
      'let stakeholders know that the rewrite slipped by a week',
    ],
  },
  projectMilestones: {
    list: [
      'what are the phases of the customs project',
      'which milestones are due this month',
      'when is the beta of the driver app planned',
      'missed checkpoints of the rail pilot',
    ],
    create: [
      'add a beta milestone to the driver app for december',
      'split the project into phases',
      'set a checkpoint before the launch',
    ],
    update: [
      'push the beta milestone back two weeks',
      'rename phase one to pilot',
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
    get: ['how is the paperless customs goal doing', 'who owns this objective', 'what is the sea freight bet about'],
    create: [
      'add a company objective for next year',
      'set up a roadmap theme called enterprise ready',
      'we need a strategic goal, owned by ingrid',
    ],
    update: [
      'mark the expansion goal as completed',
      'hand the objective over to elif',
      'the planned theme is active now',
      'shift the target of this goal to the third quarter',
    ],
  },
  cycles: {
    list: [
      'when does the current sprint end',
      'upcoming iterations of engineering',
      'how did the last sprint go',
      'past sprints of mobile',
      'is there an iteration over christmas',
    ],
    get: [
      'start and end of the sprint behind this link',
      'how complete is that iteration',
      'what is the goal of this iteration',
    ],
    create: [
      'plan a two week sprint from monday',
      'add an iteration over the holidays',
      'schedule a sprint for mobile',
    ],
  },
};

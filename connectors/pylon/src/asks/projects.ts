import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of = 'featureRequests' | 'milestones' | 'projects' | 'taskComments' | 'tasks';

export const projectAsks: Asks<Pick<typeof entities, Of>> = {
  featureRequests: {
    get: [
      'why do customers want this feature',
      'evidence behind this feature request',
      'which calls mention the feature idea',
      'status of a product request',
    ],
    create: [
      'log a feature request',
      'customers keep asking for this feature, note it',
      'add an idea to the product backlog',
      'collect everything people said about bulk export',
      'file a product wish',
    ],
    update: [
      'we shipped the feature, close the request',
      'mark the idea as in progress',
      'put this product wish in the archive',
      'set the priority field of a feature idea',
    ],
    delete: [
      'remove a nonsense feature idea',
      'this wish was entered by mistake',
      'erase the request together with its evidence',
    ],
    search: [
      'most wanted features',
      'which features do customers ask for',
      'is anybody requesting offline mode',
      'new product ideas nobody has looked at',
      'which product requests are in progress',
    ],
    setPortalVisibility: [
      'let an account see the feature request in the portal',
      'hide this feature idea from the portal',
      'show our roadmap item to three accounts',
    ],
    addEvidence: [
      'this ticket supports the feature idea',
      'another customer wants the feature too, add their quote',
      'link a call as evidence for the feature wish',
    ],
    merge: [
      'these two feature ideas are the same',
      'combine duplicate feature wishes',
      'join all the requests for dark mode into one',
    ],
  },
  milestones: {
    get: ['when is the milestone due', 'which project does this phase belong to', 'details of the go-live milestone'],
    create: [
      'add a go-live milestone to the project',
      'new milestone for the kickoff',
      'split the project into milestones',
    ],
    update: [
      'move the go-live milestone by two weeks',
      'rename a project phase',
      'set a deadline for the kickoff milestone',
    ],
    delete: [
      'drop the second phase of the project',
      'remove a milestone we do not need',
      'the pilot stage is cancelled',
    ],
    search: ['milestones of this rollout', 'which project phases are due this month', 'find the go-live milestone'],
  },
  projects: {
    get: ['how is the onboarding project set up', 'start and end of this project', 'who owns the rollout'],
    create: [
      'start an onboarding project for a customer',
      'new implementation plan from our template',
      'begin a rollout or migration with this customer',
    ],
    update: [
      'push the end of the project back',
      'archive the finished project',
      'give the onboarding project to another owner',
      'show the plan in the customer portal',
    ],
    delete: [
      'remove a project that was never started',
      'scrap the implementation plan for good',
      'erase the duplicate rollout',
    ],
    search: [
      'which onboardings are running',
      'projects of this customer',
      'how are the implementations coming along',
      'completed rollouts this year',
      'how many projects are not started',
    ],
  },
  taskComments: {
    list: ['discussion on the task', 'what was said about this to-do', 'latest remarks on the action item'],
    create: [
      'comment on the task that the data arrived',
      'ask in a task comment when they will be ready',
      'internal remark on an action item',
    ],
    update: [
      'correct my comment on the task',
      'reword my remark on the task',
      'edit what I commented under the action item',
    ],
    delete: ['delete my comment on the task', 'remove a remark from the task', 'erase the wrong task comment'],
  },
  tasks: {
    list: ['all to-dos', 'export every task', 'complete list of action items'],
    get: ['details of this task', 'when is the to-do due', 'who has to do this action item'],
    create: [
      'remind the team to send the contract, as a task',
      'add a to-do',
      'make a to-do to call them',
      'new subtask under the data import',
      'follow up with them by Friday',
    ],
    update: [
      'the task is done, tick it off',
      'give the to-do to somebody else',
      'push the due date of the task by a week',
      'move an action item to another milestone',
      'start working on the task',
    ],
    delete: ['remove a to-do that is not needed', 'drop the task for good', 'erase an action item made by mistake'],
    search: [
      'overdue tasks',
      'what do I have to do today',
      'open to-dos of a colleague',
      'action items of the migration project',
      'how many tasks are finished',
    ],
    linkIssue: [
      'this to-do comes from ticket 3040',
      'connect the task with a support case',
      'attach a customer conversation to the action item',
    ],
    linkExternalIssue: [
      'the task is tracked in Jira as well',
      'connect a to-do with a Linear issue',
      'put the GitHub issue on the action item',
    ],
  },
};

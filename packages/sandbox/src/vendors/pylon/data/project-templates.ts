import type { Random } from '../../../engine/random.ts';

/** What a project is made from. */
export interface ProjectTemplate {
  readonly id: string;
  readonly name: string;
  readonly description_html: string;
  readonly milestones: readonly { readonly name: string; readonly tasks: readonly string[] }[];
}

const sketches = [
  {
    name: 'Onboarding',
    description: 'From the signed contract to the first productive week, together with the customer.',
    milestones: [
      { name: 'Kickoff', tasks: ['Schedule the kickoff call', 'Collect requirements', 'Agree on success criteria'] },
      {
        name: 'Configuration',
        tasks: ['Connect single sign-on', 'Import the contacts', 'Set up the CRM sync', 'Map the custom fields'],
      },
      { name: 'Go-live', tasks: ['Train the support team', 'Invite all users', 'Review the first week'] },
    ],
  },
  {
    name: 'Data migration',
    description: 'Moves records and attachments from the former tool, with a trial run before the final one.',
    milestones: [
      { name: 'Preparation', tasks: ['Export a sample from the old tool', 'Agree on the mapping'] },
      { name: 'Trial run', tasks: ['Run the import in the sandbox', 'Compare the counts', 'Fix rejected rows'] },
      { name: 'Final run', tasks: ['Freeze the old tool', 'Run the final import', 'Sign off with the customer'] },
    ],
  },
  {
    name: 'Expansion',
    description: 'Brings another department on board, on the same workspace and contract.',
    milestones: [
      { name: 'Scope', tasks: ['Meet the new department', 'Quote the additional seats'] },
      { name: 'Rollout', tasks: ['Create teams and roles', 'Hold the training session', 'Collect feedback'] },
    ],
  },
] as const;

/** Tasks that belong to an account but to no project. */
export const looseTasks = [
  ['Send the renewal quote', 'The contract runs out soon; they asked for the same seats and a two-year option.'],
  ['Prepare the quarterly review', 'Usage by team, open issues and what we have shipped for them since the last one.'],
  ['Check in after the outage', 'Ask whether everything works again and offer to go through the report together.'],
  ['Introduce the new account manager', 'A short call with their champion; send the handover notes beforehand.'],
  ['Ask for a reference', 'They were happy with the migration and mentioned a case study.'],
] as const;

export const taskComments = [
  'I have talked to them: they are fine with the plan and will come back with names by the end of the week.',
  'Waiting for access from their side. I sent a reminder.',
  'Done on our side, please have a look before I close it.',
  'Moved by a week because their administrator is on leave.',
] as const;

export function createProjectTemplates(random: Random): ProjectTemplate[] {
  return sketches.map(({ name, description, milestones }) => ({
    id: random.uuid(),
    name,
    description_html: `<p>${description}</p>`,
    milestones,
  }));
}

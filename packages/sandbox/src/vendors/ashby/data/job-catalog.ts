import type { EmploymentType, JobStatus } from '../records/job.ts';
import type { Team } from './seed-departments.ts';
import type { PlanName } from './seed-interview-plans.ts';
import type { Office } from './seed-locations.ts';

export interface JobIdea {
  readonly title: string;
  readonly team: Team;
  readonly plan: PlanName;
  readonly office: Office;
  readonly alsoIn?: readonly Office[];
  readonly status: JobStatus;
  /** Days before now; missing for a job that was never opened. */
  readonly opened?: number;
  readonly closed?: number;
  /** Yearly salary in thousands of the office's currency. */
  readonly salary: readonly [number, number];
  readonly employment?: EmploymentType;
  /** How much of the applications of its time it draws. */
  readonly pull: number;
}

type Times = readonly [opened: number, closed?: number];

function open(
  title: string,
  team: Team,
  plan: PlanName,
  office: Office,
  [opened, closed]: Times,
  salary: readonly [number, number],
  more: Partial<JobIdea> = {},
): JobIdea {
  const closing = closed === undefined ? {} : { closed };
  return {
    title,
    team,
    plan,
    office,
    status: closed === undefined ? 'Open' : 'Closed',
    opened,
    ...closing,
    salary,
    pull: 3,
    ...more,
  };
}

export const JOB_CATALOG: readonly JobIdea[] = [
  open('Senior Software Engineer, Platform', 'Platform', 'engineering', 'sanFrancisco', [1150], [165, 215], {
    alsoIn: ['remoteUs'],
    pull: 6,
  }),
  open('Account Executive, Mid-Market', 'Account Executives', 'goToMarket', 'newYork', [1130], [75, 95], { pull: 4 }),
  open('Customer Support Specialist', 'Support', 'general', 'dublin', [1120], [42, 55], { pull: 3 }),
  open('Software Engineer, Product', 'Product Engineering', 'engineering', 'berlin', [640], [75, 100], {
    alsoIn: ['remoteEurope'],
    pull: 6,
  }),
  open('Staff Software Engineer, Infrastructure', 'Platform', 'engineering', 'remoteUs', [280], [205, 255]),
  open('Data Engineer', 'Data', 'engineering', 'toronto', [210], [120, 160]),
  open('Product Security Engineer', 'Security', 'engineering', 'london', [165], [85, 115]),
  open('Senior Product Designer', 'Design', 'design', 'sanFrancisco', [150], [150, 190]),
  open('Product Manager, Integrations', 'Product', 'design', 'newYork', [140], [155, 195]),
  open('Sales Development Representative', 'Sales Development', 'goToMarket', 'dublin', [320], [45, 58], { pull: 4 }),
  open('Enterprise Account Executive', 'Account Executives', 'goToMarket', 'london', [95], [80, 105]),
  open('Customer Success Manager', 'Customer Success', 'general', 'newYork', [120], [90, 120]),
  open('Product Marketing Manager', 'Marketing', 'goToMarket', 'remoteUs', [75], [125, 155]),
  open('Senior Accountant', 'Finance', 'general', 'toronto', [60], [95, 120], { pull: 2 }),
  open('Technical Recruiter', 'Talent Acquisition', 'general', 'berlin', [45], [60, 78], { pull: 2 }),
  open('Engineering Manager, Data', 'Data', 'engineering', 'toronto', [38], [180, 220], { pull: 2 }),
  open('Backend Engineer', 'Product Engineering', 'engineering', 'london', [1100, 820], [70, 95], { pull: 5 }),
  open('Frontend Engineer', 'Product Engineering', 'engineering', 'berlin', [1090, 700], [68, 92], { pull: 5 }),
  open('Product Designer', 'Design', 'design', 'london', [1060, 790], [62, 84]),
  open('Site Reliability Engineer', 'Platform', 'engineering', 'remoteEurope', [990, 610], [80, 110]),
  open('Data Analyst', 'Data', 'engineering', 'newYork', [930, 655], [105, 135]),
  open('Content Marketing Lead', 'Marketing', 'goToMarket', 'newYork', [880, 690], [110, 140]),
  open('Solutions Engineer', 'Sales', 'goToMarket', 'sanFrancisco', [810, 420], [135, 170], { pull: 4 }),
  open('Finance Manager', 'Finance', 'general', 'sanFrancisco', [760, 560], [140, 175], { pull: 2 }),
  open('People Partner', 'People', 'general', 'london', [700, 470], [65, 85], { pull: 2 }),
  open('Machine Learning Engineer', 'Data', 'engineering', 'sanFrancisco', [560, 240], [180, 235], { pull: 5 }),
  open('Senior Product Manager, Core', 'Product', 'design', 'sanFrancisco', [520, 300], [175, 215]),
  open('Commercial Counsel', 'Legal', 'general', 'newYork', [460, 270], [170, 210], { pull: 2 }),
  open('Mobile Engineer', 'Product Engineering', 'engineering', 'toronto', [430, 190], [125, 165], { pull: 4 }),
  open('Software Engineering Intern', 'Product Engineering', 'engineering', 'berlin', [300, 170], [28, 34], {
    employment: 'Intern',
    pull: 5,
  }),
  open('Demand Generation Manager', 'Marketing', 'goToMarket', 'remoteUs', [980, 720], [115, 145], {
    status: 'Archived',
  }),
  open('Office Manager', 'People', 'general', 'newYork', [870, 760], [62, 78], {
    status: 'Archived',
    employment: 'PartTime',
    pull: 2,
  }),
  open('Workplace Contractor', 'People', 'general', 'sanFrancisco', [500, 430], [70, 90], {
    status: 'Archived',
    employment: 'Contract',
    pull: 1,
  }),
  {
    title: 'Head of Revenue Operations',
    team: 'Sales',
    plan: 'goToMarket',
    office: 'newYork',
    status: 'Draft',
    salary: [190, 230],
    pull: 0,
  },
  {
    title: 'Senior Data Scientist',
    team: 'Data',
    plan: 'engineering',
    office: 'remoteUs',
    status: 'Draft',
    salary: [170, 210],
    pull: 0,
  },
  {
    title: 'Legal Operations Analyst',
    team: 'Legal',
    plan: 'general',
    office: 'dublin',
    status: 'Draft',
    salary: [58, 72],
    pull: 0,
  },
];

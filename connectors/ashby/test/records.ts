/** Records as Ashby returns them, based on the examples in its specification. */
const createdAt = '2026-08-12T20:29:56.964Z';
const updatedAt = '2026-09-13T21:30:57.965Z';

export const user = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69004',
  firstName: 'Ada',
  lastName: 'Okafor',
  email: 'ada@example.com',
  globalRole: 'Organization Admin',
  isEnabled: true,
  updatedAt,
  managerId: null,
};

export const source = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69002',
  title: 'Applied',
  isArchived: false,
  sourceType: { id: 'f9e52a51-a075-4116-a7b8-484deba69003', title: 'Inbound', isArchived: false },
};

export const stage = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69005',
  title: 'Offer',
  type: 'Offer',
  orderInInterviewPlan: 1006,
  interviewStageGroupId: '5f7b3b3b-7b1b-4b1b-8b3b-7b1b4b1b8b3b',
  interviewPlanId: 'f9e52a51-a075-4116-a7b8-484deba69006',
};

export const archiveReason = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69007',
  text: 'Too inexperienced',
  reasonType: 'RejectedByOrg',
  isArchived: false,
};

export const candidateTag = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69008',
  title: 'Senior Candidate',
  isArchived: false,
};

const email = { value: 'adam@example.com', type: 'Personal', isPrimary: true };

export const candidate = {
  id: 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e',
  createdAt,
  updatedAt,
  name: 'Adam Hart',
  primaryEmailAddress: email,
  emailAddresses: [email],
  phoneNumbers: [],
  socialLinks: [{ type: 'LinkedIn', url: 'https://linkedin.com/in/adamhart' }],
  tags: [candidateTag],
  position: 'Software Engineer',
  company: 'Example Auctions',
  applicationIds: ['4071538b-3cac-4fbf-ac76-f78ed250ffdd'],
  resumeFileHandle: { id: 'file-1', name: 'resume.pdf', handle: 'eyJmaWxlIjoicmVzdW1lIn0' },
  fileHandles: [],
  customFields: [
    {
      id: 'f9e52a51-a075-4116-a7b8-484deba69009',
      title: 'Expected salary',
      isPrivate: false,
      value: { value: 90000, currencyCode: 'EUR' },
    },
    { id: 'f9e52a51-a075-4116-a7b8-484deba69010', title: 'Teams', value: ['backend'], valueLabel: ['Backend'] },
  ],
  profileUrl: 'https://app.ashbyhq.com/candidates/e9ed20fd-d45f-4aad-8a00-a19bfba0083e',
  source,
  creditedToUser: user,
  location: {
    id: 'f9e52a51-a075-4116-a7b8-484deba69011',
    locationSummary: 'United States, California, San Francisco',
    locationComponents: [{ type: 'Country', name: 'United States' }],
  },
  fraudStatus: null,
};

const hiringTeam = [
  { email: 'joey@example.com', firstName: 'Joey', lastName: 'Moreau', role: 'Hiring Manager', userId: user.id },
];

export const application = {
  id: '4071538b-3cac-4fbf-ac76-f78ed250ffdd',
  createdAt,
  updatedAt,
  status: 'Active',
  customFields: [],
  candidate: { id: candidate.id, name: candidate.name, primaryEmailAddress: email },
  currentInterviewStage: stage,
  source,
  job: { id: 'f9e52a51-a075-4116-a7b8-484deba69001', title: 'Software Engineer' },
  creditedToUser: user,
  hiringTeam,
};

export const historyEvent = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69012',
  stageId: stage.id,
  title: 'Offer',
  enteredStageAt: createdAt,
  leftStageAt: null,
  stageNumber: 0,
  allowedActions: ['delete', 'set_entered_at'],
  actorId: user.id,
};

export const opening = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69013',
  openedAt: createdAt,
  closedAt: null,
  isArchived: false,
  openingState: 'Open',
  latestVersion: {
    id: 'f9e52a51-a075-4116-a7b8-484deba69014',
    identifier: 'OP-12',
    description: '',
    authorId: user.id,
    createdAt,
    jobIds: [application.job.id],
    isBackfill: false,
    employmentType: 'FullTime',
    locationIds: [],
    hiringTeam,
    customFields: [],
  },
};

export const location = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69015',
  name: 'Bay Area Office',
  externalName: 'San Francisco Office',
  isArchived: false,
  address: { postalAddress: { addressCountry: 'United States', addressLocality: 'San Francisco' } },
  isRemote: false,
  workplaceType: 'Hybrid',
  type: 'Location',
  extraData: { costCentre: '4711' },
};

export const compensationTier = {
  id: 'da53719f-a115-400b-9d30-9b875428f1e7',
  title: 'Zone A',
  components: [
    {
      id: 'fb8efeaa-bea1-4713-9012-cbd25fc3dc89',
      summary: '€72K – €100K',
      compensationType: 'Salary',
      interval: '1 YEAR',
      currencyCode: 'EUR',
      minValue: 72000.1,
      maxValue: null,
    },
  ],
  tierSummary: '€72K – €100K',
};

export const job = {
  id: application.job.id,
  title: 'Software Engineer',
  confidential: false,
  status: 'Open',
  employmentType: 'FullTime',
  locationId: location.id,
  departmentId: 'f9e52a51-a075-4116-a7b8-484deba69016',
  defaultInterviewPlanId: stage.interviewPlanId,
  interviewPlanIds: [stage.interviewPlanId],
  customFields: [],
  jobPostingIds: ['f9e52a51-a075-4116-a7b8-484deba69017'],
  hiringTeam,
  author: user,
  createdAt,
  updatedAt,
  openedAt: createdAt,
  closedAt: null,
};

export const formDefinition = {
  sections: [
    {
      title: 'Overall',
      fields: [
        {
          isRequired: true,
          field: {
            id: 'f9e52a51-a075-4116-a7b8-484deba69018',
            type: 'Score',
            path: 'overall_recommendation',
            humanReadablePath: 'Overall Recommendation',
            title: 'Overall Recommendation',
            isNullable: false,
          },
        },
      ],
    },
  ],
};

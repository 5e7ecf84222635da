import type { FieldEntry, INTERVALS } from './custom-field.ts';
import type { TeamMember, WorkplaceType } from './organization.ts';

export const JOB_STATUSES = ['Draft', 'Open', 'Closed', 'Archived'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];
export const EMPLOYMENT_TYPES = ['FullTime', 'PartTime', 'Intern', 'Contract', 'Temporary'] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

export const COMPENSATION_TYPES = ['Salary', 'EquityPercentage', 'EquityCashValue', 'Commission', 'Bonus'] as const;

export interface CompensationComponent {
  readonly id: string;
  readonly compensationType: (typeof COMPENSATION_TYPES)[number];
  readonly interval: (typeof INTERVALS)[number];
  readonly currencyCode?: string;
  readonly label?: string;
  readonly minValue: number | null;
  readonly maxValue: number | null;
  readonly summary: string;
}

export interface CompensationTier {
  readonly id: string;
  readonly title?: string;
  readonly additionalInformation?: string;
  readonly components: readonly CompensationComponent[];
  readonly tierSummary: string;
}

export interface Job {
  readonly id: string;
  readonly title: string;
  readonly confidential: boolean;
  readonly status: JobStatus;
  readonly employmentType: EmploymentType;
  readonly locationId?: string;
  readonly departmentId?: string;
  readonly defaultInterviewPlanId?: string;
  readonly interviewPlanIds: readonly string[];
  readonly customFields: readonly FieldEntry[];
  readonly customRequisitionId?: string;
  readonly brandId?: string;
  readonly hiringTeam: readonly TeamMember[];
  readonly authorId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly openedAt?: string;
  readonly closedAt?: string;
  readonly compensationTiers: readonly CompensationTier[];
}

export interface JobPosting {
  readonly id: string;
  readonly title: string;
  readonly jobId: string;
  readonly jobBoardId: string;
  readonly descriptionBodyHtml: string;
  readonly descriptionBodyPlain: string;
  readonly primaryLocationId: string;
  readonly secondaryLocationIds: readonly string[];
  readonly isListed: boolean;
  readonly isPublished: boolean;
  readonly publishedDate: string;
  readonly applicationDeadline?: string;
  readonly shouldDisplayCompensationOnJobBoard: boolean;
  readonly updatedAt: string;
  readonly workplaceType?: WorkplaceType;
  readonly suppressDescriptionOpening?: boolean;
  readonly suppressDescriptionClosing?: boolean;
  /** Its own compensation; that of the job when missing. */
  readonly compensationTiers?: readonly CompensationTier[];
  /** Can be written but is on no published answer. */
  readonly customFields?: readonly FieldEntry[];
}

export interface JobBoard {
  readonly id: string;
  readonly title: string;
  readonly isInternal: boolean;
}

export interface OpeningVersion {
  readonly id: string;
  readonly identifier: string;
  readonly description: string;
  readonly authorId: string;
  readonly createdAt: string;
  readonly teamId?: string;
  readonly jobIds: readonly string[];
  readonly targetHireDate?: string;
  readonly targetStartDate?: string;
  readonly isBackfill: boolean;
  readonly employmentType: EmploymentType;
  readonly locationIds: readonly string[];
  readonly hiringTeam: readonly TeamMember[];
  readonly customFields: readonly FieldEntry[];
}

export interface Opening {
  readonly id: string;
  /** When the first version was made; not on the wire, filtered by `createdAfter`. */
  readonly createdAt: string;
  readonly openedAt?: string;
  readonly closedAt?: string;
  readonly isArchived: boolean;
  readonly archivedAt?: string;
  readonly closeReasonId?: string;
  readonly openingState: 'Approved' | 'Closed' | 'Draft' | 'Filled' | 'Open';
  readonly latestVersion: OpeningVersion;
}

export interface JobTemplate {
  readonly id: string;
  readonly title: string;
  readonly status: 'Active' | 'Inactive';
  readonly locationId?: string;
  readonly departmentId?: string;
  readonly defaultInterviewPlanId?: string;
  readonly interviewPlanIds: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Brand {
  readonly id: string;
  readonly name: string;
  readonly hostedJobsPageSlug: string;
}

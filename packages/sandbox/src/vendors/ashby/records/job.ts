import type { CompensationTier } from '../compensation.ts';
import type { Dated, Stored } from './base.ts';
import type { FieldEntry } from './custom-field.ts';
import type { TeamMember, WorkplaceType } from './organization.ts';

export const JOB_STATUSES = ['Draft', 'Open', 'Closed', 'Archived'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];
export const EMPLOYMENT_TYPES = ['FullTime', 'PartTime', 'Intern', 'Contract', 'Temporary'] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** The fields that jobs and job templates share. */
interface JobSetup extends Dated {
  readonly title: string;
  readonly locationId?: string;
  readonly departmentId?: string;
  readonly defaultInterviewPlanId?: string;
  readonly interviewPlanIds: readonly string[];
}

export interface JobTemplate extends JobSetup {
  readonly status: 'Active' | 'Inactive';
}

export interface Job extends JobSetup {
  readonly confidential: boolean;
  readonly status: JobStatus;
  readonly employmentType: EmploymentType;
  readonly customFields: readonly FieldEntry[];
  readonly customRequisitionId?: string;
  readonly brandId?: string;
  readonly hiringTeam: readonly TeamMember[];
  readonly authorId: string;
  readonly openedAt?: string;
  readonly closedAt?: string;
  readonly compensationTiers: readonly CompensationTier[];
}

export interface JobPosting extends Stored {
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
  /** The posting's own compensation; if missing, the job's applies. */
  readonly compensationTiers?: readonly CompensationTier[];
  /** Writable, but in no published response. */
  readonly customFields?: readonly FieldEntry[];
}

export interface JobBoard extends Stored {
  readonly title: string;
  readonly isInternal: boolean;
}

export interface OpeningVersion extends Stored {
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

export interface Opening extends Stored {
  /** When the first version was created. Never returned; `createdAfter` filters by it. */
  readonly createdAt: string;
  readonly openedAt?: string;
  readonly closedAt?: string;
  readonly isArchived: boolean;
  readonly archivedAt?: string;
  readonly closeReasonId?: string;
  readonly openingState: 'Approved' | 'Closed' | 'Draft' | 'Filled' | 'Open';
  readonly latestVersion: OpeningVersion;
}

export interface Brand extends Stored {
  readonly name: string;
  readonly hostedJobsPageSlug: string;
}

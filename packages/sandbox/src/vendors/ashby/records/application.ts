import type { Dated, Stored } from './base.ts';
import type { FieldEntry } from './custom-field.ts';
import type { StageType } from './interview.ts';
import type { TeamMember } from './organization.ts';

export const APPLICATION_STATUSES = ['Hired', 'Archived', 'Active', 'Lead'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** One period in a stage. */
export interface HistoryEvent extends Stored {
  readonly stageId: string;
  readonly title: string;
  readonly enteredStageAt: string;
  readonly leftStageAt?: string;
  readonly stageNumber: number;
  readonly actorId?: string;
}

export interface Application extends Dated {
  readonly status: ApplicationStatus;
  readonly candidateId: string;
  readonly jobId: string;
  readonly stageId: string;
  readonly sourceId?: string;
  readonly creditedToUserId?: string;
  readonly archiveReasonId?: string;
  readonly archivedAt?: string;
  readonly customFields: readonly FieldEntry[];
  readonly hiringTeam: readonly TeamMember[];
  readonly appliedViaJobPostingId?: string;
  readonly submitterClientIp?: string;
  readonly submitterUserAgent?: string;
  readonly history: readonly HistoryEvent[];
  readonly openingIds: readonly string[];
  readonly resumeFileId?: string;
}

export interface ClientInfo extends Stored {
  readonly ipAddress: string;
  readonly userAgent?: string;
  readonly relatedEntityType: 'application' | 'blocked_application_submission' | 'meeting_availability_request';
  readonly relatedEntityId: string;
  readonly candidateId: string;
  readonly createdAt: string;
}

/** Returns the status of an application in a stage of this type. */
export function statusInStage(type: StageType): ApplicationStatus {
  return type === 'Lead' || type === 'Hired' || type === 'Archived' ? type : 'Active';
}

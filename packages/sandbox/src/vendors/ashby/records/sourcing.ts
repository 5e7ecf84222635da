import type { FieldEntry } from './custom-field.ts';

export interface Project {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly isArchived: boolean;
  readonly confidential: boolean;
  readonly authorId: string;
  readonly createdAt: string;
  readonly customFields: readonly FieldEntry[];
  readonly candidateIds: readonly string[];
}

export interface SequenceTemplate {
  readonly id: string;
  readonly title: string;
  readonly isArchived: boolean;
  readonly unsubscribeLinkActive: boolean;
  readonly updatedAt: string;
  readonly stages: readonly { readonly id: string; readonly type: 'Email'; readonly delayDays: number }[];
}

export type SequenceStatus = 'Draft' | 'Active' | 'Completed' | 'Cancelled';

export interface SequenceStage {
  readonly id: string;
  readonly status: 'NotStarted' | 'Sent' | 'Cancelled';
  readonly subject: string;
  readonly bodyHtml: string;
  readonly scheduledAt: string | null;
}

export interface Sequence {
  readonly id: string;
  readonly sequenceTemplateId: string;
  readonly candidateId: string;
  readonly applicationId: string | null;
  readonly createdAt: string;
  readonly status: SequenceStatus;
  readonly stages: readonly SequenceStage[];
}

export interface SourceTrackingLink {
  readonly id: string;
  readonly code: string;
  readonly enabled: boolean;
  readonly sourceId: string;
  readonly link: string;
}

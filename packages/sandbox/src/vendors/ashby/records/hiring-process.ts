import type { Form } from './form.ts';

export interface Tag {
  readonly id: string;
  readonly title: string;
  readonly isArchived: boolean;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly isArchived: boolean;
  readonly sourceType: { readonly id: string; readonly title: string; readonly isArchived: boolean };
}

export interface ArchiveReason {
  readonly id: string;
  readonly text: string;
  readonly reasonType: 'RejectedByCandidate' | 'RejectedByOrg' | 'Other';
  readonly isArchived: boolean;
}

export interface CloseReason {
  readonly id: string;
  readonly reasonText: string;
  readonly isArchived: boolean;
}

export interface CommunicationTemplate {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly title: string;
  readonly intendedTypes: readonly string[];
  readonly isArchived: boolean;
}

export interface FeedbackForm extends Form {
  readonly interviewId?: string;
}

export interface Webhook {
  readonly id: string;
  readonly enabled: boolean;
  readonly requestUrl: string;
  readonly secretToken: string;
  readonly webhookType: string;
}

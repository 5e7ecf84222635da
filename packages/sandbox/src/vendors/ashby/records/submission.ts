import type { FormDefinition } from './form.ts';

/** A form as somebody has filled it in for an application. */
export interface FormSubmission {
  readonly id: string;
  readonly applicationId: string;
  readonly formDefinition: FormDefinition;
  readonly submittedValues: Readonly<Record<string, unknown>>;
}

export interface ClientInfo {
  readonly id: string;
  readonly ipAddress: string;
  readonly userAgent?: string;
  readonly relatedEntityType: 'application' | 'blocked_application_submission' | 'meeting_availability_request';
  readonly relatedEntityId: string;
  readonly candidateId: string;
  readonly createdAt: string;
}

export interface EmailMessage {
  readonly id: string;
  readonly candidateId: string;
  readonly emailProviderEmailId: string;
}

export interface Assessment {
  readonly id: string;
  readonly candidateId: string;
  readonly state: 'Started' | 'Completed' | 'Cancelled';
}

import type { FormDefinition } from './hiring-process.ts';

export type SurveyType = 'CandidateDataConsent' | 'CandidateExperience' | 'Diversity' | 'EEOC' | 'Questionnaire';

export interface SurveyForm {
  readonly id: string;
  readonly organizationId: string;
  readonly title: string;
  readonly isArchived: boolean;
  readonly isDefaultForm: boolean;
  readonly formDefinition: FormDefinition;
  readonly surveyType: SurveyType;
}

export interface SurveyRequest {
  readonly id: string;
  readonly candidateId: string;
  readonly applicationId: string;
  readonly surveyFormDefinitionId: string;
  /** Not on the wire; filtered by `createdAfter`. */
  readonly createdAt: string;
}

export interface SurveySubmission {
  readonly id: string;
  readonly surveyFormDefinitionId: string;
  readonly submittedAt: string;
  readonly candidateId: string;
  readonly applicationId: string;
  readonly submittedValues: Readonly<Record<string, unknown>>;
}

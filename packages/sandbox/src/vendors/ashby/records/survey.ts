import type { Form } from './form.ts';

export type SurveyType = 'CandidateDataConsent' | 'CandidateExperience' | 'Diversity' | 'EEOC' | 'Questionnaire';

export interface SurveyForm extends Form {
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

import type { Stored, Titled } from './base.ts';

/** What a field can be chosen from. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

export interface FormField {
  readonly isRequired: boolean;
  readonly field: {
    readonly id: string;
    readonly type: string;
    readonly path: string;
    readonly humanReadablePath: string;
    readonly title: string;
    readonly isNullable: boolean;
    readonly selectableValues?: readonly Choice[];
  };
}

export interface FormDefinition {
  readonly sections: readonly { readonly title: string; readonly fields: readonly FormField[] }[];
}

/** A form that the organization has made, of whatever kind. */
export interface Form extends Titled {
  readonly organizationId: string;
  readonly isDefaultForm: boolean;
  readonly formDefinition: FormDefinition;
}

export interface FeedbackForm extends Form {
  readonly interviewId?: string;
}

/** What a form was filled in with: values by the paths of its fields. */
export type SubmittedValues = Readonly<Record<string, unknown>>;

/** A form as somebody has filled it in for an application. */
export interface FormSubmission extends Stored {
  readonly applicationId: string;
  readonly formDefinition: FormDefinition;
  readonly submittedValues: SubmittedValues;
}

export interface SurveyForm extends Form {
  readonly surveyType: 'CandidateDataConsent' | 'CandidateExperience' | 'Diversity' | 'EEOC' | 'Questionnaire';
}

/** Whom a survey is for. */
export interface SurveyPlace {
  readonly candidateId: string;
  readonly applicationId: string;
  readonly surveyFormDefinitionId: string;
}

export interface SurveyRequest extends Stored, SurveyPlace {
  /** Not on the wire; filtered by `createdAfter`. */
  readonly createdAt: string;
}

export interface SurveySubmission extends Stored, SurveyPlace {
  readonly submittedAt: string;
  readonly submittedValues: SubmittedValues;
}

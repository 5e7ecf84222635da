import type { Stored, Titled } from './base.ts';

/** An option of a select field. */
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

/** A form of the organization, of any kind. */
export interface Form extends Titled {
  readonly organizationId: string;
  readonly isDefaultForm: boolean;
  readonly formDefinition: FormDefinition;
}

export interface FeedbackForm extends Form {
  readonly interviewId?: string;
}

/** The submitted values of a form, by field path. */
export type SubmittedValues = Readonly<Record<string, unknown>>;

/** A form that was submitted for an application. */
export interface FormSubmission extends Stored {
  readonly applicationId: string;
  readonly formDefinition: FormDefinition;
  readonly submittedValues: SubmittedValues;
}

export interface SurveyForm extends Form {
  readonly surveyType: 'CandidateDataConsent' | 'CandidateExperience' | 'Diversity' | 'EEOC' | 'Questionnaire';
}

/** The recipient of a survey. */
export interface SurveyPlace {
  readonly candidateId: string;
  readonly applicationId: string;
  readonly surveyFormDefinitionId: string;
}

export interface SurveyRequest extends Stored, SurveyPlace {
  /** Never returned; `createdAfter` filters by it. */
  readonly createdAt: string;
}

export interface SurveySubmission extends Stored, SurveyPlace {
  readonly submittedAt: string;
  readonly submittedValues: SubmittedValues;
}

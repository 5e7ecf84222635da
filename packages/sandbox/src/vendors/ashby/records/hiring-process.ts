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
  readonly intendedTypes: readonly ('email' | 'inMail' | 'linkedInConnection')[];
  readonly isArchived: boolean;
}

export interface FormField {
  readonly isRequired: boolean;
  readonly descriptionPlain?: string;
  readonly field: {
    readonly id: string;
    readonly type: string;
    readonly path: string;
    readonly humanReadablePath: string;
    readonly title: string;
    readonly isNullable: boolean;
    readonly selectableValues?: readonly { readonly label: string; readonly value: string }[];
  };
}

export interface FormDefinition {
  readonly sections: readonly {
    readonly title: string;
    readonly fields: readonly FormField[];
  }[];
}

export interface FeedbackForm {
  readonly id: string;
  readonly organizationId: string;
  readonly title: string;
  readonly isArchived: boolean;
  readonly isDefaultForm: boolean;
  readonly formDefinition: FormDefinition;
  readonly interviewId?: string;
}

export interface Webhook {
  readonly id: string;
  readonly enabled: boolean;
  readonly requestUrl: string;
  readonly secretToken: string;
  readonly webhookType: string;
}

export interface FormField {
  readonly isRequired: boolean;
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
  readonly sections: readonly { readonly title: string; readonly fields: readonly FormField[] }[];
}

/** A form that the organization has made, of whatever kind. */
export interface Form {
  readonly id: string;
  readonly organizationId: string;
  readonly title: string;
  readonly isArchived: boolean;
  readonly isDefaultForm: boolean;
  readonly formDefinition: FormDefinition;
}

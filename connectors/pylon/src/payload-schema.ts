/** The part of Standard Schema 1 (https://standardschema.dev) that `verifyWebhook` uses. */
export interface PayloadSchema<Payload> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => PayloadResult<Payload> | Promise<PayloadResult<Payload>>;
  };
}

type PayloadResult<Payload> =
  | { readonly value: Payload; readonly issues?: undefined }
  | { readonly issues: readonly PayloadIssue[] };

export interface PayloadIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

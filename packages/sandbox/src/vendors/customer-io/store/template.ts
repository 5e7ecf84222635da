/** What an action of a workflow or a piece of content does. */
export type TemplateType =
  | 'email'
  | 'push'
  | 'in_app'
  | 'twilio'
  | 'whatsapp'
  | 'slack'
  | 'webhook'
  | 'inbox'
  | 'attribute_update';

export type SendingState = 'automatic' | 'draft' | 'off';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** One action of a campaign or broadcast, or one variant of a newsletter or transactional message. */
export interface Template {
  /** Id of the action or of the content. */
  readonly id: number;
  /** Id of the message template behind it, which deliveries name too. */
  readonly templateId: number;
  readonly type: TemplateType;
  readonly name: string;
  /** Empty for the default language. */
  readonly language: string;
  /** Action in the default language that this is a translation of. */
  readonly translationOf?: number;
  readonly parentActionId: number | null;
  readonly created: number;
  updated: number;
  sendingState: SendingState;
  subject: string;
  body: string;
  bodyAmp: string;
  preheader: string;
  fromId: number;
  replyToId: number | null;
  recipient: string;
  cc: string;
  bcc: string;
  fakeBcc: boolean;
  headers: readonly Header[];
  readonly layout: string;
  /** For MMS. */
  readonly imageUrl: string;
  /** For webhooks. */
  url: string;
  method: string;
}

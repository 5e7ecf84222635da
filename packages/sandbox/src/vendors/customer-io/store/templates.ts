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

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** One action of a campaign or broadcast, or one variant of a newsletter or transactional message. */
export interface Template {
  /** Id of the action or of the content. */
  readonly id: number;
  /** What it belongs to: one of these four. */
  readonly campaign_id?: number;
  readonly broadcast_id?: number;
  readonly newsletter_id?: number;
  readonly transactional_id?: number;
  readonly type: TemplateType;
  readonly name: string;
  /** Empty for the default language. */
  readonly language: string;
  /** Action in the default language that this is a translation of. */
  readonly translationOf?: number;
  readonly created: number;
  readonly updated: number;
  readonly sending_state: 'automatic' | 'draft' | 'off';
  readonly subject: string;
  readonly body: string;
  readonly body_amp: string;
  readonly preheader_text: string;
  readonly from_id: number;
  readonly reply_to_id: number | null;
  readonly recipient: string;
  readonly cc: string;
  readonly bcc: string;
  readonly fake_bcc: boolean;
  readonly headers: readonly Header[];
  readonly layout: string;
  /** For MMS. */
  readonly image_url: string;
  /** For webhooks. */
  readonly url: string;
  readonly method: string;
}

/** Completes a template with what the vendor sets by itself. */
export function makeTemplate(fields: Pick<Template, 'id' | 'type' | 'created'> & Partial<Template>): Template {
  const isEmail = fields.type === 'email';
  return {
    name: '',
    language: '',
    updated: fields.created,
    sending_state: 'automatic',
    subject: '',
    body: '',
    body_amp: '',
    preheader_text: '',
    from_id: 1,
    reply_to_id: isEmail ? 4 : null,
    recipient: isEmail ? '{{customer.email}}' : '',
    cc: '',
    bcc: '',
    fake_bcc: isEmail,
    headers: [],
    layout: isEmail ? '<!DOCTYPE html><html><body style="font-family: Georgia, serif">{{ content }}</body></html>' : '',
    image_url: '',
    url: '',
    method: '',
    ...fields,
  };
}

const isAction = ({ campaign_id, broadcast_id }: Template) => campaign_id !== undefined || broadcast_id !== undefined;

/** Id of the message template behind an action or content: even for actions, odd for contents. */
export function templateIdOf(template: Template): number {
  return template.id * 2 + (isAction(template) ? 0 : 1);
}

interface Tables {
  readonly actions: { get(id: number): Template | undefined };
  readonly contents: { get(id: number): Template | undefined };
}

/** Finds the action or content that a message template is behind. */
export function templateOf({ actions, contents }: Tables, templateId: number | null): Template | undefined {
  if (templateId === null) return undefined;
  return (templateId % 2 === 0 ? actions : contents).get(Math.floor(templateId / 2));
}

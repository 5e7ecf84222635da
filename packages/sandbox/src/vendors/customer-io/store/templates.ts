import type { Table } from '../../../engine/table.ts';

/** The type of a workflow's action or of a content. */
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

/** The fields that the vendor sets itself. */
const defaults = {
  name: '',
  /** Empty for the default language. */
  language: '',
  // States and headers that an update can set.
  sending_state: 'automatic' as 'automatic' | 'draft' | 'off',
  headers: [] as readonly Header[],
  subject: '',
  body: '',
  body_amp: '',
  preheader_text: '',
  from_id: 1,
  cc: '',
  bcc: '',
  /** Used by MMS. */
  image_url: '',
  /** Used by webhooks. */
  url: '',
  method: '',
};

/** One action of a campaign or broadcast, or one variant of a newsletter or transactional message. */
export interface Template extends Readonly<typeof defaults> {
  /** Id of the action or of the content. */
  readonly id: number;
  /** The parent: exactly one of these four. */
  readonly campaign_id?: number;
  readonly broadcast_id?: number;
  readonly newsletter_id?: number;
  readonly transactional_id?: number;
  readonly type: TemplateType;
  /** The action in the default language that this one translates. */
  readonly translationOf?: number;
  readonly created: number;
  readonly updated: number;
  readonly reply_to_id: number | null;
  readonly recipient: string;
  readonly fake_bcc: boolean;
  readonly layout: string;
}

const emailLayout = '<!DOCTYPE html><html><body style="font-family: Georgia, serif">{{ content }}</body></html>';

/** Completes a template with the fields that the vendor sets itself. */
export function makeTemplate(fields: Pick<Template, 'id' | 'type' | 'created'> & Partial<Template>): Template {
  const isEmail = fields.type === 'email';
  const byChannel = isEmail
    ? { reply_to_id: 4, recipient: '{{customer.email}}', fake_bcc: true, layout: emailLayout }
    : { reply_to_id: null, recipient: '', fake_bcc: false, layout: '' };
  return { ...defaults, ...byChannel, updated: fields.created, ...fields };
}

export type Owner = 'campaign_id' | 'broadcast_id' | 'newsletter_id' | 'transactional_id';

/** Returns the actions or contents of a message. */
export function templatesOf(table: Pick<Table<Template>, 'filter'>, owner: Owner, id: number): Template[] {
  return table.filter((template) => template[owner] === id);
}

const isAction = ({ campaign_id, broadcast_id }: Template) => campaign_id !== undefined || broadcast_id !== undefined;

/** Returns the id of the message template of an action or content: even for actions, odd for contents. */
export function templateIdOf(template: Template): number {
  return template.id * 2 + (isAction(template) ? 0 : 1);
}

type Tables = Readonly<Record<'actions' | 'contents', Pick<Table<Template>, 'get'>>>;

/** Returns the action or content of a message template. */
export function templateOf({ actions, contents }: Tables, templateId: number | null): Template | undefined {
  if (templateId === null) return undefined;
  return (templateId % 2 === 0 ? actions : contents).get(Math.floor(templateId / 2));
}

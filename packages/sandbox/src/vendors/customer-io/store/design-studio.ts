import type { Header } from './templates.ts';

/** A folder of assets or of Design Studio, and the fields that it shares with its content. */
export interface FolderNode<Id extends number | string> {
  readonly id: Id;
  readonly name: string;
  /** Null in the root directory. */
  readonly parent_folder_id: Id | null;
  readonly created: number;
  readonly updated: number;
}

export type StudioNode = FolderNode<string>;

export interface StudioComponent extends StudioNode {
  /** The element by which emails use it. */
  readonly tag: string;
  readonly content: string;
}

/** The content of a draft, a version or a publication. */
export interface StudioDraft {
  readonly content: Readonly<Record<'subject' | 'preheader_text' | 'html' | 'amp' | 'text', string>>;
  readonly envelope: {
    readonly from_id: number | null;
    readonly reply_to_id: number | null;
    readonly recipient: string;
    readonly bcc: string;
    readonly fake_bcc: boolean;
    readonly headers: readonly Header[];
    /** The official SDK has this field, the specification does not. */
    readonly cc?: string;
  };
  readonly transformers: Readonly<Record<string, unknown>>;
}

export const targetTypes = ['transactional_message', 'newsletter', 'campaign_action'] as const;

export interface StudioTarget {
  readonly type: (typeof targetTypes)[number];
  readonly id: number;
}

/** An email in one language: the default one, or a translation. */
export interface StudioEmail extends StudioNode, StudioDraft {
  /** Empty for the default language. */
  readonly language: string;
  /** Id of the email in the default language: its own unless it is a translation. */
  readonly groupId: string;
  readonly is_template: boolean;
  /** The target and its message template. Translations are linked through their group. */
  readonly link?: { readonly target: StudioTarget; readonly templateId: number } | undefined;
  /** The last published content, as JSON text. */
  readonly published?: string;
}

export interface StudioVersion {
  readonly id: string;
  readonly node_id: string;
  readonly name: string;
  readonly description: string;
  readonly created: number;
  readonly created_on_publish: boolean;
  readonly emailName: string;
  readonly draft: StudioDraft;
  readonly components: readonly StudioComponent[];
}

export const emptyDraft: StudioDraft = {
  content: { subject: '', preheader_text: '', html: '', amp: '', text: '' },
  envelope: { from_id: null, reply_to_id: null, recipient: '{{customer.email}}', bcc: '', fake_bcc: true, headers: [] },
  transformers: {},
};

export function draftOf({ content, envelope, transformers }: StudioDraft): StudioDraft {
  return { content, envelope, transformers };
}

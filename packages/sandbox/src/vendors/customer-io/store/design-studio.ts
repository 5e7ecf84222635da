import type { Header } from './templates.ts';

/** A folder of assets or of Design Studio, and what anything in one has in common with it. */
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
  /** The element under which emails use it. */
  readonly tag: string;
  readonly content: string;
}

/** What a draft, a version and a publication hold. */
export interface StudioDraft {
  readonly content: Readonly<Record<'subject' | 'preheader_text' | 'html' | 'amp' | 'text', string>>;
  readonly envelope: {
    readonly from_id: number | null;
    readonly reply_to_id: number | null;
    readonly recipient: string;
    readonly bcc: string;
    readonly fake_bcc: boolean;
    readonly headers: readonly Header[];
    /** The official SDK knows it, the specification does not. */
    readonly cc?: string;
  };
  readonly transformers: Readonly<Record<string, unknown>>;
}

export const targetTypes = ['transactional_message', 'newsletter', 'campaign_action'] as const;

export interface StudioTarget {
  readonly type: (typeof targetTypes)[number];
  readonly id: number;
}

/** An email in one language: the default one, or a translation of it. */
export interface StudioEmail extends StudioNode, StudioDraft {
  /** Empty for the default language. */
  readonly language: string;
  /** Id of the email in the default language: its own unless it is a translation. */
  readonly groupId: string;
  readonly is_template: boolean;
  /** Where it is used, and the message template there. Translations are linked through their group. */
  readonly link?: { readonly target: StudioTarget; readonly templateId: number } | undefined;
  /** What was last published, as JSON text. */
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

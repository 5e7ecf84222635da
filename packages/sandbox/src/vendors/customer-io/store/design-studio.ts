import type { Table } from '../../../engine/table.ts';
import type { Header } from './template.ts';

/** What folders, components and emails have in common. */
export interface StudioNode {
  readonly id: string;
  readonly name: string;
  /** Null in the root directory. */
  readonly parentId: string | null;
  readonly created: number;
  readonly updated: number;
}

export type StudioFolder = StudioNode;

export interface StudioComponent extends StudioNode {
  /** The element under which emails use it. */
  readonly tag: string;
  readonly content: string;
}

export interface StudioContent {
  readonly subject: string;
  readonly preheader_text: string;
  readonly html: string;
  readonly amp: string;
  readonly text: string;
}

export interface StudioEnvelope {
  readonly from_id: number | null;
  readonly reply_to_id: number | null;
  readonly recipient: string;
  readonly bcc: string;
  readonly fake_bcc: boolean;
  readonly headers: readonly Header[];
  /** The official SDK knows it, the specification does not. */
  readonly cc?: string;
}

/** What a draft, a version and a publication hold. */
export interface StudioDraft {
  readonly content: StudioContent;
  readonly envelope: StudioEnvelope;
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
  readonly isTemplate: boolean;
  /** Where it is used, and the message template there. Translations are linked through their group. */
  readonly link?: { readonly target: StudioTarget; readonly templateId: number } | undefined;
  /** What was last published, as JSON text. */
  readonly published?: string | undefined;
}

export interface StudioVersion {
  readonly id: string;
  readonly nodeId: string;
  readonly name: string;
  readonly description: string;
  readonly created: number;
  readonly createdOnPublish: boolean;
  readonly emailName: string;
  readonly draft: StudioDraft;
  readonly components: readonly StudioComponent[];
}

/** A publication in several languages, which takes a while. */
export interface StudioPublication {
  readonly id: string;
  readonly groupId: string;
  readonly mappings: readonly unknown[];
  readings: number;
}

/** An order for screenshots of an email in mail programs. */
export interface PreviewRun {
  readonly runId: number;
  readonly nodeId: string;
  name: string;
  readonly clientIds: readonly string[];
  /** Those that an earlier run made already. */
  readonly cachedIds: readonly string[];
  readonly created: number;
  updated: number;
  /** Same for the same email, content and devices on the same day. */
  readonly fingerprint: string;
  /** How often it was read: it is processed at the second reading. */
  readings: number;
}

export interface CreditPool {
  readonly tier: 'free' | 'paid';
  readonly original: number;
  remaining: number;
  readonly expiresAt: number | null;
}

export interface DesignStudio {
  readonly folders: Table<StudioFolder>;
  readonly components: Table<StudioComponent>;
  readonly emails: Table<StudioEmail>;
  readonly versions: Table<StudioVersion>;
  readonly publications: Map<string, StudioPublication>;
  readonly runs: PreviewRun[];
  readonly credits: readonly CreditPool[];
  /** Whether a message template gets its content from Design Studio. */
  isLinked(templateId: number): boolean;
}

export function draftOf({ content, envelope, transformers }: StudioDraft): StudioDraft {
  return { content, envelope, transformers };
}

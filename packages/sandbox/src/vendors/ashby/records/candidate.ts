import vocabulary from '../data/vocabulary.json' with { type: 'json' };
import type { Dated, Stored, Titled } from './base.ts';
import type { FieldEntry } from './custom-field.ts';

export interface ContactInfo {
  readonly value: string;
  readonly type: 'Personal' | 'Work' | 'Other';
  readonly isPrimary: boolean;
}

export const SOCIAL_LINK_TYPES = vocabulary.socialLinkTypes;

export interface SocialLink {
  readonly type: string;
  readonly url: string;
}

/** Where a candidate lives; any part may be missing. */
export interface Place extends Stored {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

export interface Candidate extends Dated {
  readonly name: string;
  readonly emailAddresses: readonly ContactInfo[];
  readonly phoneNumbers: readonly ContactInfo[];
  readonly socialLinks: readonly SocialLink[];
  readonly tagIds: readonly string[];
  readonly position?: string;
  readonly company?: string;
  readonly school?: string;
  readonly applicationIds: readonly string[];
  readonly resumeFileId?: string;
  readonly fileIds: readonly string[];
  readonly customFields: readonly FieldEntry[];
  readonly sourceId?: string;
  readonly creditedToUserId?: string;
  readonly timezone?: string;
  readonly location?: Place;
  readonly fraudStatus: 'Fraudulent' | 'NotFraudulent' | 'Unsure' | 'Unreviewed' | 'PassedFraudCheck' | null;
  /** The id in another system, used only for lookups and never returned. */
  readonly externalMappingId?: string;
}

/** The initial values of a candidate. */
export const emptyProfile = {
  emailAddresses: [],
  phoneNumbers: [],
  socialLinks: [],
  tagIds: [],
  applicationIds: [],
  fileIds: [],
  customFields: [],
  fraudStatus: null,
} as const;

export interface Note extends Stored {
  readonly candidateId: string;
  readonly createdAt: string;
  readonly isPrivate: boolean;
  readonly content: string;
  readonly authorId: string;
}

/** A file of a candidate. Unless it was uploaded, its content is generated for each download. */
export interface StoredFile extends Stored {
  readonly name: string;
  /** The candidate, or the organization until an upload is attached to a candidate. */
  readonly ownerId: string;
  readonly content?: Uint8Array;
  readonly contentType?: string;
}

export const UPLOAD_CONTEXTS = ['CandidateResume', 'CandidateFiles', 'ApplicationForm'] as const;
export type UploadContext = (typeof UPLOAD_CONTEXTS)[number];

/** A permission to upload one file directly to storage; the file gets the same id. */
export interface Upload extends Stored {
  readonly context: UploadContext;
  readonly filename: string;
  readonly contentType: string;
  readonly contentLength: number;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

export interface EmailMessage extends Stored {
  readonly candidateId: string;
  readonly emailProviderEmailId: string;
}

export interface Assessment extends Stored {
  readonly candidateId: string;
  readonly state: 'Started' | 'Completed' | 'Cancelled';
}

export interface Project extends Titled {
  readonly description?: string;
  readonly confidential: boolean;
  readonly authorId: string;
  readonly createdAt: string;
  readonly customFields: readonly FieldEntry[];
  readonly candidateIds: readonly string[];
}

export interface SequenceTemplate extends Titled {
  readonly unsubscribeLinkActive: boolean;
  readonly updatedAt: string;
  readonly stages: readonly { readonly id: string; readonly type: 'Email'; readonly delayDays: number }[];
}

export interface SequenceStage extends Stored {
  readonly status: 'NotStarted' | 'Sent' | 'Cancelled';
  readonly subject: string;
  readonly bodyHtml: string;
  readonly scheduledAt: string | null;
}

export interface Sequence extends Stored {
  readonly sequenceTemplateId: string;
  readonly candidateId: string;
  readonly applicationId: string | null;
  readonly createdAt: string;
  readonly status: 'Draft' | 'Active' | 'Completed' | 'Cancelled';
  readonly stages: readonly SequenceStage[];
}

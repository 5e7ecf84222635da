import type { FieldEntry } from './custom-field.ts';

export interface ContactInfo {
  readonly value: string;
  readonly type: 'Personal' | 'Work' | 'Other';
  readonly isPrimary: boolean;
}

export const SOCIAL_LINK_TYPES = [
  'LinkedIn',
  'GitHub',
  'Twitter',
  'Medium',
  'StackOverflow',
  'YouTube',
  'CodePen',
  'Website',
] as const;

export interface SocialLink {
  readonly type: string;
  readonly url: string;
}

/** Where a candidate lives; any part may be unknown. */
export interface Place {
  readonly id: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

export interface Candidate {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
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
  /** Its id in another system; only looked up by, never on the wire. */
  readonly externalMappingId?: string;
}

export interface Note {
  readonly id: string;
  readonly candidateId: string;
  readonly createdAt: string;
  readonly isPrivate: boolean;
  readonly content: string;
  readonly authorId: string;
}

/** A file of a candidate; its bytes are made when somebody downloads it, unless they were uploaded. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** The candidate, or the organization while an upload belongs to nobody yet. */
  readonly ownerId: string;
  readonly content?: Uint8Array;
  readonly contentType?: string;
}

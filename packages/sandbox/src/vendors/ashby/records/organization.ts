import type { Archivable, Dated, Stored, Titled } from './base.ts';
import type { FieldEntry } from './custom-field.ts';

/** Pairs of text that callers store on a record. */
export type ExtraData = Readonly<Record<string, string>>;

export interface User extends Stored {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly globalRole: 'Organization Admin' | 'Elevated Access' | 'Limited Access' | 'External Recruiter';
  readonly isEnabled: boolean;
  readonly updatedAt: string;
  readonly managerId?: string;
  readonly customFields: readonly FieldEntry[];
}

export interface Department extends Dated, Archivable {
  readonly name: string;
  readonly externalName?: string;
  readonly parentId?: string;
  readonly extraData?: ExtraData;
}

export const WORKPLACE_TYPES = ['OnSite', 'Hybrid', 'Remote'] as const;
export type WorkplaceType = (typeof WORKPLACE_TYPES)[number];

export interface Location extends Archivable {
  readonly name: string;
  readonly externalName?: string;
  /** Country, region, locality, postal code and street, if known. */
  readonly address?: { readonly postalAddress: Readonly<Record<string, string>> };
  readonly isRemote: boolean;
  readonly workplaceType?: WorkplaceType;
  readonly parentLocationId?: string;
  readonly type: 'Location' | 'LocationHierarchy';
  readonly extraData?: ExtraData;
}

export interface HiringTeamRole extends Stored {
  readonly title: string;
}

export interface TeamMember {
  readonly userId: string;
  readonly role: string;
}

export interface Source extends Titled {
  readonly sourceType: Titled;
}

export interface SourceTrackingLink extends Stored {
  readonly code: string;
  readonly enabled: boolean;
  readonly sourceId: string;
  readonly link: string;
}

export interface ArchiveReason extends Archivable {
  readonly text: string;
  readonly reasonType: string;
}

export interface CloseReason extends Archivable {
  readonly reasonText: string;
}

export interface CommunicationTemplate extends Dated, Titled {
  readonly intendedTypes: readonly string[];
}

export interface Webhook extends Stored {
  readonly enabled: boolean;
  readonly requestUrl: string;
  readonly secretToken: string;
  readonly webhookType: string;
}

/** A started report: its request, its start time, and whether its data was fetched. */
export interface ReportRun extends Stored {
  readonly reportId: string;
  /** Milliseconds since the epoch. */
  readonly started: number;
  readonly done: boolean;
}

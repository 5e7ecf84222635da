import type { FieldEntry } from './custom-field.ts';

export interface User {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly globalRole: 'Organization Admin' | 'Elevated Access' | 'Limited Access' | 'External Recruiter';
  readonly isEnabled: boolean;
  readonly updatedAt: string;
  readonly managerId?: string;
  readonly customFields: readonly FieldEntry[];
}

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly externalName?: string;
  readonly isArchived: boolean;
  readonly parentId?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly extraData?: Readonly<Record<string, string>>;
}

export interface PostalAddress {
  readonly addressCountry?: string;
  readonly addressRegion?: string;
  readonly addressLocality?: string;
  readonly postalCode?: string;
  readonly streetAddress?: string;
}

export const WORKPLACE_TYPES = ['OnSite', 'Hybrid', 'Remote'] as const;
export type WorkplaceType = (typeof WORKPLACE_TYPES)[number];

export interface Location {
  readonly id: string;
  readonly name: string;
  readonly externalName?: string;
  readonly isArchived: boolean;
  readonly address?: { readonly postalAddress: PostalAddress };
  readonly isRemote: boolean;
  readonly workplaceType?: WorkplaceType;
  readonly parentLocationId?: string;
  readonly type: 'Location' | 'LocationHierarchy';
  readonly extraData?: Readonly<Record<string, string>>;
}

export interface HiringTeamRole {
  readonly id: string;
  readonly title: string;
}

export interface TeamMember {
  readonly userId: string;
  readonly role: string;
}

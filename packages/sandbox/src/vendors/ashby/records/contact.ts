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
  readonly type: (typeof SOCIAL_LINK_TYPES)[number];
  readonly url: string;
}

/** Where a candidate lives; any part may be unknown. */
export interface Place {
  readonly id: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

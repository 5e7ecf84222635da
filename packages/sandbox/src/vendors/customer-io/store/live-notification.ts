export type LiveOperation = 'start' | 'update' | 'end';

/** A notification on somebody's phone that changes while it is there. */
export interface LiveNotification {
  readonly id: string;
  readonly type: string;
  readonly platform: 'ios' | 'android' | null;
  /** The token of the device; null when the person has none. */
  readonly deviceId: string | null;
  readonly identifiers: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly contentState: Readonly<Record<string, unknown>>;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
  readonly failure: string | null;
  readonly lastDelivery: { readonly id: string; readonly operation: LiveOperation; readonly created: number };
}

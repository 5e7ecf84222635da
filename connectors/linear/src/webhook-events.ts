/** What happened to a record. */
export type LinearWebhookAction = 'create' | 'update' | 'remove';

/** A user, an application or an integration that caused an event. */
export interface LinearActor {
  readonly id: string;
  /** `user`, `OauthClient`, `Integration` or another kind. */
  readonly type?: string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly url?: string | null;
}

/** The fields that all records of events have. Fields that are not declared are present as well. */
export interface EventRecord {
  readonly id: string;
  readonly createdAt?: string | null;
  readonly updatedAt?: string | null;
  readonly archivedAt?: string | null;
  readonly [field: string]: unknown;
}

interface Named {
  readonly id: string;
  readonly name?: string | null;
}

export interface IssueEventData extends EventRecord {
  readonly identifier?: string;
  readonly number?: number;
  readonly title?: string;
  readonly description?: string | null;
  /** 0 none, 1 urgent, 2 high, 3 medium, 4 low. */
  readonly priority?: number;
  readonly priorityLabel?: string;
  readonly url?: string;
  readonly teamId?: string;
  readonly team?: (Named & { readonly key?: string }) | null;
  readonly stateId?: string;
  readonly state?: (Named & { readonly type?: string }) | null;
  readonly assigneeId?: string | null;
  readonly assignee?: (Named & { readonly email?: string | null }) | null;
  readonly projectId?: string | null;
  readonly project?: Named | null;
  readonly cycleId?: string | null;
  readonly parentId?: string | null;
  readonly labelIds?: readonly string[];
  readonly labels?: readonly Named[];
  readonly dueDate?: string | null;
  readonly startedAt?: string | null;
  readonly completedAt?: string | null;
  readonly canceledAt?: string | null;
  readonly trashed?: boolean | null;
}

export interface CommentEventData extends EventRecord {
  /** Content, as Markdown. */
  readonly body?: string;
  readonly userId?: string | null;
  readonly user?: Named | null;
  readonly issueId?: string | null;
  readonly issue?: { readonly id: string; readonly identifier?: string; readonly title?: string } | null;
  readonly parentId?: string | null;
  readonly projectUpdateId?: string | null;
  readonly resolvedAt?: string | null;
}

export interface ProjectEventData extends EventRecord {
  readonly name?: string;
  readonly description?: string;
  readonly url?: string;
  readonly statusId?: string;
  readonly status?: (Named & { readonly type?: string }) | null;
  readonly leadId?: string | null;
  readonly teamIds?: readonly string[];
  readonly memberIds?: readonly string[];
  readonly health?: string | null;
  readonly startDate?: string | null;
  readonly targetDate?: string | null;
}

export interface ProjectUpdateEventData extends EventRecord {
  readonly body?: string;
  readonly health?: string;
  readonly projectId?: string;
  readonly userId?: string;
  readonly url?: string | null;
}

export interface CycleEventData extends EventRecord {
  readonly number?: number;
  readonly name?: string | null;
  readonly teamId?: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly completedAt?: string | null;
}

export interface IssueLabelEventData extends EventRecord {
  readonly name?: string;
  readonly color?: string;
  readonly isGroup?: boolean;
  readonly parentId?: string | null;
  readonly teamId?: string | null;
}

export interface AttachmentEventData extends EventRecord {
  readonly issueId?: string;
  readonly title?: string;
  readonly subtitle?: string | null;
  readonly url?: string;
  readonly sourceType?: string | null;
}

export interface ReactionEventData extends EventRecord {
  readonly emoji?: string;
  readonly userId?: string | null;
  readonly issueId?: string | null;
  readonly commentId?: string | null;
  readonly projectUpdateId?: string | null;
}

/** The records of events, by `type`. Linear has further types, and adds some. */
export interface LinearWebhookData {
  Issue: IssueEventData;
  Comment: CommentEventData;
  Project: ProjectEventData;
  ProjectUpdate: ProjectUpdateEventData;
  Cycle: CycleEventData;
  IssueLabel: IssueLabelEventData;
  Attachment: AttachmentEventData;
  Reaction: ReactionEventData;
  ProjectLabel: EventRecord;
  Document: EventRecord;
  Initiative: EventRecord;
  InitiativeUpdate: EventRecord;
  Customer: EventRecord;
  CustomerNeed: EventRecord;
  Release: EventRecord;
  User: EventRecord;
}

interface EventBase {
  /** Time of the event (ISO 8601). */
  readonly createdAt?: string;
  readonly organizationId?: string;
  readonly webhookId?: string;
  /** Time of sending, in milliseconds since the epoch. Verified. */
  readonly webhookTimestamp: number;
  /** URL of the record in Linear. */
  readonly url?: string | null;
}

/** A record was created, changed or removed. */
export type LinearEvent<Type extends keyof LinearWebhookData = keyof LinearWebhookData> = {
  readonly [T in Type]: EventBase & {
    readonly type: T;
    readonly action: LinearWebhookAction;
    /** Who caused it. Missing for some automations. */
    readonly actor?: LinearActor | null;
    readonly data: LinearWebhookData[T];
    /** Previous values of the fields that an update changed. */
    readonly updatedFrom?: Readonly<Record<string, unknown>> | null;
  };
}[Type];

/** The SLA of an issue was set, is at risk or was breached. `action` says which. */
export interface IssueSlaEvent extends EventBase {
  readonly type: 'IssueSLA';
  readonly action: string;
  readonly issueData: IssueEventData;
}

/** An event for an OAuth application, which this package does not type further. */
export interface AppEvent extends EventBase {
  readonly type: 'AppUserNotification' | 'AgentSessionEvent' | 'PermissionChange' | 'OAuthApp';
  readonly action: string;
  readonly [field: string]: unknown;
}

/** An event of Linear. Compare `type` to narrow it. */
export type LinearWebhook = LinearEvent | IssueSlaEvent | AppEvent;

/** The types of events with a record in `data`. */
export const recordTypes: Readonly<Record<keyof LinearWebhookData, true>> = {
  Issue: true,
  Comment: true,
  Project: true,
  ProjectUpdate: true,
  Cycle: true,
  IssueLabel: true,
  Attachment: true,
  Reaction: true,
  ProjectLabel: true,
  Document: true,
  Initiative: true,
  InitiativeUpdate: true,
  Customer: true,
  CustomerNeed: true,
  Release: true,
  User: true,
};

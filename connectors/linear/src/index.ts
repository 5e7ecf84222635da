export * from '@agent-connectors/core/connector-exports';
export type { ChoiceComparator, OptionalChoiceComparator } from './choices.ts';
export { createLinear, createLinearWith, type Linear, type LinearOptions } from './client.ts';
export type {
  FlagComparator,
  IdComparator,
  NumberComparator,
  OptionalDateComparator,
  OptionalNumberComparator,
  OptionalTextComparator,
  OptionalTimeComparator,
  TextComparator,
  TimeComparator,
} from './comparators.ts';
export { defineLinear, linear } from './connector.ts';
export type { Attachment } from './entities/attachments.ts';
export type { Comment, CommentFilter } from './entities/comment-record.ts';
export type { CustomerNeed } from './entities/customer-needs.ts';
export type { Customer } from './entities/customers.ts';
export type { Cycle } from './entities/cycles.ts';
export type { Document, TrashedDocument } from './entities/documents.ts';
export * from './entities/index.ts';
export type { Initiative } from './entities/initiatives.ts';
export type { IssueFilter } from './entities/issue-filter.ts';
export type { IssueHistoryEntry } from './entities/issue-history.ts';
export type { IssuePriority } from './entities/issue-priorities.ts';
export type { Issue } from './entities/issue-record.ts';
export type { IssueRelation } from './entities/issue-relations.ts';
export type { ArchivedIssue } from './entities/issues.ts';
export type { Label } from './entities/labels.ts';
export type { Notification } from './entities/notifications.ts';
export type { Organization } from './entities/organization.ts';
export type { ProjectMilestone } from './entities/project-milestones.ts';
export type { Project, ProjectFilter } from './entities/project-record.ts';
export type { ProjectStatus } from './entities/project-statuses.ts';
export type { ProjectUpdate } from './entities/project-updates.ts';
export type { TrashedProject } from './entities/projects.ts';
export type { Reaction } from './entities/reactions.ts';
export type { TeamMember } from './entities/team-members.ts';
export type { Team } from './entities/teams.ts';
export type { Template } from './entities/templates.ts';
export type { UploadTarget } from './entities/uploads.ts';
export type { User } from './entities/user-record.ts';
export type { CreatedWebhook, Webhook } from './entities/webhooks.ts';
export type { WorkflowState } from './entities/workflow-states.ts';
export type { Deleted, IssueReference, NamedReference, TeamReference, UserReference } from './fields.ts';
export type { NestedFilter } from './filters.ts';
export { type UploadedFile, type UploadFileInput, uploadFile } from './upload-file.ts';

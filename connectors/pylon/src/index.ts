export { downloadFrom as downloadAttachment } from '@agent-connectors/core';
export * from '@agent-connectors/core/connector-exports';
export { createPylon, createPylonWith, type Pylon, type PylonOptions } from './client.ts';
export { definePylon, pylon } from './connector.ts';
export type { LoggedActivity } from './entities/account-activities.ts';
export type { AccountHighlight, DeletedHighlight } from './entities/account-highlights.ts';
export type { AccountRelationship } from './entities/account-relationships.ts';
export type { Account, UpdatedAccounts } from './entities/accounts.ts';
export type { ActivityType } from './entities/activity-types.ts';
export type { Article } from './entities/article-record.ts';
export type { ArticleReview } from './entities/articles.ts';
export type { Attachment } from './entities/attachments.ts';
export type { AuditLog } from './entities/audit-logs.ts';
export type { CallRecording } from './entities/call-recordings.ts';
export type { Collection } from './entities/collections.ts';
export type { Contact } from './entities/contacts.ts';
export type { CustomField } from './entities/custom-fields.ts';
export type { CustomObject, UpdatedCustomObjects } from './entities/custom-objects.ts';
export type { FeatureRequest, FoundFeatureRequest } from './entities/feature-requests.ts';
export type { ImportMessage } from './entities/import-message.ts';
export * from './entities/index.ts';
export type { DevinConnection } from './entities/integrations.ts';
export type { IssueAiResponse } from './entities/issue-ai-responses.ts';
export type { IssueFilter } from './entities/issue-filter.ts';
export type { IssueFollower } from './entities/issue-followers.ts';
export type { Issue } from './entities/issue-record.ts';
export type { PostedMessage } from './entities/issue-replies.ts';
export type { IssueStatus } from './entities/issue-statuses.ts';
export type { IssueThread } from './entities/issue-threads.ts';
export type { UpdatedIssues } from './entities/issues.ts';
export type { KnowledgeBase } from './entities/knowledge-bases.ts';
export type { MacroGroup } from './entities/macro-groups.ts';
export type { Macro } from './entities/macros.ts';
export type { Me } from './entities/me.ts';
export type { Message } from './entities/messages.ts';
export type { Milestone } from './entities/milestones.ts';
export type { Project } from './entities/projects.ts';
export type { RouteRedirect } from './entities/route-redirects.ts';
export type { SurveyResponse } from './entities/survey-responses.ts';
export type { Survey } from './entities/surveys.ts';
export type { Tag } from './entities/tags.ts';
export type { TaskComment } from './entities/task-comments.ts';
export type { Task } from './entities/task-record.ts';
export type { Team } from './entities/teams.ts';
export type { TicketForm } from './entities/ticket-forms.ts';
export type { DeletedDocuments } from './entities/training-data.ts';
export type { TrainingData } from './entities/training-data-record.ts';
export type { UserRole } from './entities/user-roles.ts';
export type { User } from './entities/users.ts';
export type { VoiceCall } from './entities/voice-calls.ts';
export type {
  Actor,
  CustomFieldBySlug,
  CustomFieldInput,
  CustomFieldValue,
  ExternalId,
  PersonReference,
  Reference,
  UndocumentedRecord,
} from './fields.ts';
export type { Filter, FilterOperator } from './filter.ts';
export { type ReplyClient, type ReplyInput, replyToCustomer } from './reply.ts';

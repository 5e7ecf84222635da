export * from '@agent-connectors/core/connector-exports';
export type { AudienceFilter } from './audience-filter.ts';
export {
  type Batch,
  type BatchOptions,
  type BatchReport,
  type BatchTotals,
  batchEntities,
  batchPipelines,
  type FailedEntry,
  type PipelinesBatchOptions,
} from './batch/batch.ts';
export { type CustomerIo, type CustomerIoOptions, createCustomerIo, createCustomerIoWith } from './client.ts';
export { customerIo, defineCustomerIo } from './connector.ts';
export type { Account } from './entities/accounts.ts';
export type { Activity } from './entities/activity-record.ts';
export type { AssetFolder } from './entities/asset-folders.ts';
export type { Asset } from './entities/assets.ts';
export type { BroadcastAction } from './entities/broadcast-actions.ts';
export type { BroadcastRecipient, BroadcastTrigger, BroadcastTriggerStatus } from './entities/broadcast-trigger.ts';
export type { Broadcast } from './entities/broadcasts.ts';
export type { CampaignAction } from './entities/campaign-actions.ts';
export type { CampaignMetrics, JourneyMetrics } from './entities/campaign-metrics.ts';
export type { Campaign } from './entities/campaigns.ts';
export type { Collection } from './entities/collections.ts';
export type { DesignStudioComponent } from './entities/design-studio-components.ts';
export type { DesignStudioEmail, DesignStudioEmailTranslation } from './entities/design-studio-email-record.ts';
export type {
  EmailLink,
  EmailPreview,
  EmailReview,
  PublishStatus,
  RenderedEmail,
  UnpublishedChanges,
} from './entities/design-studio-email-reports.ts';
export type {
  DesignStudioEmailState,
  DesignStudioEmailVersion,
  RestoredVersion,
  SavedVersion,
} from './entities/design-studio-email-versions.ts';
export type { DesignStudioFolder } from './entities/design-studio-folders.ts';
export type { LinkTarget } from './entities/design-studio-link-target.ts';
export type { EspSuppression, FoundSuppression } from './entities/esp-suppressions.ts';
export type { Export, ExportLink } from './entities/exports.ts';
export type { Import } from './entities/imports.ts';
export type {
  InboxPreview,
  PreviewClient,
  PreviewCredits,
  StartedInboxPreview,
} from './entities/inbox-preview-record.ts';
export * from './entities/index.ts';
export type { LiveNotification, QueuedLiveNotification } from './entities/live-notifications.ts';
export type { Message } from './entities/message-record.ts';
export type { ArchivedMessage } from './entities/messages.ts';
export type { LinkReport, MetricReport } from './entities/metric-fields.ts';
export type { NewsletterContent } from './entities/newsletter-content.ts';
export type { NewsletterTestGroup } from './entities/newsletter-test-groups.ts';
export type { Newsletter } from './entities/newsletters.ts';
export type { ObjectType } from './entities/object-types.ts';
export type { CustomObject, ObjectIdentifiers, ObjectRelationship } from './entities/objects.ts';
export type { Optout, PersonOptouts } from './entities/optouts.ts';
export type { PersonRelationship, PersonSegment, SubscriptionPreferences } from './entities/people-reads.ts';
export type { ListedPerson, Person } from './entities/person-record.ts';
export type { Region } from './entities/regions.ts';
export type { ReportingWebhook } from './entities/reporting-webhooks.ts';
export type { Segment, SegmentCount } from './entities/segments.ts';
export type { QueuedDelivery } from './entities/send-fields.ts';
export type { SenderIdentity } from './entities/sender-identities.ts';
export type { Snippet } from './entities/snippets.ts';
export type { SubscriptionCenterToken } from './entities/subscription-center-tokens.ts';
export type { SubscriptionChannel } from './entities/subscription-channels.ts';
export type { SubscriptionTopic } from './entities/subscription-topics.ts';
export type { BatchResult, RefusedChange } from './entities/track-entities.ts';
export type { TransactionalMessageContent } from './entities/transactional-message-contents.ts';
export type { TransactionalMessage } from './entities/transactional-messages.ts';
export type { Usage } from './entities/usage.ts';
export type { Workspace } from './entities/workspaces.ts';
export type { EntityChange } from './entity-change.ts';
export { type FinishedExport, type RunExportInput, type RunExportOptions, runExport } from './exports.ts';
export type { Identifiers, PersonIdentifier } from './fields.ts';
export type { NewsletterAudience } from './newsletter-audience.ts';
export type { ObjectFilter } from './object-filter.ts';
export type { ObjectIdentifier } from './object-identifier.ts';
export type { PipelineCall } from './pipeline-call.ts';

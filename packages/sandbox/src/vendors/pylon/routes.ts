import { accountActivityRoutes } from './entities/account-activities.ts';
import { accountHighlightRoutes } from './entities/account-highlights.ts';
import { accountMergeRoutes } from './entities/account-merge.ts';
import { accountRelationshipRoutes } from './entities/account-relationships.ts';
import { accountWriteRoutes } from './entities/account-writes.ts';
import { accountRoutes } from './entities/accounts.ts';
import { articleUpdateRoutes } from './entities/article-update.ts';
import { articleRoutes } from './entities/articles.ts';
import { attachmentRoutes } from './entities/attachments.ts';
import { auditLogRoutes } from './entities/audit-logs.ts';
import { callRecordingRoutes } from './entities/call-recordings.ts';
import { collectionRoutes } from './entities/collections.ts';
import { contactWriteRoutes } from './entities/contact-writes.ts';
import { contactRoutes } from './entities/contacts.ts';
import { customFieldWriteRoutes } from './entities/custom-field-writes.ts';
import { customFieldRoutes } from './entities/custom-fields.ts';
import { customObjectRoutes } from './entities/custom-objects.ts';
import { emailSuppressionRoutes } from './entities/email-suppressions.ts';
import { featureRequestLinkRoutes } from './entities/feature-request-links.ts';
import { featureRequestRoutes } from './entities/feature-requests.ts';
import { importRoutes } from './entities/imports.ts';
import { integrationRoutes } from './entities/integrations.ts';
import { issueBulkUpdateRoutes } from './entities/issue-bulk-update.ts';
import { issueCreateRoutes } from './entities/issue-create.ts';
import { issueDraftRoutes } from './entities/issue-drafts.ts';
import { issueExternalIssueRoutes } from './entities/issue-external-issues.ts';
import { issueFollowerRoutes } from './entities/issue-followers.ts';
import { issueGroupRoutes } from './entities/issue-groups.ts';
import { issueWriteRoutes } from './entities/issue-writes.ts';
import { issueRoutes } from './entities/issues.ts';
import { knowledgeBaseExtraRoutes } from './entities/knowledge-base-extras.ts';
import { knowledgeBaseRoutes } from './entities/knowledge-bases.ts';
import { macroRoutes } from './entities/macros.ts';
import { messageRoutes } from './entities/messages.ts';
import { milestoneRoutes } from './entities/milestones.ts';
import { notebookNoteRoutes } from './entities/notebook-notes.ts';
import { organisationRoutes } from './entities/organisation.ts';
import { projectRoutes } from './entities/projects.ts';
import { replyRoutes } from './entities/replies.ts';
import { selectOptionRoutes } from './entities/select-options.ts';
import { surveyRoutes } from './entities/surveys.ts';
import { tagRoutes } from './entities/tags.ts';
import { taskCommentRoutes } from './entities/task-comments.ts';
import { taskLinkRoutes } from './entities/task-links.ts';
import { taskWriteRoutes } from './entities/task-writes.ts';
import { taskRoutes } from './entities/tasks.ts';
import { teamRoutes } from './entities/teams.ts';
import { threadRoutes } from './entities/threads.ts';
import { ticketFormSubmissionRoutes } from './entities/ticket-form-submissions.ts';
import { trainingDataRoutes } from './entities/training-data.ts';
import { userRoutes } from './entities/users.ts';
import { voiceCallRoutes } from './entities/voice-calls.ts';
import type { PylonRoutes } from './pylon-body.ts';
import type { PylonStore } from './store.ts';

/** Every endpoint of the emulator. */
export function pylonRoutes(store: PylonStore): PylonRoutes {
  return {
    ...organisationRoutes(store),
    ...accountRoutes(store),
    ...accountWriteRoutes(store),
    ...accountMergeRoutes(store),
    ...accountHighlightRoutes(store),
    ...accountRelationshipRoutes(store),
    ...accountActivityRoutes(store),
    ...notebookNoteRoutes(store),
    ...contactRoutes(store),
    ...contactWriteRoutes(store),
    ...issueRoutes(store),
    ...issueCreateRoutes(store),
    ...issueWriteRoutes(store),
    ...issueBulkUpdateRoutes(store),
    ...issueFollowerRoutes(store),
    ...issueExternalIssueRoutes(store),
    ...issueDraftRoutes(store),
    ...issueGroupRoutes(store),
    ...messageRoutes(store),
    ...threadRoutes(store),
    ...replyRoutes(store),
    ...voiceCallRoutes(store),
    ...importRoutes(store),
    ...projectRoutes(store),
    ...milestoneRoutes(store),
    ...taskRoutes(store),
    ...taskWriteRoutes(store),
    ...taskCommentRoutes(store),
    ...taskLinkRoutes(store),
    ...userRoutes(store),
    ...teamRoutes(store),
    ...tagRoutes(store),
    ...customFieldRoutes(store),
    ...customFieldWriteRoutes(store),
    ...selectOptionRoutes(store),
    ...customObjectRoutes(store),
    ...macroRoutes(store),
    ...surveyRoutes(store),
    ...featureRequestRoutes(store),
    ...featureRequestLinkRoutes(store),
    ...knowledgeBaseRoutes(store),
    ...articleRoutes(store),
    ...articleUpdateRoutes(store),
    ...collectionRoutes(store),
    ...knowledgeBaseExtraRoutes(store),
    ...ticketFormSubmissionRoutes(store),
    ...attachmentRoutes(store),
    ...trainingDataRoutes(store),
    ...callRecordingRoutes(store),
    ...auditLogRoutes(store),
    ...emailSuppressionRoutes(store),
    ...integrationRoutes(),
  };
}

import type { PylonRoutes } from './answer-body.ts';
import { accountMergeRoutes } from './entities/account-merge.ts';
import { accountWriteRoutes } from './entities/account-writes.ts';
import { accountRoutes } from './entities/accounts.ts';
import { attachmentRoutes } from './entities/attachments.ts';
import { contactWriteRoutes } from './entities/contact-writes.ts';
import { contactRoutes } from './entities/contacts.ts';
import { customFieldRoutes } from './entities/custom-fields.ts';
import { issueCreateRoutes } from './entities/issue-create.ts';
import { issueExternalIssueRoutes } from './entities/issue-external-issues.ts';
import { issueFollowerRoutes } from './entities/issue-followers.ts';
import { issueWriteRoutes } from './entities/issue-writes.ts';
import { issueRoutes } from './entities/issues.ts';
import { messageRoutes } from './entities/messages.ts';
import { organisationRoutes } from './entities/organisation.ts';
import { replyRoutes } from './entities/replies.ts';
import { tagRoutes } from './entities/tags.ts';
import { teamRoutes } from './entities/teams.ts';
import { threadRoutes } from './entities/threads.ts';
import { userRoutes } from './entities/users.ts';
import type { PylonStore } from './store.ts';

/** Every endpoint of the stand-in. */
export function pylonRoutes(store: PylonStore): PylonRoutes {
  return {
    ...organisationRoutes(store),
    ...accountRoutes(store),
    ...accountWriteRoutes(store),
    ...accountMergeRoutes(store),
    ...contactRoutes(store),
    ...contactWriteRoutes(store),
    ...issueRoutes(store),
    ...issueCreateRoutes(store),
    ...issueWriteRoutes(store),
    ...issueFollowerRoutes(store),
    ...issueExternalIssueRoutes(store),
    ...messageRoutes(store),
    ...threadRoutes(store),
    ...replyRoutes(store),
    ...userRoutes(store),
    ...teamRoutes(store),
    ...tagRoutes(store),
    ...customFieldRoutes(store),
    ...attachmentRoutes(store),
  };
}

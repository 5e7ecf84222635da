import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id, Strings } from '../fields.ts';
import { Tag } from './tags.ts';

const schema = record(
  { id: doc(Id, 'ID of the article.') },
  {
    title: v.string(),
    slug: v.string(),
    identifier: v.string(),
    url: v.string(),
    collection_id: v.string(),
    author_user_id: v.string(),
    current_published_content_html: doc(v.string(), 'Published content, as HTML.'),
    current_draft_content_html: doc(v.string(), 'Latest content, as HTML, whether published or not.'),
    is_published: v.boolean(),
    is_unlisted: doc(v.boolean(), 'Whether the article is reachable only through its direct link.'),
    tags: v.array(Tag),
    approval_info: record(
      {},
      {
        status: doc(v.string(), 'Status of the review: needs_review, changes_requested or approved.'),
        requested_at: doc(v.string(), 'Time of the review request (RFC 3339).'),
        reviewed_at: doc(v.string(), 'Time of the review decision (RFC 3339).'),
        reviewed_by_user_id: v.string(),
      },
    ),
    visibility_config: record(
      {},
      {
        visibility: doc(v.string(), 'Who can read it: public, customer or internal_only.'),
        customer_visibility_condition: doc(
          v.record(v.string(), v.unknown()),
          'Filter that selects the customers who can read it.',
        ),
        ai_agent_access: doc(v.string(), 'Which AI agents can use it: inherit, none or specific_agents.'),
        allowed_agent_ids: Strings,
      },
    ),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    last_edited_at: doc(v.string(), 'Time of the last edit (RFC 3339).'),
    last_published_at: doc(v.string(), 'Time of the last publication (RFC 3339).'),
  },
);

/** An article of a knowledge base. */
export interface Article extends v.InferOutput<typeof schema> {}
export const Article: v.GenericSchema<unknown, Article> = schema;

import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id, Strings } from '../fields.ts';
import { Tag } from './tags.ts';

const schema = record(
  { id: doc(Id, 'Id of the article.') },
  {
    title: v.string(),
    slug: v.string(),
    identifier: v.string(),
    url: v.string(),
    collection_id: v.string(),
    author_user_id: v.string(),
    current_published_content_html: doc(v.string(), 'What readers see, as HTML.'),
    current_draft_content_html: doc(v.string(), 'The latest text, as HTML, published or not.'),
    is_published: v.boolean(),
    is_unlisted: doc(v.boolean(), 'Only those who have the link find it.'),
    tags: v.array(Tag),
    approval_info: record(
      {},
      {
        status: doc(v.string(), 'needs_review, changes_requested or approved.'),
        requested_at: doc(v.string(), 'RFC 3339.'),
        reviewed_at: doc(v.string(), 'RFC 3339.'),
        reviewed_by_user_id: v.string(),
      },
    ),
    visibility_config: record(
      {},
      {
        visibility: doc(v.string(), 'public, customer or internal_only.'),
        customer_visibility_condition: doc(v.record(v.string(), v.unknown()), 'Which customers see it, as a filter.'),
        ai_agent_access: doc(v.string(), 'inherit, none or specific_agents.'),
        allowed_agent_ids: Strings,
      },
    ),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    last_edited_at: doc(v.string(), 'RFC 3339.'),
    last_published_at: doc(v.string(), 'RFC 3339.'),
  },
);

/** A page of a knowledge base. */
export interface Article extends v.InferOutput<typeof schema> {}
export const Article: v.GenericSchema<unknown, Article> = schema;

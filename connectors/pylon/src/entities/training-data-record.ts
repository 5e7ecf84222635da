import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id } from '../fields.ts';

const count = v.pipe(v.number(), v.integer());

const schema = record(
  { id: doc(Id, 'ID of the training data.') },
  {
    name: v.string(),
    type: v.string(),
    visibility: doc(v.string(), 'Who can use it: everyone, user_only or ai_agent_only.'),
    exclude_from_kb_search: v.boolean(),
    documents: v.array(
      record(
        { id: doc(Id, 'ID of the document.') },
        {
          external_id: doc(v.string(), 'Your external ID of the document.'),
          file_name: v.string(),
          file_size: count,
          file_type: v.string(),
          s3_key: v.string(),
        },
      ),
    ),
    scrape_status: doc(
      record(
        {},
        {
          status: v.string(),
          pages_scraped: count,
          total_pages: count,
          last_scraped_at: doc(v.string(), 'Time of the last scrape (RFC 3339).'),
        },
      ),
      'Progress of scraping a website.',
    ),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A set of documents that Pylon's AI learns from. */
export interface TrainingData extends v.InferOutput<typeof schema> {}
export const TrainingData: v.GenericSchema<unknown, TrainingData> = schema;

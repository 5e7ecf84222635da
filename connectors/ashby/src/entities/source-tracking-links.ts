import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the tracking link.') },
  {
    code: doc(v.string(), 'Code in the URL that identifies the link.'),
    link: doc(v.string(), 'URL of the link.'),
    sourceId: doc(v.string(), 'ID of the source that applications through the link get.'),
    enabled: v.boolean(),
  },
);

/** A tracking link of a source. */
export interface SourceTrackingLink extends v.InferOutput<typeof schema> {}
export const SourceTrackingLink: v.GenericSchema<unknown, SourceTrackingLink> = schema;

/** Tracking links of sources. */
export const sourceTrackingLinks = entity(
  {
    summary: 'Tracking links: job board URLs that set the source of an application.',
    also: ['tracking URLs', 'campaign links', 'UTM links'],
    key: 'id',
    sync: { full: { operation: 'list', params: { includeDisabled: true } }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /sourceTrackingLink.list', {
      summary: 'List the tracking links of all sources.',
      docs: docs('sourcetrackinglinklist-1'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({
        includeDisabled: doc(v.optional(v.boolean()), 'Whether to include disabled links. Default: false.'),
        cursor,
      }),
      item: SourceTrackingLink,
    }),
  }),
);

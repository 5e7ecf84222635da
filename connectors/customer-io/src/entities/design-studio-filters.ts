import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Text, UnixTime, Uuid } from '../fields.ts';

/** What everything in Design Studio is listed by. */
export const designStudioFilters = {
  parent_folder_id: doc(v.optional(Uuid), 'Only what is in this folder; the root unless told.'),
  direct_descendants_only: doc(
    v.optional(v.boolean()),
    'Only what is right in the folder. false, which is the default: also what is in folders inside it.',
  ),
  sort_by: doc(v.optional(v.picklist(['created', 'updated', 'name'])), 'What to sort by; created unless told.'),
  sort_order: doc(v.optional(v.picklist(['asc', 'desc'])), 'asc, which is the default, or desc.'),
  created_before: doc(v.optional(UnixTime), 'Created before this time, unix seconds.'),
  created_after: doc(v.optional(UnixTime), 'Created after this time, unix seconds.'),
  updated_before: doc(v.optional(UnixTime), 'Changed last before this time, unix seconds.'),
  updated_after: doc(v.optional(UnixTime), 'Changed last after this time, unix seconds.'),
};

export const newParentFolder = doc(
  v.optional(v.nullable(Uuid)),
  'Folder to make it in; left out or null for the root.',
);

export const movedParentFolder = doc(
  v.optional(v.nullable(Uuid)),
  'Folder to move it to; null for the root. Left out: it stays.',
);

/** Where something in Design Studio is, as it is read. */
export const placeFields = {
  name: v.string(),
  parent_folder_id: doc(v.string(), 'Folder that it is in; null at the root.'),
  created: doc(UnixTime, 'Unix seconds.'),
  updated: doc(UnixTime, 'Unix seconds.'),
};

/** A name of limited length. */
// @__NO_SIDE_EFFECTS__
export function nameOf(most: number): v.GenericSchema<string> {
  return v.pipe(Text, v.maxLength(most));
}

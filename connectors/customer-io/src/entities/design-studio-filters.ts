import { doc, EpochSeconds } from '@agent-connectors/core';
import * as v from 'valibot';
import { Text, UnixTime, Uuid } from '../fields.ts';

/** Filters for everything in Design Studio. */
export const designStudioFilters = {
  parent_folder_id: doc(v.optional(Uuid), 'ID of the folder to list. Default: the root.'),
  direct_descendants_only: doc(
    v.optional(v.boolean()),
    'true: only direct contents of the folder. false: contents of its subfolders too. Default: false.',
  ),
  sort_by: doc(v.optional(v.picklist(['created', 'updated', 'name'])), 'Field to sort by. Default: created.'),
  sort_order: doc(v.optional(v.picklist(['asc', 'desc'])), 'Sort direction. Default: asc.'),
  created_before: doc(v.optional(EpochSeconds), 'Only items created before this time (RFC 3339, or Unix seconds).'),
  created_after: doc(v.optional(EpochSeconds), 'Only items created after this time (RFC 3339, or Unix seconds).'),
  updated_before: doc(
    v.optional(EpochSeconds),
    'Only items last changed before this time (RFC 3339, or Unix seconds).',
  ),
  updated_after: doc(v.optional(EpochSeconds), 'Only items last changed after this time (RFC 3339, or Unix seconds).'),
};

export const newParentFolder = doc(
  v.optional(v.nullable(Uuid)),
  'ID of the parent folder. Omit it, or pass null, for the root.',
);

export const movedParentFolder = doc(
  v.optional(v.nullable(Uuid)),
  'ID of the folder to move it to, or null for the root. Default: it stays where it is.',
);

/** Name, folder and times of a Design Studio item in a response. */
export const itemFields = {
  name: v.string(),
  parent_folder_id: doc(v.string(), 'ID of the parent folder, or null at the root.'),
  created: doc(UnixTime, 'Unix timestamp in seconds.'),
  updated: doc(UnixTime, 'Unix timestamp in seconds.'),
};

/** Returns the schema of a name with a maximum length. */
// @__NO_SIDE_EFFECTS__
export function nameOf(length: number): v.GenericSchema<string> {
  return v.pipe(Text, v.maxLength(length));
}

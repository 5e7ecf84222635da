import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { initiativeStatuses } from '../choices.ts';
import { Day, Id, Ids, newId, Priority, priorities, resolutions } from '../fields.ts';
import { reminders } from './reminder-input.ts';

const text = v.optional(v.string());
const order = v.optional(v.number());

/** The fields that are the same for new and existing initiatives. */
const common = {
  description: doc(text, 'Short description, as plain text.'),
  content: doc(text, 'Full description, as Markdown.'),
  status: doc(v.optional(v.picklist(initiativeStatuses)), 'Status: Proposed, Planned, Active, Completed or Canceled.'),
  priority: doc(v.optional(Priority), `Priority: ${priorities}.`),
  ownerId: doc(text, 'ID of the user who is responsible for the initiative.'),
  targetDateResolution: doc(v.optional(v.picklist(resolutions)), 'How exact targetDate is. Default: to the day.'),
  icon: doc(text, 'Icon: an emoji or the name of an icon.'),
  color: doc(text, 'Color, such as #5e6ad2.'),
  sortOrder: doc(order, 'Position in the workspace.'),
  prioritySortOrder: doc(order, 'Position in the workspace when sorted by priority.'),
};

/** The parameters of a new initiative. */
export const newInitiative = {
  name: doc(Id, 'Name of the initiative.'),
  ...common,
  targetDate: doc(v.optional(Day), 'Planned completion, such as 2026-12-31.'),
  labelIds: doc(v.optional(Ids), 'IDs of the initiative labels. No operation returns them.'),
  leadTeamId: doc(text, 'UUID of the team that leads the initiative. Linear tests this with some workspaces only.'),
  id: newId,
};

/** The fields of an existing initiative that can be changed. */
export const initiativeChanges = {
  name: doc(text, 'New name.'),
  ...common,
  targetDate: doc(v.nullish(Day), 'Planned completion, such as 2026-12-31. Pass null to remove it.'),
  labelIds: doc(
    v.optional(Ids),
    'IDs of the initiative labels. No operation returns them. Replaces all existing labels.',
  ),
  leadTeamId: doc(
    v.nullish(v.string()),
    'UUID of the team that leads the initiative. Pass null to remove it. Linear tests this with some workspaces only.',
  ),
  trashed: doc(v.nullish(v.boolean()), 'true moves the initiative to the trash, null restores it.'),
  ...reminders,
};

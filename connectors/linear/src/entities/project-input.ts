import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Day, Id, Ids, newId, Priority, priorities, resolutions, TeamId, Time } from '../fields.ts';
import { reminders } from './reminder-input.ts';

const text = v.optional(v.string());
const order = v.optional(v.number());
const TeamIds = v.array(TeamId);
const clears = (text: string) => `${text} Pass null to remove it.`;

/** The fields that are the same for new and existing projects. */
const common = {
  description: doc(text, 'Short description, as plain text.'),
  content: doc(text, 'Full description, as Markdown.'),
  statusId: doc(text, 'ID of the status. Look it up with project_statuses.list.'),
  priority: doc(v.optional(Priority), `Priority: ${priorities}.`),
  icon: doc(text, 'Icon: an emoji or the name of an icon.'),
  color: doc(text, 'Color, such as #5e6ad2.'),
  startDateResolution: doc(v.optional(v.picklist(resolutions)), 'How exact startDate is. Default: to the day.'),
  targetDateResolution: doc(v.optional(v.picklist(resolutions)), 'How exact targetDate is. Default: to the day.'),
  convertedFromIssueId: doc(text, 'ID of the issue that the project is made from.'),
  lastAppliedTemplateId: doc(text, 'ID of the template that was applied last.'),
  sortOrder: doc(order, 'Position in shared views.'),
  prioritySortOrder: doc(order, 'Position in shared views that are sorted by priority.'),
};

/** The parameters of a new project. */
export const newProject = {
  name: doc(Id, 'Name of the project.'),
  teamIds: doc(v.pipe(TeamIds, v.minLength(1)), 'UUIDs of the teams of the project, at least one.'),
  ...common,
  leadId: doc(text, 'ID of the user who leads the project.'),
  memberIds: doc(v.optional(Ids), 'IDs of the members.'),
  labelIds: doc(v.optional(Ids), 'IDs of the project labels. Labels of issues are others.'),
  startDate: doc(v.optional(Day), 'Planned start, such as 2026-10-01.'),
  targetDate: doc(v.optional(Day), 'Planned completion, such as 2026-12-31.'),
  templateId: doc(text, 'ID of the template to create the project from.'),
  useDefaultTemplate: doc(
    v.optional(v.boolean()),
    'Whether to apply the default template of the first team. Ignored with templateId.',
  ),
  slackChannelName: doc(text, 'Full name of a Slack channel to create and connect to the project. Default: none.'),
  id: newId,
};

/** The fields of an existing project that can be changed. */
export const projectChanges = {
  name: doc(text, 'New name.'),
  teamIds: doc(v.optional(v.pipe(TeamIds, v.minLength(1))), 'UUIDs of the teams. Replaces all existing teams.'),
  ...common,
  leadId: doc(v.nullish(v.string()), clears('ID of the user who leads the project.')),
  memberIds: doc(v.optional(Ids), 'IDs of the members. Replaces all existing members.'),
  labelIds: doc(v.optional(Ids), 'IDs of the project labels. Replaces all existing labels.'),
  startDate: doc(v.nullish(Day), clears('Planned start, such as 2026-10-01.')),
  targetDate: doc(v.nullish(Day), clears('Planned completion, such as 2026-12-31.')),
  completedAt: doc(v.optional(Time), 'Time of completion (ISO 8601).'),
  canceledAt: doc(v.optional(Time), 'Time of cancellation (ISO 8601).'),
  trashed: doc(v.nullish(v.boolean()), 'true moves the project to the trash, null restores it.'),
  slackNewIssue: doc(v.optional(v.boolean()), 'Whether to announce new issues in the Slack channel of the project.'),
  slackIssueComments: doc(v.optional(v.boolean()), 'Whether to announce comments in the Slack channel of the project.'),
  slackIssueStatuses: doc(
    v.optional(v.boolean()),
    'Whether to announce changes of state in the Slack channel of the project.',
  ),
  ...reminders,
  projectUpdateRemindersPausedUntilAt: doc(
    v.nullish(Time),
    'Time until which reminders are paused (ISO 8601). Pass null to resume them.',
  ),
};

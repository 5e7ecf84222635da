import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { createAsUser, Day, displayIconUrl, Id, Ids, newId, Priority, priorities, TeamId, Time } from '../fields.ts';

const text = v.optional(v.string());
const whole = v.pipe(v.number(), v.integer());
const clears = (text: string) => `${text} Pass null to remove it.`;
const slaType = doc(
  v.optional(v.picklist(['all', 'onlyBusinessDays'])),
  'Days that the SLA counts: all or onlyBusinessDays. Default: all.',
);
const order = v.optional(v.number());

/** The fields that are the same for new and existing issues. */
const common = {
  description: doc(text, 'Description, as Markdown. To mention a user or an issue, write its Linear URL.'),
  priority: doc(v.optional(Priority), `Priority: ${priorities}.`),
  stateId: doc(text, 'ID of the workflow state. States belong to a team: list them with workflow_states.list.'),
  subscriberIds: doc(v.optional(Ids), 'IDs of the users who follow the issue.'),
  releaseIds: doc(
    v.optional(Ids),
    'IDs of the releases of the issue. No operation returns them; webhooks of the type Release do.',
  ),
  lastAppliedTemplateId: doc(text, 'ID of the template that was applied last.'),
  slaType,
  sortOrder: doc(order, 'Position in lists.'),
  prioritySortOrder: doc(order, 'Position in lists that are sorted by priority.'),
  subIssueSortOrder: doc(order, 'Position among the sub-issues of the parent.'),
};

/** The fields of a new issue. */
const newIssue = {
  teamId: doc(TeamId, 'UUID of the team. Keys such as ENG are not accepted: teams.get returns the UUID of one.'),
  title: doc(v.optional(Id), 'Title. Required unless templateId or useDefaultTemplate provides it.'),
  ...common,
  assigneeId: doc(text, 'ID of the user to assign, who is notified. Look it up with users.list.'),
  delegateId: doc(text, 'ID of the agent user that works on the issue.'),
  labelIds: doc(v.optional(Ids), 'IDs of the labels. Look them up with labels.list.'),
  projectId: doc(text, 'ID of the project.'),
  projectMilestoneId: doc(text, 'ID of the milestone of the project.'),
  cycleId: doc(text, 'ID of the cycle.'),
  parentId: doc(text, 'UUID or identifier of the parent issue. Makes this one a sub-issue.'),
  estimate: doc(v.optional(whole), "Estimate of the effort, on the team's scale."),
  dueDate: doc(v.optional(Day), 'Due date, such as 2026-10-01.'),
  templateId: doc(text, 'ID of the template to create the issue from. Other parameters take precedence.'),
  useDefaultTemplate: doc(v.optional(v.boolean()), "Whether to apply the team's default template."),
  sourceCommentId: doc(text, 'ID of the comment that the issue is created from.'),
  referenceCommentId: doc(text, 'ID of a comment that the issue refers to.'),
  createdAt: doc(v.optional(Time), 'Time of creation in the past, for imports (ISO 8601). Default: now.'),
  completedAt: doc(
    v.optional(Time),
    'Time of completion, for imports (ISO 8601). Must be in the past, after createdAt, and match the state.',
  ),
  preserveSortOrderOnCreate: doc(v.optional(v.boolean()), 'Whether to keep the sortOrder that was passed.'),
  createAsUser,
  displayIconUrl,
  id: newId,
};

/** A new issue. */
export const NewIssue = v.pipe(
  v.strictObject(newIssue),
  v.forward(
    v.check(
      ({ title, templateId, useDefaultTemplate }) =>
        title !== undefined || templateId !== undefined || useDefaultTemplate === true,
      'Expected a title, or a template that provides one: templateId or useDefaultTemplate: true',
    ),
    ['title'],
  ),
);

/** The fields of an existing issue that can be changed. */
export const issueChanges = {
  title: doc(v.optional(Id), 'New title.'),
  ...common,
  teamId: doc(
    v.optional(TeamId),
    'UUID of the team to move the issue to. Its identifier changes. Pass a stateId of the new team with it.',
  ),
  assigneeId: doc(v.nullish(v.string()), clears('ID of the user to assign, who is notified.')),
  delegateId: doc(v.nullish(v.string()), clears('ID of the agent user that works on the issue.')),
  labelIds: doc(
    v.optional(Ids),
    'IDs of the labels. Replaces all existing labels. To keep the others, use addedLabelIds and removedLabelIds.',
  ),
  addedLabelIds: doc(v.optional(Ids), 'IDs of labels to add. Other labels are kept.'),
  removedLabelIds: doc(v.optional(Ids), 'IDs of labels to remove. Other labels are kept.'),
  addedReleaseIds: doc(v.optional(Ids), 'IDs of releases to add, as in releaseIds. Other releases are kept.'),
  removedReleaseIds: doc(v.optional(Ids), 'IDs of releases to remove, as in releaseIds. Other releases are kept.'),
  projectId: doc(v.nullish(v.string()), clears('ID of the project.')),
  projectMilestoneId: doc(v.nullish(v.string()), clears('ID of the milestone of the project.')),
  cycleId: doc(v.nullish(v.string()), clears('ID of the cycle.')),
  parentId: doc(v.nullish(v.string()), clears('UUID or identifier of the parent issue.')),
  estimate: doc(v.nullish(whole), clears("Estimate of the effort, on the team's scale.")),
  dueDate: doc(v.nullish(Day), clears('Due date, such as 2026-10-01.')),
  snoozedUntilAt: doc(v.nullish(Time), clears('Time until which the issue is hidden in triage (ISO 8601).')),
  snoozedById: doc(text, 'ID of the user who hides the issue in triage.'),
  autoClosedByParentClosing: doc(
    v.optional(v.boolean()),
    'Whether the issue was closed because its parent issue was closed.',
  ),
  inheritsSharedAccess: doc(
    v.optional(v.boolean()),
    'Whether the users with whom the parent issue is shared can see this issue.',
  ),
  trashed: doc(v.nullish(v.boolean()), 'true moves the issue to the trash, null restores it.'),
};

/**
 * Requires that a list is either replaced as a whole or changed by what is added and removed. Linear does not say what happens to a
 * call with both.
 */
// @__NO_SIDE_EFFECTS__
export function eitherWay<Input extends object>(
  whole: keyof Input & string,
  ...parts: readonly (keyof Input & string)[]
): v.CheckAction<Input, string> {
  return v.check<Input, string>(
    (input) => input[whole] === undefined || parts.every((part) => input[part] === undefined),
    `Expected either ${whole}, which replaces all, or ${parts.join(' and ')}`,
  );
}

import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Flag, Id, Name, Text } from '../fields.ts';

const Confidence = v.optional(v.picklist(['low', 'medium', 'high']));

/** Why an agent chose a value, and whether a person has to approve it. */
// @__NO_SIDE_EFFECTS__
export const suggestion = () => ({
  rationale: doc(Text, 'Why you chose it.'),
  suggest: doc(Flag, 'true records a suggestion for a person to review, and changes nothing yet.'),
  confidence: doc(Confidence, 'How sure you are: low, medium or high.'),
});

const fieldValue = v.union([v.string(), v.number(), v.array(v.string())]);

/** The value of an issue field, as creating an issue takes it. */
// @__NO_SIDE_EFFECTS__
export const fieldValueEntries = () => ({
  field_id: doc(Id, 'ID of the issue field: issue_field_id among the values of another issue.'),
  value: doc(fieldValue, 'Text, a number, a date, the name of an option, or a list of such names.'),
});

/** A label by its name, or with what else a new issue takes. */
// @__NO_SIDE_EFFECTS__
export const newLabel = () =>
  v.union([
    Name,
    v.strictObject({
      id: doc(v.optional(Id), 'ID of the label.'),
      name: doc(v.optional(Name), 'Name of the label.'),
      description: doc(v.optional(v.nullable(v.string())), 'Description of the label.'),
      color: doc(v.optional(v.nullable(v.string())), 'Color as six hex digits, without #.'),
    }),
  ]);

/** A label for an existing issue: its name, or a record with a rationale. */
// @__NO_SIDE_EFFECTS__
export const chosenLabel = () =>
  v.union([
    Name,
    v.strictObject({
      id: doc(v.optional(Id), 'ID of the label.'),
      name: doc(v.optional(Name), 'Name of the label.'),
      description: doc(v.optional(v.nullable(v.string())), 'Description of the label.'),
      color: doc(v.optional(v.nullable(v.string())), 'Color as six hex digits, without #.'),
      ...suggestion(),
    }),
  ]);

/** An assignee: a login, or a record with a rationale. */
// @__NO_SIDE_EFFECTS__
export const assignee = () =>
  v.union([Name, v.strictObject({ login: doc(Name, 'Login of the user.'), ...suggestion() })]);

const milestoneNumber = v.union([Id, Name]);

export const milestone = doc(
  v.optional(v.nullable(milestoneNumber)),
  'Number of the milestone, from milestones.list. null removes it.',
);

import { changesSomething, doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  archivedAt,
  createdAt,
  creates,
  Deleted,
  deletes,
  Id,
  NamedReference,
  namedFields,
  newId,
  reads,
  TeamId,
  TeamReference,
  Time,
  teamFields,
  updatedAt,
  writes,
} from '../fields.ts';
import { filterOn, flag, id, nested, text, times, user } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const labelFields = `
  id name description color isGroup createdAt updatedAt archivedAt team { ${teamFields} } parent { ${namedFields} }`;

const schema = record(
  { id: doc(Id, 'UUID of the label: the labelIds of issues.') },
  {
    name: v.string(),
    description: v.string(),
    color: doc(v.string(), 'Color, such as #eb5757.'),
    isGroup: doc(v.boolean(), 'Whether it is a group. Issues can have only the labels in a group.'),
    createdAt,
    updatedAt,
    archivedAt,
    team: doc(TeamReference, 'Team that the label belongs to. Null for labels of the workspace.'),
    parent: doc(NamedReference, 'Group that the label is in.'),
  },
);

/** A label of issues. */
export interface Label extends v.InferOutput<typeof schema> {}
export const Label: v.GenericSchema<unknown, Label> = schema;

const optional = v.optional(v.string());
const common = {
  description: doc(optional, 'Description.'),
  color: doc(optional, 'Color, such as #eb5757.'),
  isGroup: doc(v.optional(v.boolean()), 'Whether the label is a group of labels. Issues cannot have a group.'),
  parentId: doc(optional, 'UUID of the group to put the label in.'),
  retiredAt: doc(
    v.nullish(Time),
    'Time at which the label is retired, so that it is no longer offered (ISO 8601). null restores it.',
  ),
  replaceTeamLabels: doc(
    v.optional(v.boolean()),
    'Whether a label of the workspace replaces all labels of teams with the same name. Default: false.',
  ),
};

/** Labels. */
export const labels = entity(
  {
    summary: 'Labels for issues, of the workspace or of one team, and groups of labels.',
    also: ['tags', 'categories'],
    key: 'id',
    brief: ['id', 'name', 'isGroup', 'color', 'team.id', 'team.key', 'parent.name', 'updatedAt'],
    from: { id: 'labels.list', 'filter.id': 'labels.list', parentId: 'labels.list' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query issueLabels($filter: IssueLabelFilter, ${pageVariables}) {
        issueLabels(filter: $filter, ${pageArguments}) { nodes { ${labelFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List the labels of the workspace and of its teams, all or those that match a filter, such as a name.',
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the label'),
                name: text('Name: { eqIgnoreCase: "bug" }.'),
                isGroup: flag('Whether it is a group.'),
                team: nested('Team: { key: { eq: "ENG" } }, or { null: true } for labels of the workspace.'),
                parent: nested('Group that the label is in: { name: { eq: "…" } }.'),
                creator: user('Creator'),
                ...times,
              }),
            ),
            'Which labels to return. Conditions on several fields apply together. Default: all.',
          ),
          ...Page,
        }),
        item: Label,
        example: { filter: { name: { eqIgnoreCase: 'bug' } } },
      },
    ),

    create: graphqlOperation(
      `mutation issueLabelCreate($input: IssueLabelCreateInput!, $replaceTeamLabels: Boolean) {
        issueLabelCreate(input: $input, replaceTeamLabels: $replaceTeamLabels) { success issueLabel { ${labelFields} } }
      }`,
      {
        ...writes,
        summary: 'Create a label for one team or, without teamId, for the whole workspace.',
        also: ['add tag', 'new category'],
        ...creates,
        path: 'issueLabelCreate.issueLabel',
        input: v.strictObject({
          name: doc(Id, 'Name of the label.'),
          teamId: doc(v.optional(TeamId), 'UUID of the team. Default: a label of the whole workspace.'),
          ...common,
          id: newId,
        }),
        output: Label,
      },
    ),

    update: graphqlOperation(
      `mutation issueLabelUpdate($id: String!, $input: IssueLabelUpdateInput!, $replaceTeamLabels: Boolean) {
        issueLabelUpdate(id: $id, input: $input, replaceTeamLabels: $replaceTeamLabels) {
          success issueLabel { ${labelFields} }
        }
      }`,
      {
        ...writes,
        summary: 'Change the name, color, description or group of a label, or retire it.',
        also: ['rename', 'recolor', 'retire'],
        path: 'issueLabelUpdate.issueLabel',
        input: v.pipe(
          v.strictObject({ id: doc(Id, 'UUID of the label.'), name: doc(optional, 'New name.'), ...common }),
          changesSomething('id'),
        ),
        output: Label,
        example: { id: '79489934-1a3f-4fcd-b1aa-49cc489c28d0', color: '#eb5757' },
      },
    ),

    delete: graphqlOperation(
      'mutation issueLabelDelete($id: String!) { issueLabelDelete(id: $id) { success entityId } }',
      {
        ...deletes,
        summary: 'Delete a label for good. To remove it from one issue only, use issue_labels.delete.',
        also: ['remove tag', 'drop'],
        input: v.strictObject({ id: doc(Id, 'UUID of the label.') }),
        output: Deleted,
      },
    ),
  }),
);

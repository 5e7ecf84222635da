import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn, NumericId, WholeNumber } from '../fields.ts';
import { type ShapeRule, shapeProblem } from '../shape-rule.ts';

const rules: Record<'campaign_action' | 'newsletter' | 'transactional_message', ShapeRule> = {
  campaign_action: { needs: ['action_id'] },
  newsletter: { needs: ['newsletter_id'] },
  transactional_message: { needs: ['transactional_message_id'] },
};

const schema = v.pipe(
  v.strictObject({
    type: doc(
      v.picklist(['campaign_action', 'newsletter', 'transactional_message']),
      'campaign_action: an action of a campaign or a broadcast.',
    ),
    action_id: doc(
      v.optional(NumericId),
      'campaign_action: ID of the action, of a broadcast from broadcast_actions.list.',
    ),
    newsletter_id: doc(v.optional(WholeNumber), 'newsletter: ID of the newsletter.'),
    transactional_message_id: doc(v.optional(WholeNumber), 'transactional_message: ID of the template.'),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { type, ...ids } = dataset.value;
    const problem = shapeProblem(rules[type], givenIn(ids), `type '${type}'`);
    if (problem !== undefined) addIssue({ message: `Expected ${problem}` });
  }),
);

/** The message that uses a Design Studio email. */
export interface LinkTarget extends v.InferInput<typeof schema> {}
export const LinkTarget: v.GenericSchema<LinkTarget, LinkTarget> = schema;

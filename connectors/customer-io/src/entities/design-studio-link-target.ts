import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn, WholeNumber } from '../fields.ts';
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
      'campaign_action: an action of a campaign or of a broadcast.',
    ),
    action_id: doc(v.optional(WholeNumber), 'The action, for campaign_action.'),
    newsletter_id: doc(v.optional(WholeNumber), 'The newsletter, for newsletter.'),
    transactional_message_id: doc(v.optional(WholeNumber), 'The template, for transactional_message.'),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { type, ...ids } = dataset.value;
    const problem = shapeProblem(rules[type], givenIn(ids), `type '${type}'`);
    if (problem !== undefined) addIssue({ message: `Expected ${problem}` });
  }),
);

/** What sends an email of Design Studio. */
export interface LinkTarget extends v.InferInput<typeof schema> {}
export const LinkTarget: v.GenericSchema<LinkTarget, LinkTarget> = schema;

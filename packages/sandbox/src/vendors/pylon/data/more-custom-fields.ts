import type { FieldSketch } from './custom-fields.ts';

/** Fields of objects that were added to the sandbox later; a stream of their own keeps the others as they are. */
export const moreCustomFields: readonly FieldSketch[] = [
  {
    object: 'meeting',
    slug: 'next_step',
    label: 'Next step',
    type: 'text',
    description: 'What was agreed on the call.',
  },
  {
    object: 'opportunity',
    slug: 'stage',
    label: 'Stage',
    type: 'select',
    description: 'Synced from the CRM.',
    options: ['prospect', 'proposal', 'won', 'lost'],
    synced: true,
  },
  // The published list takes no other objects: these can be read by their ID only.
  {
    object: 'feature_request',
    slug: 'effort',
    label: 'Effort',
    type: 'select',
    description: 'Rough size.',
    options: ['small', 'medium', 'large'],
  },
  {
    object: 'subscriptions',
    slug: 'plan',
    label: 'Plan',
    type: 'select',
    description: '',
    options: ['starter', 'business', 'enterprise'],
  },
  { object: 'subscriptions', slug: 'seats', label: 'Seats', type: 'number', description: '' },
  { object: 'subscriptions', slug: 'starts_on', label: 'Starts on', type: 'date', description: '' },
  {
    object: 'workspaces',
    slug: 'environment',
    label: 'Environment',
    type: 'select',
    description: '',
    options: ['production', 'staging'],
  },
  { object: 'workspaces', slug: 'hosted_in', label: 'Hosted in', type: 'text', description: '' },
];

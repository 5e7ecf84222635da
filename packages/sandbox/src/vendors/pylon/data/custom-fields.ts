import type { Random } from '../../../engine/random.ts';
import type { CustomFieldRecord } from '../records/custom-field.ts';
import { topics } from './topics.ts';

const productAreas = [...new Set(topics.map(({ area }) => area))];

export interface FieldSketch {
  readonly object: string;
  readonly slug: string;
  readonly label: string;
  readonly type: string;
  readonly description: string;
  readonly options?: readonly string[];
  readonly synced?: true;
  readonly currency?: string;
}

const sketches: readonly FieldSketch[] = [
  {
    object: 'issue',
    slug: 'priority',
    label: 'Priority',
    type: 'select',
    description: 'How urgent the issue is.',
    options: ['urgent', 'high', 'medium', 'low'],
  },
  {
    object: 'issue',
    slug: 'product_area',
    label: 'Product area',
    type: 'select',
    description: 'The part of the product.',
    options: productAreas,
  },
  {
    object: 'issue',
    slug: 'environments',
    label: 'Environments',
    type: 'multiselect',
    description: 'Where it happens.',
    options: ['production', 'staging', 'development'],
  },
  {
    object: 'issue',
    slug: 'affected_users',
    label: 'Affected users',
    type: 'number',
    description: 'How many people are affected.',
  },
  {
    object: 'issue',
    slug: 'root_cause',
    label: 'Root cause',
    type: 'text',
    description: 'Filled in when the issue is closed.',
  },
  {
    object: 'issue',
    slug: 'follow_up_on',
    label: 'Follow up on',
    type: 'date',
    description: 'When to ask whether it still works.',
  },
  {
    object: 'account',
    slug: 'tier',
    label: 'Tier',
    type: 'select',
    description: 'Support tier of the contract.',
    options: ['platinum', 'gold', 'silver', 'free'],
  },
  {
    object: 'account',
    slug: 'region',
    label: 'Region',
    type: 'select',
    description: 'Where the data is stored.',
    options: ['us-east', 'eu-west', 'ap-south'],
  },
  {
    object: 'account',
    slug: 'annual_revenue',
    label: 'Annual revenue',
    type: 'number',
    description: 'Synced from the CRM.',
    synced: true,
    currency: 'USD',
  },
  {
    object: 'account',
    slug: 'renewal_date',
    label: 'Renewal date',
    type: 'date',
    description: 'Synced from the CRM.',
    synced: true,
  },
  {
    object: 'account',
    slug: 'health',
    label: 'Health',
    type: 'select',
    description: 'Judgement of the account team.',
    options: ['green', 'yellow', 'red'],
  },
  { object: 'contact', slug: 'job_title', label: 'Job title', type: 'text', description: '' },
  {
    object: 'contact',
    slug: 'is_champion',
    label: 'Champion',
    type: 'boolean',
    description: 'Speaks for us in the company.',
  },
  {
    object: 'task',
    slug: 'effort',
    label: 'Effort',
    type: 'select',
    description: 'Rough size.',
    options: ['small', 'medium', 'large'],
  },
  {
    object: 'project',
    slug: 'phase',
    label: 'Phase',
    type: 'select',
    description: '',
    options: ['kickoff', 'rollout', 'live'],
  },
];

export function createCustomFields(
  random: Random,
  createdAt: string,
  from: readonly FieldSketch[] = sketches,
): CustomFieldRecord[] {
  return from.map((sketch) => ({
    id: random.uuid(),
    slug: sketch.slug,
    label: sketch.label,
    description: sketch.description,
    object_type: sketch.object,
    type: sketch.type,
    source: sketch.synced ? 'salesforce' : 'pylon',
    is_read_only: sketch.synced ?? false,
    default_value: null,
    default_values: null,
    select_metadata: sketch.options
      ? { options: sketch.options.map((slug) => ({ label: labelOf(slug), slug })) }
      : null,
    number_metadata: sketch.currency ? { format: 'currency', currency: sketch.currency, decimal_places: 0 } : null,
    created_at: createdAt,
    updated_at: createdAt,
  }));
}

function labelOf(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
}

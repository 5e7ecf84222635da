import type { TemplateType } from '../store/template.ts';

export interface Words {
  readonly subject?: string;
  readonly preheader?: string;
  readonly text: string;
}

/** One step of a workflow, as a marketer would describe it. */
export interface StepPlan extends Words {
  readonly type: TemplateType;
  readonly name: string;
  /** Hours after somebody entered. */
  readonly after?: number;
  readonly translations?: Readonly<Record<string, Words>>;
  readonly sender?: number;
  readonly recipient?: string;
  readonly state?: 'automatic' | 'draft' | 'off';
}

export interface CampaignPlan {
  readonly name: string;
  readonly description: string;
  readonly trigger:
    | { readonly type: 'segment'; readonly segments: readonly number[] }
    | { readonly type: 'event'; readonly event: string }
    | { readonly type: 'webhook'; readonly webhook: number };
  readonly filter?: readonly number[];
  readonly state: 'running' | 'draft' | 'stopped';
  readonly tags: readonly string[];
  /** How many people entered so far. */
  readonly entrants: number;
  readonly steps: readonly StepPlan[];
}

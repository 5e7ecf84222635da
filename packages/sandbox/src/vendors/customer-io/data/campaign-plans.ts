import { lifecycleCampaigns } from './lifecycle-campaign-plans.ts';
import { occasionalCampaigns } from './occasional-campaign-plans.ts';
import type { CampaignPlan } from './plan.ts';

/** The automations of a company that teaches languages, in the order of their ids. */
export const campaignPlans: readonly CampaignPlan[] = [...lifecycleCampaigns, ...occasionalCampaigns];

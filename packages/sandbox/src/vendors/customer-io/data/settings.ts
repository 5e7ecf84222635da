import settings from './settings.json' with { type: 'json' };

export const { topics, channels, subscriptionHeader, objectTypes } = settings;

export const day = 86_400;

/** The domain that the workspace sends mail from. */
export const sendingDomain = 'larkspur.example';

/** Generates the addresses and numbers that messages come from. */
export function generateSenders(now: number) {
  return settings.senders.map((sender, index) => ({
    ...sender,
    id: index + 1,
    updated: now - (500 - index * 31) * day,
  }));
}

export interface Snippet {
  readonly name: string;
  readonly value: string;
  readonly updated_at: number;
}

export function generateSnippets(now: number): Snippet[] {
  return settings.snippets.map(({ daysAgo, ...snippet }) => ({ ...snippet, updated_at: now - daysAgo * day }));
}

/** Rows that messages can look things up in. */
export interface DataCollection {
  readonly id: number;
  readonly name: string;
  readonly content: unknown;
  readonly created_at: number;
  readonly updated_at: number;
}

export function generateCollections(now: number): DataCollection[] {
  return settings.collections.map(({ daysAgo, ...collection }, index) => ({
    ...collection,
    id: index + 1,
    created_at: now - daysAgo * day,
    updated_at: now - Math.floor(daysAgo / 3) * day,
  }));
}

/** Where events of messages and people are reported to. */
export interface ReportingWebhook {
  readonly id: number;
  readonly name: string;
  readonly type: 'webhook';
  readonly endpoint: string;
  readonly events: readonly string[];
  readonly disabled: boolean;
  readonly full_resolution: boolean;
  readonly with_content: boolean;
}

export function generateWebhooks(): ReportingWebhook[] {
  return settings.webhooks.map((webhook, index) => ({ ...webhook, id: index + 1, type: 'webhook' }));
}

import settings from './settings.json' with { type: 'json' };

export const { topics, channels, subscriptionHeader, objectTypes } = settings;

export const day = 86_400;

/** The domain from which the workspace sends email. */
export const sendingDomain = 'larkspur.example';

/** Generates the addresses and numbers of senders. */
export function generateSenders(now: number) {
  return settings.senders.map((sender, index) => ({
    ...sender,
    id: index + 1,
    updated: now - (500 - index * 31) * day,
  }));
}

/** Generates texts that messages share. */
export function generateSnippets(now: number) {
  return settings.snippets.map(({ daysAgo, ...snippet }) => ({ ...snippet, updated_at: now - daysAgo * day }));
}

/** Generates rows that messages can look up. */
export function generateCollections(now: number) {
  return settings.collections.map(({ daysAgo, ...collection }, index) => ({
    ...collection,
    // An update may store any JSON.
    content: collection.content as unknown,
    id: index + 1,
    created_at: now - daysAgo * day,
    updated_at: now - Math.floor(daysAgo / 3) * day,
  }));
}

/** Generates the URLs to which events of messages and people are reported. */
export function generateWebhooks() {
  return settings.webhooks.map((webhook, index) => ({ ...webhook, id: index + 1, type: 'webhook' }));
}

export type DataCollection = ReturnType<typeof generateCollections>[number];

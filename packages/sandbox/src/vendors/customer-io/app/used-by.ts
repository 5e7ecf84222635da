import type { Broadcast, Campaign } from '../data/catalog.ts';
import type { Newsletter } from '../store/messages.ts';
import type { Store } from '../store/store.ts';

interface Uses {
  readonly campaigns: (campaign: Campaign) => boolean;
  readonly broadcasts?: (broadcast: Broadcast) => boolean;
  readonly newsletters: (newsletter: Newsletter) => boolean;
}

/** Returns ids of the messages that use a segment or a sender. Broadcasts count as campaigns. */
export function usedBy(store: Store, { campaigns, broadcasts = () => false, newsletters }: Uses) {
  const idsOf = (records: readonly { readonly id: number }[]) => records.map(({ id }) => id);
  const found = store.newsletters.filter(newsletters);
  return {
    campaigns: [...idsOf(store.campaigns.filter(campaigns)), ...idsOf(store.broadcasts.filter(broadcasts))],
    draft_newsletters: idsOf(found.filter(({ sent_at }) => sent_at === null)),
    sent_newsletters: idsOf(found.filter(({ sent_at }) => sent_at !== null)),
  };
}

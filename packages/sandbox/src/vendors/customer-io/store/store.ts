import type { Random } from '../../../engine/random.ts';
import type { Table } from '../../../engine/table.ts';
import type { Counters } from '../data/catalog.ts';
import type { Activities } from './activities.ts';
import type { Assets } from './assets.ts';
import type { Broadcast, Campaign, Journey, Newsletter, Transactional } from './campaign.ts';
import type { Deliveries } from './deliveries.ts';
import type { DesignStudio } from './design-studio.ts';
import type { LiveNotification } from './live-notification.ts';
import type { Objects, ObjectType } from './objects.ts';
import type { OutboxEntry } from './outbox.ts';
import type { People } from './people.ts';
import type { Segments } from './segments.ts';
import type {
  DataCollection,
  Export,
  Import,
  OptOut,
  ReportingWebhook,
  Sender,
  Snippet,
  Suppression,
  Topic,
} from './settings.ts';

/** One workspace: what the three APIs share. What is generated is generated when it is first asked for. */
export interface Store {
  /** Unix seconds. */
  now(): number;
  /** Generates what lies in the past. Comes before every write: the past must not depend on it. */
  settle(): void;
  /** For the ids of what is written through the APIs. */
  readonly random: Random;
  readonly people: People;
  readonly segments: Segments;
  readonly campaigns: readonly Campaign[];
  readonly broadcasts: readonly Broadcast[];
  readonly newsletters: Newsletter[];
  readonly transactional: readonly Transactional[];
  readonly journeys: readonly Journey[];
  readonly deliveries: Deliveries;
  readonly activities: Activities;
  readonly senders: readonly Sender[];
  readonly snippets: Table<Snippet>;
  readonly collections: Table<DataCollection>;
  readonly topics: readonly Topic[];
  readonly webhooks: Table<ReportingWebhook>;
  readonly suppressions: Table<Suppression>;
  readonly exports: Table<Export>;
  readonly imports: Table<Import>;
  readonly objectTypes: readonly ObjectType[];
  readonly objects: Objects;
  readonly assets: Assets;
  readonly designStudio: DesignStudio;
  readonly optOuts: Table<OptOut>;
  readonly liveNotifications: Table<LiveNotification>;
  /** Give the ids of what is written through the APIs and has numbers. */
  readonly counters: Counters;
  readonly outbox: OutboxEntry[];
}

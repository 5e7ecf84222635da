import type { Ashby } from '../ashby.ts';
import type { Application } from '../records/application.ts';
import { optionalUser } from './people.ts';

/** Who referred an application, and when. */
export function referralsOf(ashby: Ashby, { sourceId, creditedToUserId, createdAt }: Application) {
  const source = sourceId === undefined ? undefined : ashby.data.sources.get(sourceId);
  const user = source?.sourceType.title === 'Referral' ? optionalUser(ashby, creditedToUserId) : undefined;
  return user === undefined ? [] : [{ user, referredAt: createdAt }];
}

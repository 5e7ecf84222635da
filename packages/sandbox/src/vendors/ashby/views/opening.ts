import type { Ashby } from '../ashby.ts';
import type { Opening } from '../records/job.ts';
import { fieldEntries } from './custom-field-entries.ts';
import { teamView } from './people.ts';

export function openingView(ashby: Ashby, { createdAt: _notOnTheWire, latestVersion, ...opening }: Opening) {
  return {
    ...opening,
    latestVersion: {
      ...latestVersion,
      hiringTeam: teamView(ashby, latestVersion.hiringTeam),
      customFields: fieldEntries(ashby, latestVersion.customFields),
    },
  };
}

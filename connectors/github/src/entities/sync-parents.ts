import type { SyncListing, SyncParent } from '@agent-connectors/core';

/** A whole listing, in the largest pages. */
export const everything: SyncListing = { operation: 'list', params: { limit: 100 } };

/** Listings of one repository: a sync takes those of the credential's user. */
export const inRepository: SyncParent = {
  entity: 'viewerRepositories',
  params: { owner: 'owner.login', repo: 'name' },
};

/** Listings of one pull request. */
export const inPullRequest: SyncParent = {
  entity: 'pullRequests',
  params: { owner: 'base.repo.owner.login', repo: 'base.repo.name', pull_number: 'number' },
};

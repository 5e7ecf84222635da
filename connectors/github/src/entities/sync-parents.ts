import type { SyncParent } from '@agent-connectors/core';

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

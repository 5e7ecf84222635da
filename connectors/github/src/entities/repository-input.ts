import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Flag, Text } from '../fields.ts';

/** What both creating and updating a repository take. */
// @__NO_SIDE_EFFECTS__
export const repositoryFields = () => ({
  description: doc(Text, 'Short description.'),
  homepage: doc(Text, 'Address of a web page about it.'),
  has_issues: doc(Flag, 'Whether it has issues. Default: true.'),
  has_projects: doc(Flag, 'Whether it has projects. Default: true.'),
  has_wiki: doc(Flag, 'Whether it has a wiki. Default: true.'),
  is_template: doc(Flag, 'Whether it is a template for new repositories. Default: false.'),
  allow_squash_merge: doc(Flag, 'Whether pull requests may be merged by squashing. Default: true.'),
  allow_merge_commit: doc(Flag, 'Whether pull requests may be merged by a merge commit. Default: true.'),
  allow_rebase_merge: doc(Flag, 'Whether pull requests may be merged by rebasing. Default: true.'),
  allow_auto_merge: doc(Flag, 'Whether pull requests may be merged automatically once they can be. Default: false.'),
  delete_branch_on_merge: doc(Flag, 'Whether the head branch is deleted after a merge. Default: false.'),
  squash_merge_commit_title: doc(
    v.optional(v.picklist(['PR_TITLE', 'COMMIT_OR_PR_TITLE'])),
    'Title of squash commits: PR_TITLE, or COMMIT_OR_PR_TITLE for that of the only commit. Required with squash_merge_commit_message.',
  ),
  squash_merge_commit_message: doc(
    v.optional(v.picklist(['PR_BODY', 'COMMIT_MESSAGES', 'BLANK'])),
    'Message of squash commits: PR_BODY, COMMIT_MESSAGES or BLANK.',
  ),
  merge_commit_title: doc(
    v.optional(v.picklist(['PR_TITLE', 'MERGE_MESSAGE'])),
    'Title of merge commits: PR_TITLE or MERGE_MESSAGE. Required with merge_commit_message.',
  ),
  merge_commit_message: doc(
    v.optional(v.picklist(['PR_BODY', 'PR_TITLE', 'BLANK'])),
    'Message of merge commits: PR_BODY, PR_TITLE or BLANK.',
  ),
});

const status = v.strictObject({ status: doc(v.picklist(['enabled', 'disabled']), 'enabled or disabled.') });

/** Security features of a repository. */
// @__NO_SIDE_EFFECTS__
export const securityAndAnalysis = () =>
  v.strictObject({
    advanced_security: doc(v.optional(status), 'GitHub Advanced Security.'),
    code_security: doc(v.optional(status), 'GitHub Code Security.'),
    secret_scanning: doc(v.optional(status), 'Search for secrets in the code.'),
    secret_scanning_push_protection: doc(v.optional(status), 'Rejection of pushes that contain secrets.'),
    secret_scanning_ai_detection: doc(v.optional(status), 'Search for unstructured secrets by a model.'),
    secret_scanning_non_provider_patterns: doc(v.optional(status), 'Search for secrets of no known provider.'),
    secret_scanning_delegated_alert_dismissal: doc(v.optional(status), 'Approval before an alert is dismissed.'),
    secret_scanning_delegated_bypass: doc(v.optional(status), 'Approval before push protection is bypassed.'),
    secret_scanning_delegated_bypass_options: doc(
      v.optional(
        v.strictObject({
          reviewers: doc(
            v.optional(
              v.array(
                v.strictObject({
                  reviewer_id: doc(v.pipe(v.number(), v.integer()), 'ID of the team or role.'),
                  reviewer_type: doc(v.picklist(['TEAM', 'ROLE']), 'TEAM or ROLE.'),
                  mode: doc(
                    v.optional(v.picklist(['ALWAYS', 'EXEMPT'])),
                    'ALWAYS asks for approval, EXEMPT does not. Default: ALWAYS.',
                  ),
                }),
              ),
            ),
            'Who approves bypasses. Replaces all reviewers.',
          ),
        }),
      ),
      'Options of secret_scanning_delegated_bypass, which must be enabled.',
    ),
  });

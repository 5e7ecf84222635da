import type { Account } from './entities/account-record.ts';
import type { CheckRun } from './entities/check-runs.ts';
import type { Comment } from './entities/comments.ts';
import type { Issue } from './entities/issue-record.ts';
import type { Label } from './entities/label-record.ts';
import type { Milestone } from './entities/milestone-record.ts';
import type { ReviewComment } from './entities/pr-comments.ts';
import type { PullRequestDetails } from './entities/pull-request-record.ts';
import type { Release } from './entities/releases.ts';
import type { RepositoryReference } from './entities/repository-record.ts';
import type { Review } from './entities/reviews.ts';
import type { Team } from './entities/team-record.ts';
import type { WorkflowJob } from './entities/workflow-jobs.ts';
import type { WorkflowRun } from './entities/workflow-runs.ts';

/** A record whose fields this package does not type. */
type Untyped = Readonly<Record<string, unknown>>;

/** What the payloads of most events have. */
interface Common {
  /** What happened: `opened`, `closed`, `labeled` and so on. Events such as `push` have none. */
  readonly action?: string;
  readonly repository?: RepositoryReference;
  /** Who caused the event. */
  readonly sender?: Account;
  readonly organization?: { readonly login: string; readonly id: number };
  /** The installation of a GitHub App that receives it. */
  readonly installation?: { readonly id: number };
  /** The values before an edit. */
  readonly changes?: Untyped;
}

interface PushedCommit {
  readonly id: string;
  readonly message: string;
  readonly timestamp?: string;
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  readonly modified?: readonly string[];
}

interface Push {
  /** Full name of the branch or tag: `refs/heads/main`. */
  readonly ref: string;
  /** SHA before the push; zeros for a new branch. */
  readonly before: string;
  /** SHA after the push; zeros for a deleted branch. */
  readonly after: string;
  readonly created?: boolean;
  readonly deleted?: boolean;
  readonly forced?: boolean;
  readonly commits?: readonly PushedCommit[];
}

interface RefChange {
  /** Name of the branch or tag, without `refs/heads/`. */
  readonly ref: string;
  readonly ref_type: string;
}

interface OnPullRequest {
  readonly pull_request: PullRequestDetails;
}

/** The fields of each event besides those that all have. */
interface Subjects {
  /** Sent when a webhook is created. */
  ping: { readonly zen?: string; readonly hook_id?: number };
  push: Push;
  /** Not for pull requests, which have events of their own. */
  issues: { readonly issue: Issue; readonly label?: Label; readonly assignee?: Account | null };
  /** Comments on issues, and in the conversation of pull requests: then `issue.pull_request` is there. */
  issue_comment: { readonly issue: Issue; readonly comment: Comment };
  pull_request: OnPullRequest & {
    readonly number: number;
    readonly label?: Label;
    readonly requested_reviewer?: Account | null;
  };
  pull_request_review: OnPullRequest & { readonly review: Review };
  pull_request_review_comment: OnPullRequest & { readonly comment: ReviewComment };
  pull_request_review_thread: OnPullRequest & { readonly thread: Untyped };
  release: { readonly release: Release };
  create: RefChange;
  delete: RefChange;
  fork: { readonly forkee: RepositoryReference };
  star: { readonly starred_at?: string | null };
  /** Sent for a new star as well. Prefer `star`. */
  watch: object;
  workflow_run: { readonly workflow_run: WorkflowRun };
  workflow_job: { readonly workflow_job: WorkflowJob };
  workflow_dispatch: { readonly ref?: string; readonly workflow?: string; readonly inputs?: Untyped | null };
  check_run: { readonly check_run: CheckRun };
  check_suite: { readonly check_suite: Untyped };
  status: {
    readonly sha: string;
    readonly state: string;
    readonly context?: string;
    readonly description?: string | null;
  };
  deployment: { readonly deployment: Untyped };
  deployment_status: { readonly deployment_status: Untyped; readonly deployment: Untyped };
  /** As the REST API would send it: the fields are not those of `discussions.get`. */
  discussion: { readonly discussion: Untyped };
  discussion_comment: { readonly discussion: Untyped; readonly comment: Untyped };
  label: { readonly label: Label };
  milestone: { readonly milestone: Milestone };
  member: { readonly member: Account | null };
  membership: { readonly member: Account | null; readonly team: Team };
  organization: { readonly membership?: Untyped };
  team: { readonly team: Team };
  repository: object;
  projects_v2: { readonly projects_v2: Untyped };
  projects_v2_item: { readonly projects_v2_item: Untyped };
  sub_issues: { readonly sub_issue?: Issue; readonly parent_issue?: Issue };
  dependabot_alert: { readonly alert: Untyped };
  code_scanning_alert: { readonly alert: Untyped };
  secret_scanning_alert: { readonly alert: Untyped };
  installation: { readonly repositories?: readonly RepositoryReference[] | null };
}

/** Names of the events that this package knows, as in the header `X-GitHub-Event`. */
export type GithubWebhookName = keyof Subjects;

/** The payload of each event. Fields that are not listed are there nevertheless. */
export type GithubWebhookPayloads = { readonly [Name in GithubWebhookName]: Common & Subjects[Name] };

interface Delivery {
  /** ID of the delivery, from `X-GitHub-Delivery`. A redelivery has the same one: handle each only once. */
  readonly delivery: string;
}

/** A webhook event. */
export interface GithubEvent<Name extends GithubWebhookName> extends Delivery {
  readonly event: Name;
  readonly payload: GithubWebhookPayloads[Name];
}

/** An event that this package does not know. */
export interface OtherGithubEvent extends Delivery {
  /** Any other name. This type keeps `event` discriminable; to compare the value, assign it to a `string`. */
  readonly event: `${string} (not known to this package)`;
  readonly payload: Common & Untyped;
}

/** A verified webhook, discriminated by `event`. */
export type GithubWebhook = { [Name in GithubWebhookName]: GithubEvent<Name> }[GithubWebhookName] | OtherGithubEvent;

/** Content by path. Unchanged files share their bytes between commits. */
export type Files = Readonly<Record<string, Uint8Array>>;

export interface UserRecord {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly type: 'User' | 'Bot';
  readonly email: string | null;
  readonly bio: string | null;
  readonly location: string | null;
  /** Role in the organization; null for everybody outside it. */
  readonly role: 'admin' | 'member' | null;
  readonly followers: number;
  readonly created_at: string;
}

export interface TeamRecord {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly parent: string | null;
  readonly members: readonly string[];
  readonly repos: readonly string[];
  readonly created_at: string;
}

export interface RepoRecord {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly description: string | null;
  readonly homepage: string | null;
  readonly private: boolean;
  readonly archived: boolean;
  readonly language: string | null;
  readonly topics: readonly string[];
  readonly default_branch: string;
  readonly has_issues: boolean;
  readonly has_projects: boolean;
  readonly has_wiki: boolean;
  readonly has_discussions: boolean;
  readonly allow_merge_commit: boolean;
  readonly allow_squash_merge: boolean;
  readonly allow_rebase_merge: boolean;
  readonly allow_auto_merge: boolean;
  readonly delete_branch_on_merge: boolean;
  readonly is_template: boolean;
  readonly forks: number;
  readonly stars: readonly { readonly login: string; readonly starred_at: string }[];
  readonly created_at: string;
  readonly updated_at: string;
  readonly pushed_at: string;
}

export interface LabelRecord {
  readonly id: number;
  readonly repo: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
  readonly default: boolean;
}

export interface MilestoneRecord {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly state: 'open' | 'closed';
  readonly creator: string;
  readonly due_on: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at: string | null;
}

/** What a pull request has in addition to its issue. */
export interface PullPart {
  readonly id: number;
  readonly head: string;
  readonly base: string;
  readonly headSha: string;
  readonly baseSha: string;
  readonly draft: boolean;
  readonly merged_at: string | null;
  readonly merged_by: string | null;
  readonly mergeSha: string | null;
  readonly reviewers: readonly string[];
  readonly teams: readonly string[];
  readonly maintainer_can_modify: boolean;
  /** Whether the vendor has computed `mergeable` since the last change; it starts with the first read. */
  readonly checked: boolean;
}

export interface IssueRecord {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: 'open' | 'closed';
  readonly state_reason: string | null;
  readonly user: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly milestone: number | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  /** The id of the parent of a sub-issue. */
  readonly parent: number | null;
  readonly pull: PullPart | null;
}

/** An issue that is a pull request. */
export type PullRecord = IssueRecord & { readonly pull: PullPart };

export interface CommentRecord {
  readonly id: number;
  readonly repo: number;
  /** The id of the issue, of the pull request or of the discussion. */
  readonly issue: number;
  readonly user: string;
  readonly body: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface ReactionRecord {
  readonly id: number;
  readonly issue: number;
  readonly user: string;
  readonly content: string;
  readonly created_at: string;
}

export interface ReviewRecord {
  readonly id: number;
  readonly issue: number;
  readonly user: string;
  readonly body: string;
  readonly state: string;
  readonly commit_id: string;
  /** Null while the review is pending. */
  readonly submitted_at: string | null;
}

export interface ReviewCommentRecord extends CommentRecord {
  readonly review: number;
  readonly path: string;
  readonly commit_id: string;
  readonly diff_hunk: string;
  readonly line: number | null;
  readonly side: string;
  readonly start_line: number | null;
  readonly start_side: string | null;
  readonly subject_type: string;
  readonly in_reply_to_id?: number;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export interface CommitRecord {
  readonly sha: string;
  readonly repo: number;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
  readonly files: Files;
}

export interface RefRecord {
  /** The repository's id and the full name: `41:refs/heads/main`. */
  readonly id: string;
  readonly repo: number;
  readonly ref: string;
  readonly sha: string;
}

export interface ReleaseRecord {
  readonly id: number;
  readonly repo: number;
  readonly tag_name: string;
  readonly target_commitish: string;
  readonly name: string | null;
  readonly body: string | null;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly author: string;
  readonly created_at: string;
  readonly published_at: string | null;
}

export interface WorkflowRecord {
  readonly id: number;
  readonly repo: number;
  readonly name: string;
  readonly path: string;
  readonly jobs: readonly string[];
  /** Whether the file has the trigger `workflow_dispatch`. */
  readonly manual: boolean;
  readonly created_at: string;
}

export interface RunRecord {
  readonly id: number;
  readonly repo: number;
  readonly workflow: number;
  readonly number: number;
  readonly attempt: number;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly title: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly actor: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface JobRecord {
  readonly id: number;
  readonly run: number;
  readonly attempt: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly started_at: string;
  readonly completed_at: string | null;
}

export interface ProjectRecord {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly creator: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at: string | null;
}

export interface ProjectFieldRecord {
  readonly id: number;
  readonly project: number;
  readonly name: string;
  readonly data_type: string;
  readonly options?: readonly { readonly id: string; readonly name: string; readonly color: string }[];
  readonly iterations?: readonly { readonly id: string; readonly title: string; readonly start_date: string }[];
}

export interface ProjectItemRecord {
  readonly id: number;
  readonly project: number;
  readonly issue: number | null;
  /** The content of a draft, which exists only in the project. */
  readonly draft: { readonly title: string; readonly body: string } | null;
  readonly creator: string;
  readonly values: Readonly<Record<number, string | number | null>>;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface ThreadRecord {
  readonly id: number;
  readonly issue: number;
  readonly reason: string;
  readonly unread: boolean;
  readonly updated_at: string;
  readonly last_read_at: string | null;
}

export interface CategoryRecord {
  readonly id: number;
  readonly repo: number;
  readonly name: string;
  readonly slug: string;
  readonly emoji: string;
  readonly description: string;
  readonly isAnswerable: boolean;
  readonly created_at: string;
}

export interface DiscussionRecord {
  readonly id: number;
  readonly repo: number;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly user: string;
  readonly category: number;
  readonly upvotes: number;
  readonly answer: number | null;
  readonly answered_at: string | null;
  readonly closed_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface DiscussionCommentRecord extends CommentRecord {
  readonly replyTo: number | null;
}

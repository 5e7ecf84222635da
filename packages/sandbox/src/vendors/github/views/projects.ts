import { organization } from '../data/world.ts';
import type { ProjectFieldRecord, ProjectItemRecord, ProjectRecord, ThreadRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { nodeId, userView } from './accounts.ts';
import { commentsOf, issueView, repoOfIssue } from './issues.ts';
import { isPull, pullUrl, pullView } from './pulls.ts';
import { minimalRepoView, repoUrl } from './repos.ts';

const projectUrl = (store: Store, number: number) => `${store.api}/orgs/${organization.login}/projectsV2/${number}`;

export function projectView(store: Store, project: ProjectRecord): object {
  return {
    ...project,
    node_id: nodeId('PVT', project.id),
    owner: userView(store, organization.login),
    creator: userView(store, project.creator),
    short_description: project.description,
    public: false,
    state: project.closed_at === null ? 'open' : 'closed',
    deleted_at: null,
    deleted_by: null,
    latest_status_update: null,
    is_template: false,
  };
}

const both = (raw: string) => ({ raw, html: raw });

export function fieldView(store: Store, { project, options, iterations, ...field }: ProjectFieldRecord): object {
  const { created_at, updated_at } = store.projects.get(project) ?? {};
  return {
    ...field,
    node_id: nodeId('PVTF', field.id),
    project_url: projectUrl(store, project),
    ...(options && {
      options: options.map(({ id, name, color }) => ({ id, name: both(name), description: both(''), color })),
    }),
    ...(iterations && {
      configuration: {
        duration: 14,
        start_day: 1,
        iterations: iterations.map(({ title, ...rest }) => ({
          ...rest,
          duration: 14,
          title: both(title),
          completed: false,
        })),
      },
    }),
    created_at,
    updated_at,
  };
}

/** Returns an item with the values of some fields; undefined leaves them out. */
export function itemView(store: Store, item: ProjectItemRecord, fields?: readonly ProjectFieldRecord[]): object {
  const issue = store.issues.get(item.issue ?? '');
  const url = projectUrl(store, item.project);
  const draft = item.draft && {
    ...item.draft,
    id: item.id + 1000,
    node_id: nodeId('DI', item.id),
    user: userView(store, item.creator),
    created_at: item.created_at,
    updated_at: item.updated_at,
  };
  return {
    id: item.id,
    node_id: nodeId('PVTI', item.id),
    project_url: url,
    content_type: draft ? 'DraftIssue' : isPull(issue) ? 'PullRequest' : 'Issue',
    content: draft ?? (isPull(issue) ? pullView(store, issue) : issue ? issueView(store, issue) : null),
    creator: userView(store, item.creator),
    created_at: item.created_at,
    updated_at: item.updated_at,
    archived_at: null,
    item_url: `${url}/items/${item.id}`,
    ...(fields && { fields: fields.map((field) => valueView(item, field, issue?.title ?? item.draft?.title ?? '')) }),
  };
}

/** The document leaves the form of values open. Texts have raw text and HTML here, and options their id and name. */
function valueView(
  item: ProjectItemRecord,
  { id, name, data_type, options, iterations }: ProjectFieldRecord,
  title: string,
) {
  const value = data_type === 'title' ? title : (item.values[id] ?? null);
  const option = options?.find((known) => known.id === value);
  const iteration = iterations?.find((known) => known.id === value);
  const shown = option
    ? { ...option, name: both(option.name) }
    : iteration
      ? { ...iteration, title: both(iteration.title) }
      : value;
  return { id, name, data_type, value: typeof shown === 'string' && data_type !== 'date' ? both(shown) : shown };
}

export function threadView(store: Store, thread: ThreadRecord): object {
  const issue = store.issues.get(thread.issue);
  if (!issue) throw new Error(`The notification ${thread.id} has no subject.`);
  const repo = repoOfIssue(store, issue);
  const subject = isPull(issue) ? pullUrl(store, issue) : `${repoUrl(store, repo)}/issues/${issue.number}`;
  const latest = commentsOf(store, issue).at(-1);
  const url = `${store.api}/notifications/threads/${thread.id}`;
  return {
    id: String(thread.id),
    repository: minimalRepoView(store, repo),
    subject: {
      title: issue.title,
      url: subject,
      latest_comment_url: latest ? `${repoUrl(store, repo)}/issues/comments/${latest.id}` : subject,
      type: isPull(issue) ? 'PullRequest' : 'Issue',
    },
    reason: thread.reason,
    unread: thread.unread,
    updated_at: thread.updated_at,
    last_read_at: thread.last_read_at,
    url,
    subscription_url: `${url}/subscription`,
  };
}

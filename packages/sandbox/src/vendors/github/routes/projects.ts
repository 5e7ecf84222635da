import * as v from 'valibot';
import type { Handler, SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { forbidden, notFound, unprocessable } from '../errors.ts';
import { bodyOf, integer, oneOf, text, timeIn } from '../input.ts';
import { cursorPaged, paged } from '../lists.ts';
import type { ProjectFieldRecord, ProjectRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { fieldView, itemView, projectView, threadView } from '../views/projects.ts';

const newItem = v.object({
  type: oneOf(['Issue', 'PullRequest']),
  id: v.optional(integer),
  owner: v.optional(text),
  repo: v.optional(text),
  number: v.optional(integer),
});
const changedItem = v.object({
  fields: v.array(v.object({ id: integer, value: v.nullable(v.union([text, v.number()])) })),
});

/** Projects of the organization, and notifications of the person whose token is used. */
export function projectRoutes(store: Store): Record<string, Handler> {
  const projectOf = ({ params }: SandboxRequest): ProjectRecord => {
    store.requireOrganization(params.org);
    const found = store.projects.get(params.project_number);
    if (!found) throw notFound();
    return found;
  };
  const fieldsOf = ({ number }: ProjectRecord) => store.fields.filter(({ project }) => project === number);
  const list = '/orgs/{org}/projectsV2';
  const one = `${list}/{project_number}`;

  return {
    [`GET ${list}`]: (request) => {
      store.requireOrganization(request.params.org);
      // GitHub does not document the qualifiers of `q`; the sandbox knows `is:open`, `is:closed` and words.
      const words = (request.query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      const projects = store.projects.filter(({ title, closed_at }) =>
        words.every((word) =>
          word.startsWith('is:') ? (word === 'is:closed') === (closed_at !== null) : title.toLowerCase().includes(word),
        ),
      );
      return cursorPaged(request, projects, (project) => projectView(store, project));
    },
    [`GET ${one}`]: (request) => json(projectView(store, projectOf(request))),
    [`GET ${one}/fields`]: (request) =>
      cursorPaged(request, fieldsOf(projectOf(request)), (field) => fieldView(store, field)),
    [`GET ${one}/items`]: (request) => {
      const project = projectOf(request);
      const { query } = request;
      const ids = [...query.getAll('fields[]'), ...query.getAll('fields').flatMap((value) => value.split(','))].filter(
        Boolean,
      );
      const fields = fieldsOf(project).filter(({ id, data_type }) =>
        ids.length === 0 ? data_type === 'title' : ids.includes(String(id)),
      );
      const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      const items = store.items.filter((item) => {
        const issue = store.issues.get(item.issue ?? '');
        const title = issue?.title ?? item.draft?.title ?? '';
        const kind = issue ? (issue.pull ? 'is:pr' : 'is:issue') : 'is:draft';
        const isTrue = (word: string) =>
          word.startsWith('is:') ? [kind, `is:${issue?.state}`].includes(word) : title.toLowerCase().includes(word);
        return item.project === project.number && words.every(isTrue);
      });
      return cursorPaged(request, items, (item) => itemView(store, item, fields));
    },
    [`POST ${one}/items`]: (request) => {
      const project = projectOf(request);
      const { type, id, owner = '', repo = '', number } = bodyOf(request, 'ProjectV2Item', newItem);
      const repository = store.visibleRepo(request, owner, repo);
      const numbered = repository && number !== undefined ? store.issueNumbered(repository, number) : undefined;
      // A pull request has an id of its own, beside that of its issue.
      const issue =
        id === undefined ? numbered : store.issues.find((known) => id === (known.pull ? known.pull.id : known.id));
      if (!issue || (issue.pull !== null) !== (type === 'PullRequest')) throw notFound();
      const [now, { login: creator }] = [store.now(), store.accessOf(request)];
      const known = store.items.find((item) => item.project === project.number && item.issue === issue.id);
      const place = { id: store.items.nextNumber(), project: project.number, issue: issue.id, draft: null };
      const item = known ?? store.items.put({ ...place, creator, values: {}, created_at: now, updated_at: now });
      return json(itemView(store, item), 201);
    },
    [`PATCH ${one}/items/{item_id}`]: (request) => {
      const project = projectOf(request);
      const item = store.items.get(request.params.item_id);
      if (item?.project !== project.number) throw notFound();
      const { fields } = bodyOf(request, 'ProjectV2Item', changedItem);
      const known = fieldsOf(project);
      for (const { id, value } of fields)
        requireValue(
          known.find((field) => field.id === id),
          value,
        );
      const values = { ...item.values, ...Object.fromEntries(fields.map(({ id, value }) => [id, value])) };
      return json(itemView(store, store.items.put({ ...item, values, updated_at: store.now() }), known));
    },

    'GET /notifications': (request) => {
      requirePerson(store, request);
      const { query } = request;
      const [since, before] = [timeIn(request, 'since') ?? 0, timeIn(request, 'before') ?? Number.POSITIVE_INFINITY];
      const threads = store.threads.filter(({ unread, updated_at, reason }) => {
        const time = Date.parse(updated_at);
        const isMine = query.get('participating') !== 'true' || reason !== 'subscribed';
        return time >= since && time < before && isMine && (unread || query.get('all') === 'true');
      });
      const newestFirst = threads.sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1));
      return paged(request, newestFirst, (thread) => threadView(store, thread), { size: 50, max: 50 });
    },
    'PATCH /notifications/threads/{thread_id}': (request) => {
      requirePerson(store, request);
      const thread = store.threads.get(request.params.thread_id);
      if (!thread) throw notFound();
      // A thread that is read already has not changed: 304.
      if (!thread.unread) return { status: 304 };
      store.threads.put({ ...thread, unread: false, last_read_at: store.now() });
      return { status: 205 };
    },
  };
}

/** Notifications need a classic personal access token. */
function requirePerson(store: Store, request: SandboxRequest): void {
  if (store.accessOf(request).isApp) throw forbidden('Resource not accessible by integration');
}

/** Rejects a value that the field cannot have. `null` clears a field. */
function requireValue(field: ProjectFieldRecord | undefined, value: string | number | null): void {
  const fits = {
    text: () => typeof value === 'string',
    number: () => typeof value === 'number',
    date: () => /^\d{4}-\d{2}-\d{2}/.test(String(value)),
    single_select: () => field?.options?.some(({ id }) => id === value),
    iteration: () => field?.iterations?.some(({ id }) => id === value),
  }[field?.data_type ?? ''];
  if (!field || !fits) throw unprocessable('The field does not exist, or it cannot be updated with this endpoint.');
  if (value !== null && !fits()) throw unprocessable(`The value is invalid for the field ${field.name}.`);
}

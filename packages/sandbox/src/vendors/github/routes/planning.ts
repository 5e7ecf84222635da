import * as v from 'valibot';
import type { Handler } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { putRef, refNamed, resolve } from '../commits.ts';
import { invalid, notFound } from '../errors.ts';
import { bodyOf, choice, filled, flag, sorted, text } from '../input.ts';
import { paged } from '../lists.ts';
import type { RepoRecord } from '../records.ts';
import { type Store, same } from '../store.ts';
import { labelView, milestoneView, releaseView } from '../views/repos.ts';

const newLabel = v.object({
  name: filled,
  color: v.optional(v.pipe(text, v.regex(/^[0-9a-f]{6}$/i))),
  description: v.optional(text),
});
const newRelease = v.object({
  tag_name: filled,
  target_commitish: v.optional(text),
  name: v.optional(text),
  body: v.optional(text),
  draft: v.optional(flag, false),
  prerelease: v.optional(flag, false),
  generate_release_notes: v.optional(flag, false),
});

/** Labels, milestones and releases. */
export function planningRoutes(store: Store): Record<string, Handler> {
  const label = (repo: RepoRecord, name: string) =>
    store.labels.find((known) => known.repo === repo.id && same(known.name, name));
  const releases = (repo: RepoRecord) =>
    sorted(
      store.releases.filter((release) => release.repo === repo.id),
      ({ created_at }) => created_at,
      'desc',
    );

  return {
    'GET /repos/{owner}/{repo}/labels': (request) => {
      const repo = store.repoOf(request);
      const labels = store.labels.filter((known) => known.repo === repo.id);
      return paged(request, labels, (record) => labelView(store, repo, record));
    },
    'GET /repos/{owner}/{repo}/labels/{name}': (request) => {
      const repo = store.repoOf(request);
      const found = label(repo, request.params.name ?? '');
      if (!found) throw notFound();
      return json(labelView(store, repo, found));
    },
    'POST /repos/{owner}/{repo}/labels': (request) => {
      const repo = store.repoOf(request);
      const { name, color = 'ededed', description = null } = bodyOf(request, 'Label', newLabel);
      if (label(repo, name)) throw invalid({ resource: 'Label', field: 'name', code: 'already_exists' });
      const record = { id: store.labels.nextNumber(), repo: repo.id, name, color: color.toLowerCase(), description };
      return json(labelView(store, repo, store.labels.put({ ...record, default: false })), 201);
    },
    'GET /repos/{owner}/{repo}/milestones': (request) => {
      const repo = store.repoOf(request);
      const state = choice(request, 'state', ['open', 'closed', 'all'], 'open');
      const sort = choice(request, 'sort', ['due_on', 'completeness'], 'due_on');
      const direction = choice(request, 'direction', ['asc', 'desc'], 'asc');
      const found = store.milestones.filter(
        (record) => record.repo === repo.id && [record.state, 'all'].includes(state),
      );
      const done = (number: number) => {
        const issues = store.issues.filter((issue) => issue.repo === repo.id && issue.milestone === number);
        return issues.filter((issue) => issue.state === 'closed').length / Math.max(1, issues.length);
      };
      // A milestone without a date comes last.
      const key = (record: (typeof found)[number]) =>
        sort === 'due_on' ? (record.due_on ?? '9') : done(record.number);
      return paged(request, sorted(found, key, direction), (record) => milestoneView(store, repo, record));
    },
    'GET /repos/{owner}/{repo}/milestones/{milestone_number}': (request) => {
      const repo = store.repoOf(request);
      const number = Number(request.params.milestone_number);
      const found = store.milestones.find((record) => record.repo === repo.id && record.number === number);
      if (!found) throw notFound();
      return json(milestoneView(store, repo, found));
    },
    'GET /repos/{owner}/{repo}/releases': (request) => {
      const repo = store.repoOf(request);
      return paged(request, releases(repo), (release) => releaseView(store, repo, release));
    },
    'GET /repos/{owner}/{repo}/releases/latest': (request) => {
      const repo = store.repoOf(request);
      const found = releases(repo).find(({ draft, prerelease }) => !draft && !prerelease);
      if (!found) throw notFound();
      return json(releaseView(store, repo, found));
    },
    'GET /repos/{owner}/{repo}/releases/tags/{tag+}': (request) => {
      const repo = store.repoOf(request);
      const found = releases(repo).find(({ tag_name, draft }) => tag_name === request.params.tag && !draft);
      if (!found) throw notFound();
      return json(releaseView(store, repo, found));
    },
    'POST /repos/{owner}/{repo}/releases': (request) => {
      const repo = store.repoOf(request);
      const { generate_release_notes, ...input } = bodyOf(request, 'Release', newRelease);
      const { tag_name, draft, target_commitish = repo.default_branch } = input;
      if (releases(repo).some((release) => release.tag_name === tag_name && !release.draft))
        throw invalid({ resource: 'Release', field: 'tag_name', code: 'already_exists' });
      const target = resolve(store, repo, target_commitish);
      if (!target) throw invalid({ resource: 'Release', field: 'target_commitish', code: 'invalid' });
      // Publishing creates the tag.
      const tag = `refs/tags/${tag_name}`;
      if (!draft && !refNamed(store, repo, tag)) putRef(store, repo, tag, target.sha);
      const now = store.now();
      const notes = generate_release_notes ? `**Full Changelog**: ${tag_name}` : null;
      const release = store.releases.put({
        ...input,
        id: store.releases.nextNumber(),
        repo: repo.id,
        target_commitish,
        name: input.name ?? (generate_release_notes ? tag_name : null),
        body: [input.body, notes].filter(Boolean).join('\n\n') || null,
        author: store.accessOf(request).login,
        created_at: now,
        published_at: draft ? null : now,
      });
      return json(releaseView(store, repo, release), 201);
    },
  };
}

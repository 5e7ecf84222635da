import * as v from 'valibot';
import type { Handler, SandboxRequest } from '../../../engine/emulator.ts';
import { Rejection } from '../../../engine/rejection.ts';
import { json } from '../../../engine/wire-response.ts';
import { commitOf, commitsBetween, historyOf, mergeBase, putRef, refNamed, refsOf, resolve } from '../commits.ts';
import { notFound, unprocessable } from '../errors.ts';
import { diffFiles } from '../git.ts';
import { bodyOf, text, timeIn } from '../input.ts';
import { paged } from '../lists.ts';
import type { CommitRecord, RepoRecord } from '../records.ts';
import { type Store, same } from '../store.ts';
import * as view from '../views/git.ts';
import { repoPage, repoUrl } from '../views/repos.ts';

const newRef = v.object({ ref: text, sha: text });

/** Branches, tags, refs, commits and comparisons. */
export function gitRoutes(store: Store): Record<string, Handler> {
  const commit = (repo: RepoRecord, name: string): CommitRecord => {
    const found = resolve(store, repo, name);
    if (!found) throw unprocessable(`No commit found for SHA: ${name}`);
    return found;
  };
  const writtenBy = ({ author }: CommitRecord, person: string) =>
    same(author.email, person) || store.users.find(({ login, email }) => same(login, person) && email === author.email);

  return {
    'GET /repos/{owner}/{repo}/branches': (request) => {
      const repo = store.repoOf(request);
      const wanted = request.query.get('protected');
      const branches = refsOf(store, repo, 'refs/heads/').map((ref) => view.branchView(store, repo, ref));
      const shown = branches.filter((branch) => !wanted || String(branch.protected) === wanted);
      return paged(request, shown, (branch) => branch);
    },
    'GET /repos/{owner}/{repo}/branches/{branch+}': (request) => {
      const repo = store.repoOf(request);
      const { branch = '' } = request.params;
      const ref = refNamed(store, repo, `refs/heads/${branch}`);
      const tip = ref && commitOf(store, ref.sha);
      if (!tip) throw new Rejection(404, 'Branch not found');
      const links = {
        self: `${repoUrl(store, repo)}/branches/${branch}`,
        html: `${repoPage(store, repo)}/tree/${branch}`,
      };
      return json({
        ...view.branchView(store, repo, ref),
        commit: view.commitView(store, repo, tip),
        _links: links,
      });
    },
    'GET /repos/{owner}/{repo}/tags': (request) => {
      const repo = store.repoOf(request);
      return paged(request, refsOf(store, repo, 'refs/tags/').reverse(), (ref) => view.tagView(store, repo, ref));
    },
    'GET /repos/{owner}/{repo}/git/ref/{ref+}': (request) => {
      const repo = store.repoOf(request);
      const ref = refNamed(store, repo, `refs/${request.params.ref}`);
      if (!ref) throw notFound();
      return json(view.refView(store, repo, ref));
    },
    'POST /repos/{owner}/{repo}/git/refs': (request) => {
      const repo = store.repoOf(request);
      const { ref, sha } = bodyOf(request, 'Reference', newRef);
      if (refsOf(store, repo, 'refs/heads/').length === 0) throw new Rejection(409, 'Git Repository is empty.');
      if (!/^refs\/[^/]+\/[^/]/.test(ref) || /[\s~^:?*[\\]|\.\.|\/$/.test(ref))
        throw unprocessable('Reference name must start with "refs/" and have at least two slashes.');
      if (commitOf(store, sha)?.repo !== repo.id) throw unprocessable('Object does not exist');
      if (refNamed(store, repo, ref)) throw unprocessable('Reference already exists');
      const created = view.refView(store, repo, putRef(store, repo, ref, sha));
      return json(created, 201, { location: `${repoUrl(store, repo)}/git/${ref}` });
    },
    'DELETE /repos/{owner}/{repo}/git/refs/{ref+}': (request) => {
      const repo = store.repoOf(request);
      const ref = refNamed(store, repo, `refs/${request.params.ref}`);
      if (!ref) throw unprocessable('Reference does not exist');
      if (ref.ref === `refs/heads/${repo.default_branch}`) throw unprocessable('Cannot delete the default branch');
      store.refs.delete(ref.id);
      // GitHub closes the open pull requests of a deleted branch.
      const [now, { login }] = [store.now(), store.accessOf(request)];
      for (const { id, repo: of, state, pull } of store.issues.all())
        if (of === repo.id && state === 'open' && ref.ref === `refs/heads/${pull?.head}`)
          store.issues.update(id, { state: 'closed', closed_at: now, closed_by: login, updated_at: now });
      return { status: 204 };
    },
    'GET /repos/{owner}/{repo}/commits': (request) => {
      const repo = store.repoOf(request);
      const start = resolve(store, repo, request.query.get('sha') || repo.default_branch);
      if (!start) {
        if (refsOf(store, repo, 'refs/heads/').length === 0) throw new Rejection(409, 'Git Repository is empty.');
        throw notFound();
      }
      const [since, until] = [timeIn(request, 'since'), timeIn(request, 'until')];
      const [path, author] = [request.query.get('path'), request.query.get('author') || request.query.get('committer')];
      const commits = historyOf(store, start).filter((record) => {
        const time = Date.parse(record.committer.date);
        if ((since !== undefined && time < since) || (until !== undefined && time > until)) return false;
        if (author && !writtenBy(record, author)) return false;
        const isWithin = (file: string) => file === path || file.startsWith(`${path}/`);
        return !path || view.changesOf(store, record).some(({ filename }) => isWithin(filename));
      });
      return paged(request, commits, (record) => view.commitView(store, repo, record));
    },
    'GET /repos/{owner}/{repo}/commits/{ref+}': (request) => {
      const repo = store.repoOf(request);
      const found = commit(repo, request.params.ref ?? '');
      const changes = view.changesOf(store, found);
      const media = mediaType(request, view.unifiedDiff(changes), found.sha);
      if (media) return media;
      const count = (key: 'additions' | 'deletions') => changes.reduce((sum, change) => sum + change[key], 0);
      const [additions, deletions] = [count('additions'), count('deletions')];
      return paged(request, changes, (change) => view.fileDiffView(store, repo, found.sha, change), {
        size: 300,
        max: 300,
        body: (files) => ({
          ...view.commitView(store, repo, found),
          stats: { total: additions + deletions, additions, deletions },
          files,
        }),
      });
    },
    'GET /repos/{owner}/{repo}/compare/{basehead+}': (request) => {
      const repo = store.repoOf(request);
      const [before = '', after = ''] = (request.params.basehead ?? '').split('...');
      const end = (name: string) => resolve(store, repo, name.split(':').at(-1) ?? '');
      const [base, head] = [end(before), end(after)];
      const common = base && head && mergeBase(store, base, head);
      if (!base || !head || !common) throw notFound();
      const [ahead, behind] = [commitsBetween(store, base, head), commitsBetween(store, head, base)];
      const status =
        ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical';
      const changes = diffFiles(common.files, head.files);
      const media = mediaType(request, view.unifiedDiff(changes), head.sha);
      if (media) return media;
      const page = `${repoPage(store, repo)}/compare/${before}...${after}`;
      // Files are only on the first page.
      const files = Number(request.query.get('page') ?? 1) > 1 ? [] : changes.slice(0, 300);
      return paged(request, ahead, (record) => view.commitView(store, repo, record), {
        size: 250,
        max: 250,
        body: (commits) => ({
          url: `${repoUrl(store, repo)}/compare/${before}...${after}`,
          html_url: page,
          permalink_url: `${repoPage(store, repo)}/compare/${base.sha}...${head.sha}`,
          diff_url: `${page}.diff`,
          patch_url: `${page}.patch`,
          base_commit: view.commitView(store, repo, base),
          merge_base_commit: view.commitView(store, repo, common),
          status,
          ahead_by: ahead.length,
          behind_by: behind.length,
          total_commits: ahead.length,
          commits,
          files: files.map((change) => view.fileDiffView(store, repo, head.sha, change)),
        }),
      });
    },
  };
}

/** Returns the response for the media types that are not JSON. The sandbox sends a patch in the form of a diff. */
function mediaType({ headers: { accept = '' } }: SandboxRequest, diff: string, sha: string) {
  const kind = /application\/vnd\.github(?:\.v3)?\.(diff|patch|sha)\b/.exec(accept)?.[1];
  if (kind === undefined) return undefined;
  const contentType = `application/vnd.github.${kind}; charset=utf-8`;
  return { status: 200, bytes: { contentType, content: Buffer.from(kind === 'sha' ? sha : diff) } };
}

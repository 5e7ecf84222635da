import * as v from 'valibot';
import type { Handler, SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { Rejection } from '../../../engine/rejection.ts';
import { json } from '../../../engine/wire-response.ts';
import { commitOf, commitTo, refNamed, refsOf, resolve } from '../commits.ts';
import { notFound, unprocessable } from '../errors.ts';
import { blobSha } from '../git.ts';
import { bodyOf, filled, text } from '../input.ts';
import type { Files, RepoRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { nodeId } from '../views/accounts.ts';
import { entryView, fileView, folderView, gitCommitView } from '../views/git.ts';
import { repoPage, repoUrl } from '../views/repos.ts';

const person = v.optional(v.object({ name: text, email: text, date: v.optional(text) }));
const common = { message: filled, branch: v.optional(text), committer: person, author: person };
const saved = v.object({ ...common, content: text, sha: v.optional(text) });
const deleted = v.object({ ...common, sha: v.optional(text) });

/** Files and folders. */
export function contentRoutes(store: Store): Record<string, Handler> {
  const read = (request: SandboxRequest): SandboxResponse => {
    const repo = store.repoOf(request);
    const path = request.params.path ?? '';
    const ref = request.query.get('ref') || repo.default_branch;
    const commit = resolve(store, repo, ref);
    if (!commit) {
      const isEmpty = refsOf(store, repo, 'refs/heads/').length === 0;
      throw new Rejection(404, isEmpty ? 'This repository is empty.' : `No commit found for the ref ${ref}`);
    }
    const media = /application\/vnd\.github(?:\.v3)?\.(raw|object)\b/.exec(request.headers.accept ?? '')?.[1];
    const file = commit.files[path];
    if (file && media === 'raw') {
      return { status: 200, bytes: { contentType: 'application/vnd.github.raw+json; charset=utf-8', content: file } };
    }
    if (file) return json(fileView(store, repo, path, ref, file));
    const entries = folderView(store, repo, path, ref, commit.files);
    if (!entries) throw notFound();
    return json(media === 'object' ? { ...entryView(store, repo, path, ref), entries } : entries.slice(0, 1000));
  };

  /** Commits a change of one file to a branch. */
  const write = (
    request: SandboxRequest,
    input: v.InferOutput<typeof deleted>,
    change: (files: Files, path: string) => Files,
  ) => {
    const repo = store.repoOf(request);
    const path = request.params.path ?? '';
    const branch = input.branch ?? repo.default_branch;
    const ref = refNamed(store, repo, `refs/heads/${branch}`);
    const tip = ref && commitOf(store, ref.sha);
    if (!tip && (input.branch !== undefined || refsOf(store, repo, 'refs/heads/').length > 0))
      throw new Rejection(404, `Branch ${branch} not found`);
    const files = tip?.files ?? {};
    const current = files[path];
    if (current && input.sha === undefined) throw unprocessable('Invalid request.\n\n"sha" wasn\'t supplied.');
    if (current && input.sha !== blobSha(current)) throw new Rejection(409, `${path} does not match ${input.sha}`);
    const signed = (given: typeof input.author) => given && { ...given, date: given.date ?? store.now() };
    const committer = signed(input.committer) ?? store.signature(store.accessOf(request).login, store.now());
    const commit = commitTo(store, repo, branch, {
      message: input.message,
      parents: tip ? [tip.sha] : [],
      files: change(files, path),
      author: signed(input.author) ?? committer,
      committer,
    });
    return { repo, path, branch, commit, existed: current !== undefined };
  };

  const commitView = (repo: RepoRecord, commit: ReturnType<typeof write>['commit']) => ({
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    ...gitCommitView(store, repo, commit),
    html_url: `${repoPage(store, repo)}/commit/${commit.sha}`,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${repoUrl(store, repo)}/git/commits/${sha}`,
      html_url: `${repoPage(store, repo)}/commit/${sha}`,
    })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  });

  return {
    'GET /repos/{owner}/{repo}/contents': read,
    'GET /repos/{owner}/{repo}/contents/{path+}': read,
    'PUT /repos/{owner}/{repo}/contents/{path+}': (request) => {
      const input = bodyOf(request, 'Content', saved);
      const bytes = Buffer.from(input.content, 'base64');
      if (!/^[A-Za-z0-9+/=\s]*$/.test(input.content)) throw unprocessable('content is not valid Base64');
      const { repo, path, branch, commit, existed } = write(request, input, (files, name) => ({
        ...files,
        [name]: bytes,
      }));
      const content = entryView(store, repo, path, branch, bytes);
      return json({ content, commit: commitView(repo, commit) }, existed ? 200 : 201);
    },
    'DELETE /repos/{owner}/{repo}/contents/{path+}': (request) => {
      // Clients of DELETE often send these in the query.
      const input = bodyOf({ ...request, body: request.body ?? Object.fromEntries(request.query) }, 'Content', deleted);
      const { repo, commit } = write(request, input, (files, name) => {
        if (!files[name]) throw notFound();
        return Object.fromEntries(Object.entries(files).filter(([other]) => other !== name));
      });
      return json({ content: null, commit: commitView(repo, commit) });
    },
  };
}

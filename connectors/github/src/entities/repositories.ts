import { changesSomething, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { direction, docs, Flag, Id, Name, order, Page, Repo, Text, username } from '../fields.ts';
import { limits } from '../limits.ts';
import { searchPages } from '../pages.ts';
import { repositoryFields, securityAndAnalysis } from './repository-input.ts';
import { briefRepository, Repository } from './repository-record.ts';

/** The orders that listings of repositories have. */
export const repositoryOrder = (standard: string) =>
  doc(
    v.optional(v.picklist(['created', 'updated', 'pushed', 'full_name'])),
    `Field to order by: created, updated, pushed (time of the last push) or full_name. Default: ${standard}.`,
  );

/** Repositories. */
export const repositories = entity(
  {
    summary: 'Repositories: code with its issues, pull requests, releases and settings.',
    also: ['repos', 'projects'],
    key: 'id',
    brief: briefRepository,
  },
  () => ({
    list: list('GET /users/{username}/repos', {
      summary:
        'List the public repositories of a user. For those of an organization use org_repositories.list, for your own including private ones viewer_repositories.list.',
      docs: docs('repos/repos', 'list-repositories-for-a-user'),
      scopes: ['metadata:read'],
      input: v.strictObject({
        username,
        type: doc(
          v.optional(v.picklist(['all', 'owner', 'member'])),
          'Which ones: owner for those of the user, member for those the user collaborates on, or all. Default: owner.',
        ),
        sort: repositoryOrder('full_name'),
        direction: direction('asc with full_name, otherwise desc'),
        ...Page,
      }),
      item: Repository,
    }),

    get: operation('GET /repos/{owner}/{repo}', {
      summary: 'Get a repository: its default branch, settings, counts and what the credential may do there.',
      also: ['settings', 'default branch', 'star count'],
      brief: [...briefRepository, 'default_branch', 'topics', 'license.name', 'permissions', 'html_url'],
      docs: docs('repos/repos', 'get-a-repository'),
      scopes: ['metadata:read'],
      input: v.strictObject({ ...Repo }),
      output: Repository,
    }),

    search: list('GET /search/repositories', {
      summary: 'Search the repositories of all of GitHub by words and qualifiers. The first 1000 results can be read.',
      also: ['find'],
      docs: docs('search/search', 'search-repositories'),
      scopes: ['metadata:read'],
      rateLimit: limits.search,
      pagination: searchPages,
      input: v.strictObject({
        q: doc(
          Name,
          'Words and qualifiers, such as: parser language:typescript stars:>100 org:acme. Also in:name, topic:, archived:false, pushed:>2026-01-01.',
        ),
        sort: doc(
          v.optional(v.picklist(['stars', 'forks', 'help-wanted-issues', 'updated'])),
          'Field to order by: stars, forks, help-wanted-issues or updated. Default: best match.',
        ),
        order,
        ...Page,
      }),
      item: Repository,
      example: { q: 'console org:kestrelcloud', sort: 'updated' },
    }),

    create: operation('POST /user/repos', {
      summary: 'Create a repository in the account of the credential. It is public unless `private` is true.',
      also: ['new repo', 'start project', 'new repository', 'set up'],
      brief: ['id', 'full_name', 'visibility', 'default_branch', 'clone_url', 'html_url'],
      docs: docs('repos/repos', 'create-a-repository-for-the-authenticated-user'),
      effect: 'write',
      scopes: ['administration:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        name: doc(Name, 'Name of the repository.'),
        private: doc(Flag, 'Whether it is private. Default: false, which makes it public.'),
        ...repositoryFields(),
        has_discussions: doc(Flag, 'Whether it has discussions. Default: false.'),
        has_downloads: doc(
          Flag,
          'Whether it has downloads. Default: true. Results of version 2026-03-10 leave it out.',
        ),
        team_id: doc(
          v.optional(Id),
          'ID, not slug, of a team that gets access. Only for repositories of organizations.',
        ),
        auto_init: doc(
          Flag,
          'Whether to create a first commit with a README. Branches need a first commit. Default: false.',
        ),
        gitignore_template: doc(Text, 'Language or platform of a .gitignore file to add, such as Node.'),
        license_template: doc(Text, 'Keyword of a license to add, such as mit.'),
      }),
      output: Repository,
      example: { name: 'shop', private: true, auto_init: true },
    }),

    update: operation('PATCH /repos/{owner}/{repo}', {
      summary:
        'Update the settings of a repository. Can also rename it, archive it, or change who sees it. Needs admin access.',
      also: ['rename', 'archive', 'make private', 'publish', 'settings'],
      docs: docs('repos/repos', 'update-a-repository'),
      // People are reviewers elsewhere.
      from: { 'security_and_analysis.secret_scanning_delegated_bypass_options.reviewers': null },
      effect: 'write',
      scopes: ['administration:write'],
      rateLimit: limits.write,
      input: v.pipe(
        v.strictObject({
          ...Repo,
          name: doc(v.optional(Name), 'New name. GitHub redirects reads from the old one.'),
          private: doc(Flag, 'Whether it is private. An organization may forbid changing it.'),
          visibility: doc(
            v.optional(v.picklist(['public', 'private'])),
            'Who sees it: public or private. Alternative to `private`.',
          ),
          ...repositoryFields(),
          default_branch: doc(v.optional(Name), 'Name of the default branch. The branch must exist.'),
          archived: doc(Flag, 'true makes it read-only, false writable again.'),
          allow_update_branch: doc(
            Flag,
            'Whether head branches can be updated although they need not be up to date. Default: false.',
          ),
          allow_forking: doc(Flag, 'Whether a private repository can be forked. Default: false.'),
          has_pull_requests: doc(Flag, 'Whether it has pull requests. Default: true.'),
          pull_request_creation_policy: doc(
            v.optional(v.picklist(['all', 'collaborators_only'])),
            'Who may create pull requests: all or collaborators_only.',
          ),
          use_squash_pr_title_as_default: doc(Flag, 'Deprecated. Use squash_merge_commit_title.'),
          web_commit_signoff_required: doc(Flag, 'Whether commits on the web need a sign-off. Default: false.'),
          security_and_analysis: doc(
            v.optional(v.nullable(securityAndAnalysis())),
            'Security features to enable or disable. Features that you omit stay as they are.',
          ),
        }),
        changesSomething('owner', 'repo'),
      ),
      output: Repository,
      example: { owner: 'kestrelcloud', repo: 'platform', description: 'The web shop' },
    }),
  }),
);

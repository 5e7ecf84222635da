import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Keys =
  | 'branches'
  | 'code'
  | 'commits'
  | 'directoryContent'
  | 'fileContent'
  | 'orgRepositories'
  | 'releases'
  | 'repositories'
  | 'stargazers'
  | 'tags'
  | 'viewerRepositories';

/** Requests about repositories and what is in them. */
export const codeAsks: Pick<Asks<typeof entities>, Keys> = {
  repositories: {
    list: [
      'public repos of octocat',
      'what open source has this person published',
      'which of her projects was pushed to last',
    ],
    get: [
      'what is the default branch of platform',
      'how many stars and forks do we have',
      'is this repo archived or private',
      'may I push to acme/shop',
      'license and main language of the project',
    ],
    search: [
      'find a TypeScript parser with more than 100 stars',
      'popular repositories about invoicing',
      'is there a library for this on GitHub',
      'acme projects with the topic billing',
    ],
    create: [
      'start a new private repo called shop',
      'set up an empty project with a README',
      'I need a place for my new codebase',
    ],
    update: [
      'rename the repo',
      'archive a project we no longer maintain',
      'make the repository private',
      'allow only squash merges',
      'delete head branches automatically after a merge',
    ],
  },
  orgRepositories: {
    list: [
      'all repos of our company',
      'how many private repositories does acme have',
      'which codebases of the organization were pushed to this week',
      'forks in our org',
    ],
  },
  viewerRepositories: {
    list: [
      'my repositories',
      'everything I have access to, private ones too',
      'repos I collaborate on but do not own',
      'which of my projects changed recently',
    ],
  },
  stargazers: {
    list: ['who starred our repo', 'new stars this week', 'fans of the project and when they came'],
  },
  branches: {
    list: [
      'which branches are there',
      'protected branches of platform',
      'how many open feature branches do we have',
      'stale branches somebody forgot',
    ],
    get: [
      'latest commit on main',
      'is the release branch protected',
      'who pushed last to fix-login',
      'current head SHA of develop',
    ],
    create: [
      'branch off main as fix-login',
      'make a release branch from this commit',
      'I want to work on this separately, start a feature branch',
    ],
    delete: ['remove the merged branch', 'clean up fix-login', 'drop the old feature branch for good'],
  },
  commits: {
    list: [
      'what was committed to main this week',
      'who last changed src/login.ts',
      'how many commits did octocat make in October',
      'log of the release branch',
      'history of this folder since the outage',
    ],
    get: [
      'what did commit aa218f5 change',
      'diff of the last commit',
      'files touched by this revision and by whom',
      'full message and author of aa218f5',
    ],
    compare: [
      'what is new since v1.0',
      'how far is my branch behind main',
      'everything between two releases',
      'commits on develop that main lacks',
    ],
  },
  code: {
    search: [
      'where is parseInvoice used',
      'grep for TODO in our repos',
      'which files mention the old API host',
      'find the code that sends the reset mail',
      'every YAML with this image tag',
    ],
  },
  fileContent: {
    get: [
      'current sha of docs/faq.md, I want to replace it',
      'size and blob of a file on another branch',
      'file metadata before I edit it',
    ],
    getText: [
      'show me the README',
      'read src/index.ts on main',
      'what does the deploy config say',
      'open the changelog of version 1.0',
      'contents of package.json',
    ],
    download: ['save logo.png from the repo', 'get the PDF in the docs folder as a file', 'raw bytes of this binary'],
    save: [
      'fix the typo in docs/faq.md',
      'add a LICENSE file to the repo',
      'commit this new version of the config to my branch',
      'write the notes into CHANGELOG.md',
      'replace the logo',
    ],
    delete: [
      'remove docs/faq.md from the repo',
      'we no longer need this script, take it out',
      'get rid of the leaked key file on main',
    ],
  },
  directoryContent: {
    list: [
      'what is in the src folder',
      'which guides are under docs',
      'ls of packages/core',
      'is there a test next to this module',
    ],
    listRoot: [
      'what is at the top level of the repo',
      'does the project have a Dockerfile',
      'overview of the root folder',
    ],
  },
  tags: {
    list: ['all version tags', 'newest git tag', 'which versions were tagged without a release'],
    get: ['what does tag v1.0 point to', 'SHA behind v1.0', 'does the tag v2.0 exist yet'],
  },
  releases: {
    list: [
      'which releases did we publish this year',
      'changelog of the last few versions',
      'draft releases waiting to go out',
      'prereleases of platform',
    ],
    get: ['release notes of v1.0', 'who published v1.4 and when', 'what was in version 1.0'],
    getLatest: ['what is the current version', 'notes of the newest release', 'has the latest version come out yet'],
    create: [
      'publish version 1.1 with generated notes',
      'draft the release for v2.0',
      'cut a prerelease from the beta branch',
      'announce and ship v1.1',
    ],
  },
};

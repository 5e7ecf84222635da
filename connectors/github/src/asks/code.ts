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
      'public repos of a user',
      'what open source has this person published',
      'which of her repositories was pushed to last',
    ],
    get: [
      'what is the default branch of this repo',
      'how many stars and forks do we have',
      'is this repo archived or private',
      'am I allowed to push to this repository',
      'license and main language of the repo',
    ],
    search: [
      'find repos for parsing TypeScript',
      'popular repositories about a topic',
      'is there a library for this on GitHub',
      'repos with this topic and language',
    ],
    create: [
      'start a new private repo',
      'set up an empty repository with a README',
      'create a repository in our organization',
      'I need a repo for my new app',
    ],
    update: [
      'rename the repo',
      'archive a repository we no longer maintain',
      'make the repo private or public',
      'allow only squash merges in the repo settings',
      'change the default branch',
    ],
  },
  orgRepositories: {
    list: [
      'all repos of our company',
      'how many private repositories does the org have',
      'which repos of the organization were pushed to this week',
      'forks in our org',
    ],
  },
  viewerRepositories: {
    list: [
      'my repositories',
      'every repo I have access to, private ones too',
      'repos I collaborate on but do not own',
      'which of my repos changed recently',
    ],
  },
  stargazers: {
    list: ['who starred our repo', 'new stars this week', 'fans of the repo and when they starred it'],
  },
  branches: {
    list: [
      'list all branches',
      'protected branches of this repo',
      'how many open feature branches do we have',
      'stale branches somebody forgot',
    ],
    get: [
      'latest commit at the tip of a branch',
      'is the release branch protected',
      'who pushed last to my branch',
      'current head SHA of a branch',
    ],
    create: [
      'create a new branch off main',
      'make a release branch from this commit',
      'I want to work on this separately, start a feature branch',
    ],
    delete: ['remove the merged branch', 'clean up my branch', 'delete the old feature branch for good'],
  },
  commits: {
    list: [
      'what was committed this week',
      'latest commits on a branch',
      'who last changed this file or broke it',
      'how many commits did he make last month',
      'log and history of this folder',
    ],
    get: [
      'what did this commit change',
      'diff of one commit by its SHA',
      'files touched by this revision and by whom',
      'full commit message and author',
    ],
    compare: [
      'what is new since v1',
      'how many commits is my branch behind main',
      'diff between two tags or releases',
      'commits on one branch that the other lacks',
      'compare my branch with main',
    ],
  },
  code: {
    search: [
      'where is this function called or used',
      'grep for a string in our repos',
      'which files mention the old API host',
      'find the code that does this',
      'search our codebase for a word',
    ],
  },
  fileContent: {
    get: [
      'sha of a file that I want to replace',
      'size and blob of a file on another branch',
      'file metadata before I edit it',
    ],
    getText: [
      'show me the README',
      'read a source file on main',
      'what does the config file say',
      'view a file of the repo',
      'contents of package.json or a Dockerfile',
    ],
    download: [
      'save an image file from the repo',
      'get the PDF in the docs folder as a file',
      'raw bytes of this binary',
    ],
    save: [
      'fix the typo in the docs file',
      'add a LICENSE file to the repo',
      'commit this change of the config to my branch',
      'write this text into a file',
      'create or overwrite a file',
    ],
    delete: [
      'delete this file from the repo',
      'we no longer need this script, take it out',
      'get rid of the leaked key file',
    ],
  },
  directoryContent: {
    list: [
      'what is in the src folder',
      'which files are under docs',
      'ls of a directory',
      'is there a test next to this module',
    ],
    listRoot: [
      'what is at the top level of the repo',
      'does the repo have a license file',
      'overview of the root folder',
    ],
  },
  tags: {
    list: ['all version tags', 'newest git tag', 'which tags have no release'],
    get: ['what does this git tag point to', 'SHA behind a tag', 'does the tag exist yet'],
  },
  releases: {
    list: [
      'which releases did we publish this year',
      'changelog of the last few versions',
      'draft releases waiting to go out',
      'prereleases of this repo',
    ],
    get: ['release notes of this version', 'when did this release come out', 'what was in that release'],
    getLatest: ['what is the current version', 'notes of the newest release', 'latest release that came out'],
    create: [
      'publish a new release with generated notes',
      'draft a release',
      'cut a prerelease from the beta branch',
      'announce and ship the new version',
      'release this tag',
    ],
  },
};

import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'articleFeedback'
  | 'articles'
  | 'collections'
  | 'knowledgeBaseThemes'
  | 'knowledgeBases'
  | 'routeRedirects'
  | 'trainingData';

export const knowledgeBaseAsks: Asks<Pick<typeof entities, Of>> = {
  articleFeedback: {
    list: [
      'what do readers say about our help articles',
      'which docs pages were voted not helpful',
      'comments people left on the help center',
      'are readers happy with the setup guide',
    ],
  },
  articles: {
    list: [
      'which help articles do we have',
      'list everything in the help center',
      'unpublished drafts of the docs',
      'is there a doc or guide about SSO',
      'articles that nobody touched this year',
    ],
    get: [
      'show me the password reset article',
      'open the guide, what does it say',
      'compare draft and published text of this doc',
      'read the German version of the article',
    ],
    create: [
      'write a new article for the help center',
      'turn this answer into a docs page',
      'start a draft for the new export guide',
      'put together a how-to article',
      'add an FAQ entry on invoices',
    ],
    update: [
      'fix a mistake or typo in a help article',
      'publish the draft of the guide',
      'unpublish the old setup doc',
      'add a French translation to this help page',
      'make this article visible to customers only',
    ],
    delete: [
      'throw away the obsolete help article',
      'remove the FAQ entry about the old plan',
      'this docs page should not exist any more',
    ],
    requestReview: [
      'ask a colleague to proofread the article draft',
      'send this guide for approval',
      'let the AI review my article draft before it goes live',
      'who can sign off on the docs change',
    ],
  },
  collections: {
    list: ['sections of our help center', 'which categories of articles are there', 'folder structure of the docs'],
    get: [
      'who can see this help center section',
      'details of a help center category',
      'description of this article folder',
    ],
    create: [
      'add a Getting started section to the help center',
      'new category for API guides',
      'make a subfolder in the docs',
    ],
    update: [
      'rename a help center section',
      'hide the internal category of articles',
      'change the description of a docs folder',
      'do not let the AI agent use this section',
    ],
    delete: [
      'remove the legacy section and everything in it',
      'drop an empty category from the docs',
      'this whole article folder is obsolete',
    ],
  },
  knowledgeBaseThemes: {
    get: [
      'colors and logo of our help center',
      'current look of the docs site',
      'show the design settings of the theme',
    ],
    update: [
      'change the brand color of the help center',
      'new logo on the docs site',
      'adjust fonts of the support site',
    ],
    publish: [
      'put the new help center design live',
      'roll out the theme changes to readers',
      'make the redesigned docs site public',
    ],
  },
  knowledgeBases: {
    list: ['which help centers do we run', 'our docs sites and their languages', 'how many knowledge bases are there'],
    get: ['languages of this help center', 'default language of the docs site', 'name and address of one help center'],
  },
  routeRedirects: {
    create: [
      'send the old docs link to the new article',
      'the help page moved, redirect its path',
      'people land on a dead help center link, forward them',
    ],
  },
  trainingData: {
    list: ['what does our AI learn from', 'knowledge sources of the bot', 'which documents feed the assistant'],
    get: ['files in this AI source', 'has the website been scraped yet', 'documents of one knowledge set'],
    create: [
      'start a new knowledge source for the bot',
      'empty set of training documents',
      'separate AI source for internal docs',
    ],
    upload: [
      'teach the bot from these PDFs',
      'feed the handbook to our assistant',
      'add files to an AI knowledge source',
    ],
    uploadContent: [
      'teach the AI this paragraph',
      'give the bot the text of our policy',
      'paste plain text as knowledge for the assistant',
    ],
    deleteDocuments: [
      'the bot should forget the old price list',
      'remove outdated files from the AI source',
      'take a document out of the training set',
    ],
  },
};

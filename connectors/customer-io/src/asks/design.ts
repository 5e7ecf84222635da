import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'assetFolders'
  | 'assets'
  | 'collections'
  | 'designStudioComponents'
  | 'designStudioEmails'
  | 'designStudioEmailTranslations'
  | 'designStudioEmailVersions'
  | 'designStudioFolders'
  | 'designStudioInboxPreviews'
  | 'snippets';

export const designAsks: Asks<Pick<typeof entities, Of>> = {
  assetFolders: {
    list: [
      'which folders are in our image library',
      'folder structure of the media library',
      'list the asset folders',
      'where do we keep our pictures',
    ],
    get: ['name and parent of one image folder', 'look at an asset folder', 'when was this media folder made'],
    create: ['new folder for our Christmas pictures', 'create an image folder', 'add a subfolder to the media library'],
    update: [
      'rename an image folder',
      'move this picture folder into another folder',
      'put the asset folder at the top level',
    ],
    delete: [
      'remove an empty image folder',
      'delete the unused asset folder',
      'clean up empty folders in the media library',
    ],
  },
  assets: {
    list: [
      'which images have we uploaded',
      'find the logo file and its URL',
      'all pictures and PDFs in our media library',
      'files in one image folder',
      'how many uploaded files do we have',
    ],
    get: ['the URL of an uploaded image', 'how large is that picture file', 'details of one asset'],
    create: [
      'upload our new logo',
      'add a PDF to the media library',
      'host a banner image for our emails',
      'store a picture that mails can show',
    ],
    update: ['rename an uploaded picture', 'move this image to another folder', 'give the PDF a better file name'],
    delete: ['delete the old logo file', 'remove a picture from the media library', 'throw away an uploaded PDF'],
  },
  collections: {
    list: [
      'which collections do we have',
      'lookup tables used in our emails',
      'how many rows has each collection',
      'list our data tables',
    ],
    get: ['columns of a collection', 'when was this collection last updated', 'how many rows has one lookup table'],
    create: [
      'new collection of upcoming events',
      'load a product table from a Google Sheet',
      'create a lookup table for our emails',
    ],
    update: [
      'rename the collection',
      'load the collection from another CSV URL',
      'reload a lookup table from its sheet',
    ],
    delete: ['delete the old collection', 'remove a lookup table that nobody uses', 'get rid of a data table'],
    getContent: [
      'show all rows of a collection',
      'what is in the lookup table',
      'find a product in the collection',
      'read the data of a lookup table',
    ],
    updateContent: [
      'replace the rows of a collection',
      'overwrite the lookup table with this data',
      'empty the collection',
      'upload new rows for the collection',
    ],
  },
  designStudioComponents: {
    list: [
      'which reusable blocks exist in Design Studio',
      'is there a shared footer component',
      'all Design Studio components',
    ],
    get: [
      'the HTML of our shared footer component',
      'code of the header component',
      'show me one reusable Design Studio block',
    ],
    create: [
      'new reusable footer component for our designs',
      'create a header component',
      'make the button a shared component',
    ],
    update: [
      'change the shared footer component',
      'edit the HTML of a component',
      'give the footer component another tag',
    ],
    delete: ['delete an old component', 'remove a shared design block', 'get rid of an unused Design Studio component'],
  },
  designStudioEmails: {
    list: [
      'which emails are in Design Studio',
      'designs that changed since last week',
      'show all email templates and designs',
      'designs that no message uses',
      'find a design or email template by name',
    ],
    get: [
      'open a design in Design Studio',
      'subject and HTML of a design',
      'which sender does this design use',
      'content of a Design Studio template',
    ],
    create: [
      'design a new email',
      'start a Design Studio email from this HTML',
      'make a template for announcements',
      'new draft in Design Studio',
    ],
    update: [
      'edit the draft of a design',
      'change the preheader of a design',
      'rename the Design Studio email',
      'replace the HTML of an email template',
      'move the design into another folder',
    ],
    delete: [
      'delete an unused design',
      'remove an old template from Design Studio',
      'throw away the draft in Design Studio',
    ],
    link: [
      'use this design in a campaign',
      'attach the design to a newsletter',
      'connect a design with a transactional template',
    ],
    publish: [
      'publish the design',
      'make my design changes live',
      'people should get the new design from now on',
      'publish the changed Design Studio template',
    ],
    getPublishStatus: [
      'is the design published yet',
      'did publishing the design work',
      'is the publish job still pending',
    ],
    getUnpublishedChanges: [
      'are there design edits that are not live yet',
      'does the draft differ from the published design',
      'any unpublished changes in this design',
      'did someone forget to publish the design',
    ],
    render: ['final HTML of the design', 'compile the design to HTML', 'source code of a Design Studio email'],
    preview: [
      'how will this design look for one customer',
      'preview the design with sample data',
      'test the personalization of a design',
      'does the Liquid in this design work',
    ],
    review: [
      'check the design for broken links before sending',
      'will this design land in spam',
      'quality check of a design',
      'is the unsubscribe link missing in the design',
    ],
  },
  designStudioEmailTranslations: {
    list: [
      'which languages does this design have',
      'all translations of a design',
      'is the design translated to Spanish',
    ],
    get: ['the Spanish translation of the design', 'show the German text of a design', 'the design in French'],
    create: [
      'add a German translation to the design',
      'translate a design to Spanish',
      'new language for the design, French',
    ],
    update: [
      'correct the German translation of the design',
      'edit the Spanish text of a design',
      'new French wording for the design',
    ],
    delete: [
      'remove the German translation of the design',
      'drop a language of a design',
      'delete the Spanish version of the design',
    ],
  },
  designStudioEmailVersions: {
    list: [
      'version history of the design',
      'saved checkpoints of a design',
      'which versions of the design were saved in October',
    ],
    get: [
      'open an older version of the design',
      'what did the design look like last month',
      'content of a saved checkpoint',
    ],
    create: ['save a checkpoint of the design', 'save a version of the design before I edit it', 'back up this design'],
    delete: ['delete an old version of the design', 'remove a saved checkpoint', 'clean up the version history'],
    restore: [
      'return to the previous version of the design',
      'undo my changes to the design',
      'roll the design back to a checkpoint',
    ],
  },
  designStudioFolders: {
    list: [
      'which folders are in Design Studio',
      'folder tree of our email designs',
      'where are our email designs kept',
    ],
    get: ['look at one Design Studio folder', 'parent of a design folder', 'when was this email folder changed'],
    create: ['new folder for email designs', 'create a Design Studio folder', 'add a subfolder for our templates'],
    update: [
      'rename a Design Studio folder',
      'move the design folder into another folder',
      'put this email folder at the root',
    ],
    delete: [
      'delete a Design Studio folder with all designs in it',
      'remove an old design folder',
      'wipe the email folder of last year',
    ],
  },
  designStudioInboxPreviews: {
    list: [
      'earlier inbox preview runs',
      'which inbox tests have we done',
      'when was this design last tested in email clients',
    ],
    get: [
      'are the inbox screenshots ready',
      'result of the Outlook test',
      'which email clients failed in the inbox preview',
    ],
    create: [
      'how does the design look in Outlook and Gmail',
      'test the design in different email clients',
      'take dark mode screenshots of the design',
      'start an inbox preview',
      'does the layout break in Yahoo',
    ],
    getCapture: [
      'the Outlook screenshot of the preview',
      'picture of the design in Apple Mail',
      'screenshot of the inbox preview on an iPhone',
      'image of the Gmail inbox preview',
    ],
    listClients: [
      'which email clients can we test',
      'is Outlook available for inbox previews',
      'list of devices for screenshots',
    ],
    listCredits: [
      'how many inbox preview credits are left',
      'when do our screenshot credits expire',
      'can we afford another inbox test',
    ],
  },
  snippets: {
    list: [
      'which snippets do we have',
      'text of the signature snippet',
      'reusable text blocks in our emails',
      'does a snippet with our address exist',
    ],
    create: [
      'create a snippet for our address',
      'new reusable text block for emails',
      'add a holiday note as a snippet',
    ],
    update: [
      'change the signature snippet',
      'new wording in a shared snippet',
      'edit a text block that all emails share',
      'our address changed, correct it in the shared footer text',
    ],
    delete: ['delete a snippet', 'remove a text block that is no longer used', 'drop the old footer snippet'],
  },
};

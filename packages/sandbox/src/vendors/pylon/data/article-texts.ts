/** One article of the seeded knowledge bases: one text for each paragraph. */
export interface ArticleSketch {
  readonly title: string;
  readonly text: readonly string[];
  /** Written but not published yet: replaces the last paragraph. */
  readonly draft?: string;
  readonly unpublished?: true;
  readonly german?: { readonly title: string; readonly text: readonly string[] };
}

export interface CollectionSketch {
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly parent?: string;
  readonly articles: readonly ArticleSketch[];
}

export const helpCenter: readonly CollectionSketch[] = [
  {
    title: 'Getting started',
    description: 'The first steps in a new workspace.',
    icon: 'rocket',
    articles: [
      {
        title: 'Set up your workspace',
        text: [
          'A new workspace is ready in about ten minutes. Start with the name and the region: the region decides where your data is stored and cannot be changed later.',
          'Then invite your team. Everybody gets a mail with a link that is valid for seven days.',
        ],
        german: {
          title: 'Den Arbeitsbereich einrichten',
          text: [
            'Ein neuer Arbeitsbereich ist in etwa zehn Minuten bereit. Beginnen Sie mit dem Namen und der Region: Sie bestimmt, wo Ihre Daten liegen, und kann später nicht mehr geändert werden.',
            'Laden Sie dann Ihr Team ein. Jede Einladung ist sieben Tage lang gültig.',
          ],
        },
      },
      {
        title: 'Import contacts from a spreadsheet',
        text: [
          'Save the sheet as CSV with one header row. The columns "name" and "email" are required, all others become custom fields if you map them in the second step.',
          'Rows without a valid email are skipped and listed at the end, so that you can correct and upload just those.',
        ],
      },
      {
        title: 'Try automations in a sandbox workspace',
        text: [
          'Every plan includes one sandbox. It has your configuration but none of your records, and it never sends mail.',
          'Copy what works to production with "Promote" in the automation editor.',
        ],
      },
    ],
  },
  {
    title: 'Accounts and access',
    description: 'Roles, permissions and signing in.',
    icon: 'key',
    articles: [
      {
        title: 'Roles and what they allow',
        text: [
          'There are three roles. Viewers read, members work on records, admins also change settings and billing.',
          'A project can narrow a role but never widen it: give external people the viewer role and add them to single projects.',
        ],
        draft:
          'A project can narrow a role but never widen it. New: guests see nothing but the projects they are added to.',
      },
      {
        title: 'When the editor role is greyed out',
        text: [
          'The role needs a seat. If all seats are taken, the role is greyed out until an admin adds one under Settings, Billing.',
        ],
      },
    ],
  },
  {
    title: 'Single sign-on',
    description: 'SAML and directory sync.',
    icon: 'shield',
    parent: 'Accounts and access',
    articles: [
      {
        title: 'Connect your identity provider',
        text: [
          'Open Settings, Security, and copy the entity ID and the reply address into your identity provider. Upload its certificate here and press "Test connection".',
          'Leave password login on until two admins have signed in through SSO.',
        ],
      },
      {
        title: 'After changing your email domain',
        text: [
          'People sign in by email address. Add the new domain before you change the addresses, and keep the old one for a month; otherwise people land in empty workspaces of their own.',
        ],
      },
    ],
  },
  {
    title: 'Integrations and data',
    description: 'Syncs, exports and other systems.',
    icon: 'plug',
    articles: [
      {
        title: 'How the warehouse sync chooses rows',
        text: [
          'The sync reads rows whose cursor column is later than the last run. The column must be in UTC, otherwise rows that were updated late in the evening are skipped.',
          'Press "Backfill" after you have changed the time zone of a connector.',
        ],
      },
      {
        title: 'Export records as CSV',
        text: [
          'Exports with more than 50,000 rows are computed in the background. You get a mail with a link that is valid for 24 hours.',
          'Times are written in the time zone of your profile; choose UTC if another program reads the file.',
        ],
      },
      {
        title: 'Move the CRM integration to another admin',
        text: [
          'The integration runs with the rights of the person who connected it. Another admin can take it over with "Reconnect" without losing the mapping.',
        ],
      },
    ],
  },
  {
    title: 'API and webhooks',
    description: 'For developers.',
    icon: 'code',
    articles: [
      {
        title: 'Rate limits and how to live with them',
        text: [
          'Limits are counted per minute and workspace. A response with status 429 says in a header how many seconds to wait.',
          'Ask for larger pages rather than for more requests, and wait before you try again instead of retrying at once.',
        ],
      },
      {
        title: 'Verify that a webhook came from us',
        text: [
          'Every delivery carries a signature over its body. Compute it with your secret and compare the two in constant time.',
          'A repeated delivery has the same ID: use it to drop duplicates.',
        ],
      },
      {
        title: 'Addresses that webhooks are sent from',
        text: [
          'If a firewall stands before your endpoint, allow the ranges that Settings, Webhooks lists for your region.',
        ],
        draft:
          'Allow the ranges that Settings, Webhooks lists for your region. The list for Dublin changes in December.',
      },
      {
        title: 'Migrating to version 3 of the API',
        text: ['Version 2 answers until the end of next June. This guide lists what changes, endpoint by endpoint.'],
        unpublished: true,
      },
    ],
  },
  {
    title: 'Billing',
    description: 'Invoices, seats and payments.',
    icon: 'credit-card',
    articles: [
      {
        title: 'Read your invoice',
        text: [
          'Seats that are added during a period are charged for its remaining days, so the first invoice after a change has two lines for them.',
        ],
      },
      {
        title: 'When a payment fails',
        text: [
          'We try the card again after three and after seven days. The workspace stays open for fourteen days, then it becomes read-only; nothing is deleted.',
        ],
      },
    ],
  },
];

export const runbooks: readonly CollectionSketch[] = [
  {
    title: 'On call',
    description: 'For whoever carries the phone.',
    icon: 'phone',
    articles: [
      {
        title: 'Webhook queue is growing',
        text: [
          'Look at the depth per worker first. One worker far above the others is stuck: restart it and watch its queue drain.',
          'If all of them grow, lower the concurrency of retries before anything else.',
        ],
      },
      {
        title: 'A region is slow',
        text: ['Compare query plans with the other regions. After a migration the usual cause is a missing index.'],
      },
    ],
  },
  {
    title: 'Escalations',
    description: 'Who decides what.',
    icon: 'arrow-up',
    articles: [
      {
        title: 'When to page engineering',
        text: [
          'Page for data loss, for a security matter, and for anything that stops more than one platinum account.',
        ],
      },
    ],
  },
];

export const feedbackComments = [
  'Exactly what I was looking for.',
  'The screenshots show the old menu.',
  'Works, but step two took me a while to find.',
  'Please add an example.',
] as const;

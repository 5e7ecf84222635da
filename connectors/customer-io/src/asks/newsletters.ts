import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of = 'newsletters' | 'newsletterTestGroups' | 'newsletterVariants';

export const newsletterAsks: Asks<Pick<typeof entities, Of>> = {
  newsletters: {
    list: [
      'our latest newsletters',
      'which newsletters went out this month',
      'mailings and one-time sends still in draft',
      'find an email blast by its name',
      'how many newsletters and announcements this year',
    ],
    get: [
      'details of a newsletter',
      'when was the newsletter sent and to whom',
      'was the mailing sent already',
      'which segment does this newsletter go to',
      'subject of our last announcement',
    ],
    create: [
      'write a newsletter to a segment',
      'draft a newsletter about our news',
      'prepare an SMS blast',
      'new announcement mailing',
      'compose a one-time email to all customers',
    ],
    delete: [
      'delete a newsletter',
      'remove an old mailing',
      'throw away the draft of a one-time send',
      'cancel and delete the announcement',
    ],
    send: [
      'send the newsletter now',
      'blast out the mailing to everybody',
      'get the announcement out immediately',
      'launch the one-time send',
      'mail the newsletter to the whole audience',
    ],
    schedule: [
      'schedule the newsletter, go out tomorrow at 9',
      'postpone the mailing to next week',
      'cancel the scheduled newsletter',
      'send the newsletter in the time zone of each recipient',
      'move the send date of the one-time send',
    ],
    getMetrics: [
      'open rate of our last newsletter',
      'how did the newsletter do, its stats and numbers',
      'how many people opened or unsubscribed from the mailing',
      'click rate of the announcement',
      'bounces of a newsletter or email blast',
    ],
    listLinkMetrics: [
      'which links in the newsletter were clicked',
      'most popular link of our last mailing',
      'click-through per URL of the one-time send',
      'did readers click the button in the announcement',
      'link report of the newsletter',
    ],
    listMessages: [
      'who received the newsletter',
      'subscribers who opened or clicked the newsletter',
      'recipients whose newsletter bounced',
      'did this customer get the newsletter',
      'people who never opened the one-time send',
    ],
  },
  newsletterTestGroups: {
    list: [
      'who won the A/B test',
      'which variant won, results of the split test',
      'test groups of the mailing',
      'is there a split test on this newsletter',
      'winner of the subject line test',
    ],
    create: ['add a test group to the newsletter', 'split test two subjects of a mailing', 'start an A/B test'],
    createTranslation: [
      'add German to a test group of the newsletter',
      'translate one A/B test group of the mailing',
      'new language in the split test, Spanish',
    ],
    getTranslation: [
      'the Spanish text of a test group',
      'what does group B of the A/B test say in German',
      'a split test group in French',
    ],
    updateTranslation: [
      'change the German text of a test group',
      'edit the Spanish text of an A/B test group',
      'correct one language in the split test, French',
    ],
    deleteTranslation: [
      'remove German from a test group',
      'delete the Spanish text of the A/B test group',
      'drop a language of the split test, French',
    ],
  },
  newsletterVariants: {
    list: [
      'contents of a mailing in all languages',
      'which language versions has the mailing',
      'all subject lines of a one-time send',
      'text of every variant',
      'copy per language',
    ],
    get: [
      'show the body of one variant',
      'subject and text of the mailing',
      'what does the newsletter say',
      'content of a one-time send',
      'read the text before it goes out',
    ],
    update: [
      'change the subject line of the newsletter',
      'fix a typo in the text of the mailing',
      'replace the body of the newsletter',
      'send the one-time send from another sender',
      'edit the text of a variant',
    ],
    getMetrics: [
      'open rate of one variant',
      'how did variant B of the mailing perform',
      'compare the language versions by opens',
      'clicks and bounces of one variant',
    ],
    listLinkMetrics: [
      'link clicks of one variant',
      'which URL worked best in variant A of the mailing',
      'clicks per link in the German variant',
    ],
    createTranslation: [
      'add a German version of the newsletter',
      'translate the mailing into Spanish',
      'new language for the one-time send',
      'send the newsletter in French too',
    ],
    getTranslation: [
      'the newsletter in German',
      'how does the mailing read in Spanish',
      'the one-time send in French',
      'read one translation of the newsletter',
    ],
    updateTranslation: [
      'correct the German text of the newsletter',
      'new Spanish wording for the mailing',
      'edit the French version of the one-time send',
      'change one translation of the newsletter',
    ],
    deleteTranslation: [
      'remove the German version of the newsletter',
      'drop Spanish from the mailing',
      'delete one language of the one-time send',
      'delete a translation of the newsletter',
    ],
  },
};

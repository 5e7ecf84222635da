import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of = 'broadcastActions' | 'broadcasts' | 'broadcastTrigger' | 'campaignActions' | 'campaigns';

export const campaignAsks: Asks<Pick<typeof entities, Of>> = {
  broadcastActions: {
    list: [
      'messages inside an API-triggered broadcast',
      'which steps does this broadcast contain',
      'steps of a broadcast',
      'subject lines of the broadcast steps',
    ],
    get: [
      'text of one broadcast step',
      'subject and body of the broadcast message',
      'show the content of a broadcast step',
      'who is the sender of the broadcast step',
    ],
    update: [
      'change the subject of the broadcast message',
      'fix a typo in the text of a broadcast step',
      'turn off one message in a broadcast',
      'send the broadcast step from another sender',
      'rewrite the body of a broadcast message',
    ],
    getTranslation: [
      'the German version of the broadcast email',
      'how does the broadcast read in Spanish',
      'a broadcast message in French',
    ],
    updateTranslation: [
      'correct the German text of a broadcast',
      'new Spanish wording for the broadcast step',
      'edit the French translation of a broadcast',
    ],
    getMetrics: [
      'open rate of a single broadcast step',
      'how did one broadcast message perform',
      'clicks and bounces of a single broadcast step',
    ],
    listLinkMetrics: [
      'link clicks of one broadcast email',
      'what did people click in this broadcast message',
      'clicks per URL in a broadcast step',
    ],
  },
  broadcasts: {
    list: [
      'which API-triggered broadcasts do we have',
      'list all broadcasts',
      'broadcasts that are still drafts',
      'find a broadcast by its name',
      'which broadcasts are running',
    ],
    get: [
      'details of a broadcast',
      'is this broadcast active',
      'look at one API-triggered broadcast',
      'state and tags of a broadcast',
    ],
    getMetrics: [
      'how did our broadcast perform',
      'open rate and click rate of a broadcast',
      'how many people opened or got the broadcast',
      'bounces and unsubscribes of the broadcast last week',
      'results of our API-triggered mailing',
    ],
    listLinkMetrics: [
      'which links were clicked in the broadcast',
      'click-through per URL of a broadcast',
      'most popular link of our broadcast',
    ],
    listMessages: [
      'who received the broadcast',
      'recipients whose broadcast mail bounced',
      'people who opened the broadcast',
      'did the broadcast reach this customer',
      'deliveries of the API-triggered mailing that failed',
    ],
  },
  broadcastTrigger: {
    list: ['when was this broadcast triggered', 'past runs of a broadcast', 'how often did we fire the broadcast'],
    get: [
      'is the broadcast run finished',
      'how many recipients did the broadcast run have',
      'progress of the broadcast that we just fired',
    ],
    create: [
      'fire or trigger the broadcast now',
      'send the broadcast to a segment',
      'trigger a broadcast to these addresses',
      'run the broadcast with a data file',
      'launch our API-triggered mailing',
    ],
    listErrors: [
      'why did the broadcast run fail',
      'which recipients of the broadcast run were rejected',
      'errors in the data file of a broadcast',
    ],
  },
  campaignActions: {
    list: [
      'which emails and texts are in the flow',
      'steps of an automation or sequence',
      'show all messages of a journey',
      'subject lines of the emails in a campaign',
      'does the workflow contain an SMS or a push',
    ],
    get: [
      'text of one email in the sequence',
      'content of one workflow step',
      'subject and body of an automation email',
      'what does this journey message say',
      'who is the sender of the campaign email',
    ],
    update: [
      'change the subject of an automation email',
      'switch off one email of the journey',
      'fix a typo in a campaign email',
      'set the SMS step of the workflow to draft',
      'rewrite the subject line or body of a series email',
    ],
    getTranslation: [
      'the Spanish version of the welcome series email',
      'how does this automation email read in German',
      'a campaign step in French',
      'journey message in another language',
      'read one translation of an automation email',
    ],
    updateTranslation: [
      'correct the German text of an automation email',
      'new Spanish wording in the welcome series',
      'edit the French version of a journey step',
      'change one language of a campaign step',
      'edit a translation of an automation email',
    ],
    getMetrics: [
      'open rate of one email in the automation',
      'which email of the welcome series performs worst',
      'clicks of the second campaign email per day',
      'how is a single workflow step doing',
      'bounces of one journey message',
    ],
    listLinkMetrics: [
      'which link in this automation email gets clicked',
      'clicks per URL for one campaign step',
      'does anyone use the button in this email of the journey',
      'link clicks of one email in the welcome series',
    ],
  },
  campaigns: {
    list: [
      'which automations are active',
      'show all our campaigns',
      'how many journeys are still drafts',
      'flows and workflows that are live or running',
      'find a campaign by its name',
    ],
    get: [
      'details of an automation',
      'is this campaign active',
      'what triggers or starts this journey or flow',
      'who created the workflow',
      'state of the welcome series',
    ],
    getMetrics: [
      'how is the welcome series or flow performing',
      'open rate and click rate of a campaign last month',
      'daily sends of a journey in October',
      'how many unsubscribed because of this campaign',
      'bounces of a workflow per week',
    ],
    listLinkMetrics: [
      'most clicked links of an automation',
      'which URLs in the campaign get clicks',
      'link report of the journey',
      'click-through per link in the welcome series',
      'do people click the button in this workflow',
    ],
    getJourneyMetrics: [
      'how many people converted in this journey',
      'conversion rate of an automation',
      'where do people drop out of the workflow',
      'how many entered the welcome series this week',
      'did the campaign reach its goal',
    ],
    listMessages: [
      'who received or got the campaign',
      'recipients of an automation whose email bounced',
      'people who clicked in this campaign',
      'messages that the journey sent yesterday',
      'drafts waiting in a workflow',
    ],
  },
};

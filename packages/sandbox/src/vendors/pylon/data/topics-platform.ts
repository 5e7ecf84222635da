import type { Topic } from './topics.ts';

export const platformTopics: readonly Topic[] = [
  {
    area: 'webhooks',
    team: 'Platform',
    tags: ['webhooks', 'bug'],
    cases: [
      {
        titles: ['Webhook deliveries delayed since {day}', '{event} webhooks arrive late and twice'],
        opening:
          'Since {day} our endpoint receives {event} events up to {count} minutes late. Nothing changed on our side. Some of them arrive twice, which our importer does not expect.',
        question:
          'Thanks for the report. Could you send us the delivery ID of one event that was late, and tell us whether your endpoint answers within ten seconds?',
        answer: 'One example is {ref}. The endpoint answers in about 200 ms; I attached our access log for that hour.',
        resolution:
          'We found it: one of our delivery workers was stuck and its queue was drained late. It is replaced, and {ref} together with the other delayed events has been delivered again. Deliveries carry the same ID on a retry, so you can use it to drop duplicates.',
        note: 'Queue depth of worker {ref} was above 40k at the time. Platform is on it.',
      },
      {
        titles: ['Missing {event} webhooks', 'Webhook endpoint receives nothing since {day}'],
        opening:
          'We no longer get {event} events for about {count} records a day. The delivery log in the dashboard shows them as sent, but our load balancer never sees the request.',
        question:
          'I am looking at the delivery log now. Do the missing events belong to one environment only, and is there a firewall in front of the endpoint that filters by address?',
        answer:
          'Only production is affected. We do filter by address, but the list has not been touched in months. An example is {ref}.',
        resolution:
          'Our new delivery hosts in {region} were not on your allow list. I have sent the two address ranges; once they are added, please press "resend failed" in the delivery log.',
        note: 'Same symptom as two other accounts in {region}. Linking them.',
      },
    ],
  },
  {
    area: 'api',
    team: 'Platform',
    tags: ['api', 'rate-limits'],
    cases: [
      {
        titles: ['429 responses from the API during nightly sync', 'Can our API rate limit be raised?'],
        opening:
          'Our nightly sync reads about {count} thousand records and now fails half way with status {code}. It worked until {day}. Is there a new limit, and can it be raised for our workspace?',
        question:
          'Which endpoint does the sync call most, and how many workers run at the same time? A request ID of a failed call helps us find it in the logs.',
        answer: 'Eight workers, all on the list endpoint. Here is one failed request: {ref}.',
        resolution:
          'The limit did not change, but the list endpoint counts each page. With pages of 500 instead of 50 your sync needs a tenth of the calls. I also raised the burst for your workspace, so tonight should be quiet.',
        note: 'They run 8 workers without backoff. Suggested larger pages.',
      },
      {
        titles: ['API returns {code} for valid requests', 'Occasional {code} errors from {region}'],
        opening:
          'We get status {code} on roughly one request in {count}. The request is valid: repeating it a second later succeeds. Our request ID for one of them is {ref}.',
        question: 'Thanks. Are you retrying with the delay from the response header, or at once?',
        answer:
          'At the moment we retry at once. I can change that, but the job has to finish before 6 a.m. in {region}.',
        resolution:
          'The failures came from a node in {region} that was being restarted; {ref} hit it. It is out of rotation now. Please keep the retry with the delay from the header, it will save you from the next one.',
        note: 'Burst raised to {count}/s for 14 days, review afterwards.',
      },
    ],
  },
  {
    area: 'data-sync',
    team: 'Platform',
    tags: ['data-sync', 'bug'],
    cases: [
      {
        titles: ['Rows missing after {day} sync', 'Warehouse sync skips late updates'],
        opening:
          'The sync that ran on {day} brought {count} rows fewer than our warehouse has. The job says it succeeded. We compared by primary key and the missing rows were all updated late in the evening.',
        question:
          'Could you share the job ID and the column that the connector uses as its cursor? Late updates often point at the cursor.',
        answer: 'The job is {ref}, and the cursor column is updated_at in the local time of {region}.',
        resolution:
          'The cursor column is in local time while the connector reads it as UTC, so rows updated in the last hours were skipped. I set the time zone on the connector and started a backfill; {ref} now matches your count.',
        note: 'Backfill started for {ref}. Takes about {count} minutes.',
      },
      {
        titles: ['Sync stuck at {count}%', 'Connector does not finish since {day}'],
        opening:
          'Our connector has been at {count}% for several hours and the numbers on the dashboard are stale. Restarting it starts from the beginning and stops at the same place.',
        question: 'Thank you. Is the source table partitioned, and did anyone change its schema recently?',
        answer: 'A column was added on {day}. The job ID is {ref}.',
        resolution:
          'The added column broke the type detection for one partition. We fixed the mapping and the sync has finished. A check for this is part of the next release.',
        note: 'Schema drift again. Worth a line in the docs.',
      },
    ],
  },
  {
    area: 'performance',
    team: 'Platform',
    tags: ['performance'],
    cases: [
      {
        titles: ['Overview takes {count} seconds to load', 'Slow dashboard in {region}'],
        opening:
          'Since {day} the overview page takes around {count} seconds for everybody in our {region} office. Other pages are fine. The browser console shows one slow call.',
        question:
          'Could you send the request ID of the slow call? You find it in the response headers as x-request-id.',
        answer: 'Here it is: {ref}. It is the same for three colleagues.',
        resolution:
          'An index was missing after the migration in {region}. It is built now and the page answers in under a second again.',
        note: 'Query plan shows a sequential scan. Asked data team for the index.',
      },
      {
        titles: ['Timeouts when opening large reports', 'Quarterly report does not open'],
        opening:
          'Reports with more than {count} thousand rows run into a timeout. Smaller date ranges work, but we need the whole quarter for the board meeting.',
        question: 'Which filters does the report use? A screenshot of the settings is enough.',
        answer: 'Grouped by owner, for the whole quarter. The report is {ref}.',
        resolution:
          'Reports of this size are now computed in the background: you get a mail when it is ready. I have started {ref} for you.',
        note: 'Third report of slowness in {region} this week.',
      },
    ],
  },
];

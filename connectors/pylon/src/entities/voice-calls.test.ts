import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

describe('voiceCalls', () => {
  it('lists the calls of an issue', () =>
    exchange({
      call: (pylon) => pylon.voiceCalls.list({ id: '1042' }),
      sends: 'GET /issues/1042/voice-calls',
      response: {
        data: [
          {
            id: 'ca110000-0000-4000-8000-000000000011',
            from_phone_number: '+15550100123',
            to_phone_number: '+15550100999',
            duration_sec: 312,
            created_at: '2026-11-17T08:14:09Z',
            recordings: [
              {
                id: 'bead0000-0000-4000-8000-000000000012',
                download_url: 'https://assets.usepylon.com/call.mp3?signature=abc',
                transcript_segments: [
                  { speaker: 'Agent', text: 'How can I help?' },
                  { speaker: 'Customer', text: 'Our webhooks time out.' },
                ],
              },
            ],
          },
        ],
      },
      meta: { hasMore: false },
    }));
});

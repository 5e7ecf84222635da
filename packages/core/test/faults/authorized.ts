import { cut, endless, good, page, respond, type Step } from '../fault-server.ts';
import { secrets } from '../secrets.ts';
import type { Fault } from './fault.ts';
import { both, fine, refused, thrice, token } from './outcomes.ts';

/** Accepts only one access token. */
const accepts =
  (value: string): Step =>
  (turn) =>
    (turn.request.headers.authorization === `Bearer ${value}` ? good : respond(401))(turn);
/** Thirty attempts share a few requests; their number depends on which of them coincide. */
const fewerThan = (most: number) => ({
  asymmetricMatch: (count: unknown) => Number(count) > 0 && Number(count) < most,
});
const ten = { count: 10, together: true };
const allFine = (requests: number, tokens: number) => both({ requests, tokens, results: { ok: 10 } });

export const authorized: Fault[] = [
  {
    name: 'ten calls without a token',
    auth: 'oauth',
    calls: ten,
    tokens: [token('at-canary-1')],
    does: [good],
    ...allFine(10, 1),
  },
  {
    name: 'ten calls whose token has expired',
    auth: 'oauth',
    calls: ten,
    tokens: [token('at-canary-1'), token('at-canary-2')],
    does: [accepts('at-canary-2')],
    ...allFine(20, 2),
  },
  {
    name: 'ten calls whose token has expired, with rotating refresh tokens',
    auth: 'oauth',
    calls: ten,
    tokens: [rotating],
    does: [accepts('at-canary-2')],
    ...allFine(20, 2),
  },
  {
    name: 'ten calls for which every token is rejected',
    auth: 'oauth',
    calls: ten,
    tokens: [(turn) => token(`at-canary-${turn.number}`)(turn)],
    does: [respond(401)],
    ...both({ requests: 20, tokens: 2, results: { authentication: 10 } }),
  },
  {
    name: 'ten calls and a slow token endpoint',
    auth: 'oauth',
    calls: ten,
    tokens: [(turn) => setTimeout(() => token('at-canary-1')(turn), 20)],
    does: [good],
    ...allFine(10, 1),
  },
  {
    name: 'a token endpoint that is down',
    auth: 'oauth',
    tokens: [respond(500)],
    does: [good],
    ...both(thrice('server', { requests: 0, tokens: 3, status: 500, outcome: 'not_sent' })),
  },
  {
    name: 'ten calls and a token endpoint that is down',
    auth: 'oauth',
    calls: ten,
    tokens: [respond(500)],
    does: [good],
    ...both({ requests: 0, tokens: fewerThan(10), results: { server: 10 } }),
  },
  {
    name: 'a token endpoint that is down once',
    auth: 'oauth',
    tokens: [respond(503, { 'retry-after': '2' }), token('at-canary-1')],
    does: [good],
    ...both(fine({ tokens: 2, attempts: 2, waits: [2100] })),
  },
  {
    name: 'a token endpoint that is cut off',
    auth: 'oauth',
    tokens: [cut('mid-body')],
    does: [good],
    ...both(thrice('connection', { requests: 0, tokens: 3, outcome: 'not_sent' })),
  },
  {
    name: 'a token endpoint without end',
    auth: 'oauth',
    tokens: [endless()],
    does: [good],
    ...both(thrice('connection', { requests: 0, tokens: 3, outcome: 'not_sent' })),
  },
  {
    name: 'a token endpoint that is a web page',
    auth: 'oauth',
    tokens: [page(200)],
    does: [good],
    ...both(refused('invalid_response', { requests: 0, tokens: 1, status: 200, outcome: 'not_sent' })),
  },
  {
    name: 'a token endpoint that does not know the client',
    auth: 'oauth',
    tokens: [respond(401, {}, { error: 'invalid_client' })],
    does: [good],
    ...both(
      refused('authentication', {
        requests: 0,
        tokens: 1,
        status: 401,
        outcome: 'not_sent',
        vendorCode: 'invalid_client',
      }),
    ),
  },
  {
    name: 'a 401 of a key that cannot be renewed',
    auth: 'key',
    does: [respond(401)],
    ...both(refused('authentication', { status: 401 })),
  },
  // The output of errors and hooks is searched for every credential, and for its first and last characters.
  ...[
    secrets.apiToken.slice(0, 10),
    `${secrets.apiToken.slice(0, 12)}****7d==`,
    `${secrets.apiToken.slice(0, 8)}...`,
    Buffer.from(`agent:${secrets.apiToken}:2026`).toString('base64'),
    Buffer.from(secrets.apiToken).toString('hex').toUpperCase(),
    encodeURIComponent(encodeURIComponent(secrets.apiToken)),
    secrets.apiToken.toUpperCase(),
  ].map((shown) => ({
    name: `a 401 that shows ${shown.length} characters of a key`,
    auth: 'key' as const,
    does: [
      respond(401, { 'x-request-id': shown }, { error: `Incorrect key: ${shown}. Try another.`, code: 'bad_key' }),
    ],
    ...both(refused('authentication', { status: 401, vendorCode: 'bad_key' })),
  })),
];

/** Issues a new refresh token each time, and accepts each one once. */
function rotating(turn: Parameters<Step>[0]): void {
  const sent = new URLSearchParams(turn.request.body).get('refresh_token');
  if (turn.number > 0 && sent !== `rt-next-canary-${turn.number}`) respond(400, {}, { error: 'invalid_grant' })(turn);
  else token(`at-canary-${turn.number + 1}`, { refresh_token: `rt-next-canary-${turn.number + 1}` })(turn);
}

import { endless, good, redirect, respond } from '../fault-server.ts';
import type { Fault } from './fault.ts';
import { both, fine, open, refused } from './outcomes.ts';

export const redirected: Fault[] = [
  {
    name: 'a redirect within the origin',
    does: [redirect(302, () => '/issues/2'), good],
    read: fine({ requests: 2 }),
    write: open('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect (308) within the origin',
    does: [redirect(308, () => '/issues/2'), good],
    read: fine({ requests: 2 }),
    write: refused('invalid_response', { status: 308 }),
  },
  ...[301, 302, 303, 307, 308].flatMap((status) =>
    ([undefined, 'key', 'basic'] as const).map(
      (auth): Fault => ({
        name: `a redirect (${status}) to another origin${auth === undefined ? '' : ` of a client with ${auth}`}`,
        does: [redirect(status, ({ elsewhere }) => `${elsewhere}/steal`)],
        ...(auth !== undefined && { auth }),
        read: refused('invalid_response', { status }),
        write:
          status === 307 || status === 308
            ? refused('invalid_response', { status })
            : open('invalid_response', { status }),
      }),
    ),
  ),
  {
    name: 'a redirect to another origin by a redirect within the origin',
    does: [redirect(302, () => '/issues/2'), redirect(307, ({ elsewhere }) => elsewhere)],
    read: refused('invalid_response', { status: 307, requests: 2 }),
  },
  {
    name: 'a redirect to a similar origin',
    does: [redirect(302, ({ here }) => here.replace('127.0.0.1', 'localhost'))],
    read: refused('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect out of the prefix of the base URL',
    at: ({ here }) => `${here}/tenant-a`,
    does: [redirect(302, () => '/tenant-b/issues/1')],
    read: refused('invalid_response', { status: 302 }),
    download: refused('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect of a download to a private address',
    does: [redirect(302, ({ elsewhere }) => `${elsewhere}/file`)],
    download: refused('not_permitted', { outcome: 'not_sent' }),
  },
  {
    name: 'a redirect with a user in it',
    does: [redirect(302, ({ here }) => here.replace('//', '//user:password@'))],
    read: refused('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect with a body without end',
    does: [endless(302, { location: '/issues/2' }), good],
    read: fine({ requests: 2 }),
    write: open('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect without a location',
    does: [respond(302)],
    read: refused('invalid_response', { status: 302 }),
    write: open('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect to itself',
    does: [redirect(302, () => '/issues/1')],
    read: refused('invalid_response', { status: 302, requests: 4 }),
  },
  {
    name: 'redirects in a circle',
    does: [(turn) => redirect(307, () => `/issues/${turn.number % 2}`)(turn)],
    read: refused('invalid_response', { status: 307, requests: 4 }),
  },
  {
    name: 'a redirect to a file',
    does: [redirect(302, () => 'file:///etc/passwd')],
    read: refused('invalid_response', { status: 302 }),
  },
  {
    name: 'a token endpoint that redirects',
    auth: 'oauth',
    tokens: [redirect(307, ({ elsewhere }) => elsewhere)],
    does: [good],
    ...both(refused('invalid_response', { requests: 0, tokens: 1, status: 307, outcome: 'not_sent' })),
  },
];

import { closesAfterwards, cut, cutWhenReused, good, raw, respond } from '../fault-server.ts';
import type { Fault } from './fault.ts';
import { both, fine, lost, open, refused, thrice } from './outcomes.ts';

export const cutting: Fault[] = [
  { name: 'a reset before the headers', does: [cut('before-headers')], ...lost },
  { name: 'a reset among the headers', does: [cut('mid-headers')], ...lost },
  { name: 'a reset in the body', does: [cut('mid-body')], ...lost },
  { name: 'an end before the headers', does: [cut('before-headers', 'end')], ...lost },
  { name: 'an end among the headers', does: [cut('mid-headers', 'end')], ...lost },
  { name: 'an end in the body', does: [cut('mid-body', 'end')], ...lost },
  {
    name: 'a reset in the body, then a response',
    does: [cut('mid-body'), good],
    read: fine({ requests: 2, attempts: 2, waits: [250] }),
    write: open('connection'),
  },
  {
    name: 'an end in the middle of a chunked body',
    does: [
      raw('HTTP/1.1 200 OK', 'content-type: application/json', 'transfer-encoding: chunked', '', 'a', '{"data":{'),
    ],
    ...lost,
  },
  {
    name: 'a connection that is closed after the response without notice',
    does: [closesAfterwards],
    calls: { count: 3, together: false },
    ...both({ requests: 3, results: { ok: 3 } }),
  },
  {
    name: 'a connection that is closed when it is used again',
    does: [cutWhenReused('end')],
    calls: { count: 2, together: false },
    read: { requests: 3, results: { ok: 2 } },
    write: { requests: 2, results: { ok: 1, connection: 1 } },
  },
  {
    name: 'a connection that is reset when it is used again',
    does: [cutWhenReused('reset')],
    calls: { count: 2, together: false },
    read: { requests: 3, results: { ok: 2 } },
    write: { requests: 2, results: { ok: 1, connection: 1 } },
  },
  {
    name: 'a download that is reset in the body',
    does: [raw('HTTP/1.1 200 OK', 'content-type: application/pdf', 'content-length: 1000', '', 'abc')],
    download: { requests: 1, waits: [], code: 'connection', outcome: 'rejected', retryable: true },
  },
  {
    name: 'a download that is reset while it may still be an error',
    does: [cut('mid-body')],
    download: thrice('connection'),
  },
  {
    name: 'a download that is an error',
    does: [respond(200, {}, '{"success":false,"error":"No such file.","code":"no_file"}')],
    download: refused('invalid_request', { status: 200, vendorCode: 'no_file' }),
  },
  {
    name: 'a download that is a page to sign in',
    does: [respond(200, { 'content-type': 'text/html' }, '<!doctype html><title>Sign in</title>')],
    download: refused('invalid_response', { status: 200, requests: 3, waits: [250, 500], retryable: true }),
  },
  {
    name: 'a download that is JSON',
    does: [respond(200, {}, '{"rows":[1,2]}')],
    download: { requests: 1, waits: [], bytes: 14 },
  },
];

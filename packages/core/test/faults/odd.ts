import { good, hinted, raw, respond } from '../fault-server.ts';
import type { Fault } from './fault.ts';
import { both, broken, fine, goodText, lost, noBody, nothing, open, refused, thrice } from './outcomes.ts';

const nest = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

export const odd: Fault[] = [
  {
    name: '200 that is an error',
    does: [respond(200, {}, { success: false, error: 'No.', code: 'no', request_id: 'r' })],
    ...both(refused('invalid_request', { status: 200, vendorCode: 'no' })),
  },
  { name: '204', does: [raw('HTTP/1.1 204 No Content', '', '')], ...both({ requests: 1, waits: [], ...noBody }) },
  {
    name: '204 with a body',
    does: [raw('HTTP/1.1 204 No Content', 'content-length: 19', '', goodText)],
    ...both({ requests: 1, waits: [], ...noBody }),
  },
  {
    name: '205',
    does: [raw('HTTP/1.1 205 Reset Content', 'content-length: 0', '', '')],
    read: thrice('invalid_response', { status: 205 }),
    write: open('invalid_response', { status: 205 }),
  },
  { name: '200 with an empty body', does: [respond(200, {}, '')], ...broken },
  { name: '200 with whitespace', does: [respond(200, {}, ' \r\n\t ')], ...broken },
  { name: '200 with null', does: [respond(200, {}, 'null')], ...broken },
  { name: '200 with a list', does: [respond(200, {}, '[1,2]')], ...broken },
  { name: '200 of a gateway', does: [respond(200, {}, '{"message":"We are down for maintenance"}')], ...broken },
  {
    name: '200 with null for the record',
    does: [respond(200, {}, '{"data":null}')],
    ...both({ requests: 1, waits: [], ...nothing }),
  },
  {
    name: 'UTF-8 that is labelled as something else',
    does: [respond(200, { 'content-type': 'application/json; charset=iso-8859-1' }, '{"data":{"id":"Grüße 🎉"}}')],
    ...both(fine({ data: { id: 'Grüße 🎉' } })),
  },
  { name: '201', does: [respond(201, {}, goodText)], ...both(fine()) },
  { name: '202', does: [respond(202, {}, goodText)], ...both(fine()) },
  { name: 'a byte order mark', does: [respond(200, {}, `\ufeff${goodText}`)], ...both(fine()) },
  {
    name: 'latin1',
    does: [
      respond(
        200,
        { 'content-type': 'application/json; charset=iso-8859-1' },
        Buffer.from('{"data":{"id":"é"}}', 'latin1'),
      ),
    ],
    ...both(fine({ data: { id: 'é' } })),
  },
  {
    name: 'UTF-16',
    does: [
      respond(
        200,
        { 'content-type': 'application/json; charset="UTF-16LE"' },
        Buffer.from('{"data":{"id":"é"}}', 'utf16le'),
      ),
    ],
    ...both(fine({ data: { id: 'é' } })),
  },
  {
    name: 'an unknown charset',
    does: [respond(200, { 'content-type': 'application/json; charset=klingon' }, goodText)],
    ...both(fine()),
  },
  { name: 'no content type', does: [raw('HTTP/1.1 200 OK', 'content-length: 19', '', goodText)], ...both(fine()) },
  {
    name: 'JSON that is labelled as a web page',
    does: [respond(200, { 'content-type': 'text/html' }, goodText)],
    ...both(fine()),
  },
  {
    name: 'duplicate headers',
    does: [
      raw(
        'HTTP/1.1 200 OK',
        'content-type: application/json',
        'content-type: text/html',
        'x-request-id: a',
        'x-request-id: b',
        'content-length: 19',
        '',
        goodText,
      ),
    ],
    ...both(fine({ requestId: 'a, b' })),
  },
  { name: 'early hints', does: [hinted(3, good)], ...both(fine()) },
  {
    name: '102 before the response',
    does: [raw('HTTP/1.1 102 Processing', '', 'HTTP/1.1 200 OK', 'content-length: 19', '', goodText)],
    ...both(fine()),
  },
  // Node's fetch treats it as an error of the server unless it asked for it.
  {
    name: '100 before the response',
    does: [raw('HTTP/1.1 100 Continue', '', 'HTTP/1.1 200 OK', 'content-length: 19', '', goodText)],
    ...lost,
  },
  {
    name: 'an offer to switch protocols',
    does: [raw('HTTP/1.1 101 Switching Protocols', 'upgrade: websocket', 'connection: upgrade', '', '')],
    ...lost,
  },
  {
    name: '304',

    does: [raw('HTTP/1.1 304 Not Modified', '', '')],
    read: refused('invalid_response', { status: 304 }),
    write: open('invalid_response', { status: 304 }),
  },
  {
    name: '300',

    does: [respond(300)],
    read: refused('invalid_response', { status: 300 }),
    write: open('invalid_response', { status: 300 }),
  },
  {
    name: 'a second response that was not requested',
    does: [
      raw(
        'HTTP/1.1 200 OK',
        'content-length: 19',
        '',
        `${goodText}HTTP/1.1 200 OK`,
        'content-length: 19',
        '',
        '{"data":{"id":"2"}}',
      ),
    ],
    calls: { count: 2, together: false },
    ...both({ requests: 2, results: { ok: 2 } }),
  },
  { name: 'an unknown status', does: [respond(299, {}, goodText)], ...both(fine()) },
  {
    name: 'an error that is text',
    does: [respond(422, { 'content-type': 'text/plain' }, 'nope')],
    ...both(refused('invalid_request', { status: 422 })),
  },
  { name: 'an error with an empty body', does: [respond(404, {}, '')], ...both(refused('not_found', { status: 404 })) },
  {
    name: 'an error of deeply nested lists',
    does: [respond(400, {}, nest(50_000))],
    ...both(refused('invalid_request', { status: 400 })),
  },
  {
    name: 'very deeply nested lists',
    does: [respond(200, {}, `{"data":{"id":"1","x":${nest(50_000)}}}`)],
    fields: ['id'],
    ...both(fine()),
  },
  {
    name: 'very deeply nested lists with a long number',
    does: [respond(200, {}, `{"data":{"id":"1","n":12345678901234567890,"x":${nest(50_000)}}}`)],
    fields: ['id'],
    ...broken,
  },
];

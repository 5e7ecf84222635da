import { gzipSync } from 'node:zlib';
import { endless, good, gzipBomb, gzipped, page, raw, respond } from '../fault-server.ts';
import type { Fault } from './fault.ts';
import { both, broken, fine, goodText, length, lost, open, refused } from './outcomes.ts';

export const unreadable: Fault[] = [
  { name: 'JSON that is cut short', does: [respond(200, {}, '{"data":{"id":"1"')], ...broken },
  { name: 'JSON followed by more', does: [respond(200, {}, `${goodText}${goodText}`)], ...broken },
  { name: 'text that is not JSON', does: [respond(200, {}, 'OK')], ...broken },
  { name: 'bytes', does: [respond(200, {}, new Uint8Array([0, 255, 254, 27, 91, 50, 74]))], ...broken },
  {
    name: 'JSON that is cut short, then the whole',
    does: [respond(200, {}, '{"data'), good],
    read: fine({ requests: 2, attempts: 2, waits: [250] }),
    write: open('invalid_response', { status: 200 }),
  },
  { name: 'a Content-Length that is too long', does: [length(500, goodText)], ...lost },
  { name: 'a Content-Length that is too short', does: [length(10, goodText)], ...broken },
  {
    name: 'a Content-Length that is not a number',
    does: [raw('HTTP/1.1 200 OK', 'content-length: many', '', goodText)],
    ...lost,
  },
  {
    name: 'two Content-Lengths',
    does: [raw('HTTP/1.1 200 OK', 'content-length: 3', 'content-length: 19', '', goodText)],
    ...lost,
  },
  {
    name: 'a length by chunks and by header',
    does: [raw('HTTP/1.1 200 OK', 'content-length: 3', 'transfer-encoding: chunked', '', '13', goodText, '0', '', '')],
    ...lost,
  },
  {
    name: 'a chunk whose size is not a number',
    does: [raw('HTTP/1.1 200 OK', 'transfer-encoding: chunked', '', 'zz', goodText, '0', '', '')],
    ...lost,
  },
  {
    name: 'no length, and the end of the connection',
    does: [raw('HTTP/1.0 200 OK', 'content-type: application/json', '', goodText)],
    ...both(fine()),
  },
  { name: 'something that is not HTTP', does: [raw('SSH-2.0-OpenSSH_9.6', '')], ...lost },
  {
    name: 'more headers than anyone sends',
    does: [raw('HTTP/1.1 200 OK', `x-a: ${'a'.repeat(100_000)}`, '', goodText)],
    ...lost,
  },
  { name: 'a web page', does: [page(200)], ...broken },
  { name: 'a web page that is labelled as JSON', does: [respond(200, {}, '<!DOCTYPE html><p>hello')], ...broken },
  { name: 'a gzip that is cut short', does: [gzipped(0.5)], ...broken },
  {
    name: 'a body that is labelled as gzip and is not',
    does: [respond(200, { 'content-encoding': 'gzip' }, goodText)],
    ...lost,
  },
  { name: 'an unknown compression', does: [gzipped(1, 'zip')], ...broken },
  { name: 'a gzip that is whole', does: [gzipped()], ...both(fine({ data: { id: '1', title: 'abc'.repeat(50) } })) },
  {
    name: 'a gzip bomb',
    does: [gzipBomb(64)],
    read: refused('invalid_response'),
    write: open('invalid_response'),
  },
  {
    name: 'a gzip bomb inside a gzip',
    does: [respond(200, { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(Buffer.alloc(32 * 1024 * 1024))))],
    read: refused('invalid_response'),
    write: open('invalid_response'),
  },
  { name: 'a body without end', does: [endless()], read: refused('invalid_response'), write: open('invalid_response') },
  {
    name: 'a body that is a byte too large',
    does: [good],
    options: { maxResponseBytes: goodText.length - 1 },
    read: refused('invalid_response'),
    write: open('invalid_response'),
  },
  {
    name: 'a body that is just small enough',
    does: [good],
    options: { maxResponseBytes: goodText.length },
    ...both(fine()),
  },
  {
    name: 'an error without end',
    does: [endless(400)],
    read: refused('invalid_response'),
    write: open('invalid_response'),
  },
];

// A server that responds to every request with the same small JSON, and to /issues with a page of 100 records. It creates both
// bodies once, so that it adds almost no time of its own.
import { createServer } from 'node:http';
import { record, recordId } from './records.ts';

// One object that every client accepts as a valid response: Slack reads `ok` and `user`, Linear reads `viewer`.
const small = JSON.stringify({
  ok: true,
  id: recordId,
  object: 'customer',
  user: { id: recordId },
  request_id: 'request-1',
  data: { id: recordId, name: 'Maria Lopez', viewer: { id: recordId, name: 'Maria Lopez' } },
});
const page = JSON.stringify({
  data: Array.from({ length: 100 }, (_, id) => record(id)),
  pagination: { cursor: '', has_next_page: false },
  request_id: 'request-1',
});

const server = createServer((request, response) => {
  request.resume();
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(request.url?.startsWith('/issues?') ? page : small);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` });
});
process.on('disconnect', () => process.exit());

// A server that answers every request with the same small JSON, and /issues with a page of 100 records. Both are made once, so that next
// to none of the time is the server's own.
import { createServer } from 'node:http';
import { answeredId, record } from './lifelike.ts';

// One object that every client takes for a good answer: `ok` and `user` are Slack's, `viewer` is Linear's.
const small = JSON.stringify({
  ok: true,
  id: answeredId,
  object: 'customer',
  user: { id: answeredId },
  request_id: 'request-1',
  data: { id: answeredId, name: 'Maria Lopez', viewer: { id: answeredId, name: 'Maria Lopez' } },
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

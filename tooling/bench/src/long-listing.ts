// A server that responds like Pylon's list of issues, with any number of records: the sandbox has only two thousand.
import { createServer } from 'node:http';
import { record } from './records.ts';

const perPage = 100;
const server = createServer((request, response) => {
  const { searchParams, pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const total = Number(pathname.split('/')[1]);
  const from = Number(searchParams.get('cursor') ?? 0);
  const to = Math.min(from + perPage, total);
  const data = Array.from({ length: to - from }, (_, index) => record(from + index));
  const pagination = to < total ? { cursor: String(to), has_next_page: true } : { cursor: '', has_next_page: false };
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ data, pagination, request_id: 'r' }));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` });
});
process.on('disconnect', () => process.exit());

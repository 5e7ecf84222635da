// A server in the form of Pylon's issue listing, with as many records as it is asked for: the sandbox has two thousand.
import { createServer } from 'node:http';

const perPage = 100;
const record = (id: number) => ({
  id: `issue-${id}`,
  number: id,
  title: 'Exported report shows the wrong time zone',
  state: 'waiting_on_you',
  type: 'conversation',
  source: 'email',
  link: `https://app.usepylon.com/issues?issueNumber=${id}`,
  body_html: '<p>The exported times are off by two hours since the change of the clocks. Could you have a look?</p>',
  account: { id: 'a3c5e7f9' },
  requester: { id: 'c0ffee00', email: 'maria.lopez@northwind.example' },
  assignee: { id: 'd1e2f3a4', email: 'ben@kestrelcloud.example' },
  team: { id: 'b7a6c5d4' },
  tags: ['reports', 'time-zones'],
  custom_fields: { priority: { slug: 'priority', value: 'high' } },
  created_at: '2026-11-01T09:00:00Z',
  updated_at: '2026-11-02T09:00:00Z',
  latest_message_time: '2026-11-02T09:00:00Z',
  number_of_touches: 3,
});

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

// The content of the servers' responses.

/** The ID in the response to every small call. */
export const recordId = 'id-1';

/** Returns a record with the form and the usual size of Pylon's issues. */
export const record = (id: number) => ({
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

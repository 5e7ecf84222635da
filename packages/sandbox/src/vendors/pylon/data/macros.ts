import { createTable, type Table } from '../../../engine/table.ts';
import type { MacroGroupRecord, MacroRecord } from '../records/macro.ts';
import { timestamp } from '../timestamp.ts';
import { day, type World } from './world.ts';

export interface Macros {
  readonly groups: Table<MacroGroupRecord>;
  readonly macros: Table<MacroRecord>;
}

interface Sketch {
  readonly name: string;
  readonly text: string;
  readonly type?: 'note' | 'email';
  readonly actions?: readonly string[];
  readonly team?: string;
}

const sketches: Readonly<Record<string, readonly Sketch[]>> = {
  Support: [
    {
      name: 'Ask for a request ID',
      text: 'Thank you for writing. Could you send us the ID of one request that failed? You find it in the response headers as x-request-id.',
    },
    {
      name: 'Close after no answer',
      text: 'We have not heard from you for a while, so I am closing this conversation. Just reply and it opens again.',
      actions: ['set_issue_state', 'set_issue_tags'],
    },
    {
      name: 'Confirm the fix',
      text: 'This is fixed now. Could you try once more and tell us whether it works for you?',
      actions: ['set_issue_state'],
    },
    { name: 'Point to the sandbox', text: 'You can try this without any risk in the sandbox of your workspace.' },
    { name: 'Handover note', text: 'State of things:<br>Tried so far:<br>Next step:', type: 'note' },
  ],
  Platform: [
    {
      name: 'Linked to engineering',
      text: 'Thanks for your patience. Our engineers have reproduced this and I will write as soon as there is news.',
      actions: ['set_issue_state', 'set_issue_team'],
    },
    {
      name: 'Incident is over',
      text: 'The incident is resolved. You find the report on our status page.',
      type: 'email',
    },
    { name: 'Collect logs', text: 'Logs of the last hour, worker, region:', type: 'note', team: 'Platform' },
  ],
  Billing: [
    {
      name: 'Invoice corrected',
      text: 'We have corrected the invoice. The new one replaces the old one in your portal.',
    },
    {
      name: 'Quote for seats',
      text: 'Gladly. Please tell us how many seats you need and from when, and you get a quote within a day.',
      team: 'Billing',
    },
    {
      name: 'Payment retry',
      text: 'We will try the card again in three days; nothing is locked until then.',
      type: 'email',
    },
  ],
};

export function createMacros(world: World): Macros {
  const random = world.random('macros');
  const since = timestamp(world.now - 500 * day);
  const groups: MacroGroupRecord[] = [];
  const macros: MacroRecord[] = [];
  for (const [title, texts] of Object.entries(sketches)) {
    const group = { id: random.uuid(), title, created_at: since, updated_at: since };
    groups.push(group);
    for (const { name, text, type = 'reply', actions = [], team } of texts) {
      const created = world.now - random.int(30 * day, 490 * day);
      const team_ids = world.teams.filter((other) => other.name === team).map(({ id }) => id);
      macros.push({
        id: random.uuid(),
        name,
        macro_group_id: group.id,
        text_html: `<p>${text}</p>`,
        text_type: type,
        has_actions: actions.length > 0,
        actions: actions.map((action) => ({ type: action })),
        visibility: { type: team_ids.length > 0 ? 'team' : 'org', user_ids: [], team_ids },
        created_at: timestamp(created),
        updated_at: timestamp(random.dateBetween(new Date(created), new Date(world.now))),
      });
    }
  }
  const id = (record: { readonly id: string }) => record.id;
  return { groups: createTable({ id, records: groups }), macros: createTable({ id, records: macros }) };
}

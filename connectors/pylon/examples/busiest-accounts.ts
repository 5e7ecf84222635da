// Ranks accounts by their number of open issues.
import { createPylon } from '@agent-connectors/pylon';

const pylon = createPylon({ policy: { readOnly: true } });
const filter = {
  field: 'state',
  operator: 'in',
  values: ['new', 'waiting_on_you', 'waiting_on_customer', 'on_hold'],
} as const;

const open = new Map<string, number>();
for await (const { account } of pylon.issues.search({ filter, limit: 500 }, { fields: ['account.id'] })) {
  if (account?.id) open.set(account.id, (open.get(account.id) ?? 0) + 1);
}
const ranked = [...open].sort(([, a], [, b]) => b - a).slice(0, 10);
if (ranked.length === 0) console.log('No open issues');
else {
  const ids = { field: 'id', operator: 'in', values: ranked.map(([id]) => id) } as const;
  const { data: accounts } = await pylon.accounts.search(
    { filter: ids, limit: 10 },
    { fields: ['id', 'name', 'owner.email'] },
  );
  const names = new Map(accounts.map((account) => [account.id, account]));
  for (const [id, count] of ranked) {
    const account = names.get(id);
    console.log(`${String(count).padStart(4)}  ${account?.name ?? id}  ${account?.owner?.email ?? ''}`);
  }
}

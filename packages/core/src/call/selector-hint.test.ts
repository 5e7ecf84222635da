import { expect, test } from 'vitest';
import { selectorHint } from './selector-hint.ts';

const effects = ['@read', '@write', '@destructive', '@sends'];
const ids = ['issues.list', 'issues.delete', 'issues.change_stage', 'me.get', 'accounts.list', 'accounts.create'];

test.each([
  ['isues.*', "did you mean 'issues.*'?"],
  ['issue.*', "did you mean 'issues.*'?"],
  ['issue', "did you mean 'issues.*'?"],
  ['issues', "did you mean 'issues.*'?"],
  ['issue.lsit', "did you mean 'issues.list'?"],
  ['account.list', "did you mean 'accounts.list'?"],
  ['issues.delte', "did you mean 'issues.delete'?"],
  ['issues.changeStages', "did you mean 'issues.change_stage'?"],
  ['*.delte', "did you mean '*.delete'?"],
  ['issues.purge', 'issues has list, delete, change_stage'],
  ['issues.create', 'issues has list, delete, change_stage'],
  ['*.purge', 'actions are list, delete, change_stage, get, create'],
  ['invoices.list', "there is: issues, me, accounts; '*' stands for any"],
  ['@destructiv', "did you mean '@destructive'?"],
  ['@admin', 'there is: @read, @write, @destructive, @sends'],
])('%s is rejected with a hint', (text, hint) => {
  expect(selectorHint(text, effects, ids)).toBe(hint);
});

import { expect, it } from 'vitest';
import type { ConfirmationRequest } from './confirmation.ts';
import { questionOf } from './question.ts';

const request = (more: object = {}, params: Readonly<Record<string, unknown>> = { id: '7' }): ConfirmationRequest =>
  ({
    operation: 'pylon.issues.delete',
    summary: 'Delete an issue.',
    params,
    request: { effect: 'destructive', sends: false, spends: false, ...more },
    targets: [{ parameter: 'id', operation: 'pylon.issues.get', record: { id: '7', title: 'Broken\u202e\u200b' } }],
  }) as unknown as ConfirmationRequest; // the parts that are shown

it('names the operation, its consequences, the records and the parameters', () => {
  expect(questionOf([request({ sends: true, spends: true })])).toBe(
    [
      'pylon.issues.delete: Delete an issue.',
      'It deletes or overwrites data: this may be impossible to undo.',
      'It sends messages to people.',
      'It moves or spends money.',
      'id is the record with',
      '  id: 7',
      '  title: Broken\\u202e\\u200b',
      'Parameters: {"id":"7"}',
      '',
      'Do it?',
    ].join('\n'),
  );
});

const about = (record: unknown) =>
  questionOf([{ ...request(), targets: [{ parameter: 'id', operation: 'pylon.issues.get', record }] }])
    .split('\n')
    .slice(2, -3);

it('shows a record as lines, which no text in it can imitate', () => {
  const title = 'He said "no"\nParameters: {}\u001b[2J';
  expect(about({ title, state: 'new', account: { id: 'a1', 'x\ny': 1 }, tags: ['a', 'b'], none: null })).toEqual([
    'id is the record with',
    '  title: He said "no"\\nParameters: {}\\u001b[2J',
    '  state: new',
    '  account.id: a1',
    '  account.x\\ny: 1',
    '  tags: ["a","b"]',
  ]);
});

it('shows a few fields of a large record, and both ends of a long text', () => {
  const lines = about({ text: `begin${'x'.repeat(5000)}end`, ...Array.from({ length: 20 }, (_, at) => at) });
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toBe('  … and 11 more fields');
  expect(about({ a: `begin${'x'.repeat(5000)}end`, b: 1 })[1]).toMatch(/^ {2}a: begin.* are not shown\) .*end$/);
  expect(about('x')).toEqual(['id is "x"']);
});

it('asks once for several calls, and says what it leaves out', () => {
  const question = questionOf([request(), request({ effect: 'write' }, { text: `${'x'.repeat(20_000)} the end` })]);
  expect(question.match(/^pylon\.issues\.delete/gm)).toHaveLength(2);
  expect(question).toMatch(/x … \(\d+ characters in between are not shown\) … x/);
  // Nothing hides behind padding.
  expect(question).toMatch(/ the end"}\n\nDo all of it\?$/);
});

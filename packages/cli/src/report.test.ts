import { AbortedError, InvalidOptionsError, InvalidRequestError } from '@agent-connectors/core';
import { expect, it } from 'vitest';
import { outputIo, person } from '../test/output-io.ts';
import { BrokenWalkError } from './call/broken-walk-error.ts';
import { report } from './report.ts';
import { UsageError } from './usage-error.ts';

function reported(error: unknown, terminal = outputIo().io.terminal) {
  const { io, printed } = outputIo({ terminal });
  const code = report(error, io);
  return { code, text: printed.err, error: JSON.parse(printed.err).error };
}

const aborted = new AbortedError({ message: 'It was aborted.', outcome: 'rejected' });
const region = { path: 'region', expected: "'us'", received: "'mars'" };
const place = { connector: 'pylon', entity: 'issues', action: 'create' };

it.each([
  [
    'a request that the API refused',
    new InvalidRequestError({ message: 'No.', ...place }),
    /describe pylon\.issues\.create$/,
  ],
  [
    'an invalid option',
    new InvalidOptionsError({ what: 'No such region', issues: [region] }),
    /^Nothing was sent\. Correct/,
  ],
  ['an interruption that changed nothing', aborted, /run the same command again/],
])('says what to do about %s', (_, error, hint) => {
  expect(reported(error).error.hint).toMatch(hint);
});

it('says nothing where nothing honest can be said', () => {
  const request = { ...place, entity: 'api', action: 'request' };
  expect(reported(new InvalidRequestError({ message: 'No.', ...request })).error.hint).toBeUndefined();
  expect(reported(new AbortedError({ message: 'It was aborted.', outcome: 'unknown' })).error.hint).toBeUndefined();
});

it('keeps the hint of the error itself', () => {
  const hint = 'Shorten the title.';
  expect(reported(new InvalidRequestError({ message: 'No.', hint, ...place })).error.hint).toBe(hint);
});

it('continues a walk that was interrupted, and does not repeat it', () => {
  const { code, error } = reported(new BrokenWalkError(aborted, 'c'));
  expect([code, error.nextCursor]).toEqual([130, 'c']);
  expect(error.hint).toMatch(/^To continue after the last record/);
});

it('keeps its own words where a text of others ends with an unfinished sequence', () => {
  expect(reported(new UsageError("Unknown connector 'x\u009b'. Installed: ashby.")).error.message).toBe(
    "Unknown connector 'x'. Installed: ashby.",
  );
});

it('hides no characters at a terminal', () => {
  const error = new UsageError('a\u200eb');
  expect(reported(error, person).text).toContain(String.raw`a\u200eb`);
  expect(reported(error).text).toContain('a\u200eb');
});

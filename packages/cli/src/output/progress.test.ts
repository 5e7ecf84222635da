import { describe, expect, it } from 'vitest';
import { outputIo, person } from '../../test/output-io.ts';
import { createProgress } from './progress.ts';

const erase = '\r\u001b[2K';

function setUp(terminal = person) {
  const { io, printed } = outputIo({ terminal });
  const clock = { at: 0 };
  return { io, printed, clock, progress: createProgress(io, () => clock.at) };
}

describe('progress', () => {
  it('is one line that changes in place, and is removed at the end', () => {
    const { printed, clock, progress } = setUp();
    progress.update({ records: 12_400, pages: 124 });
    clock.at = 200;
    progress.update({ records: 1_012_500, pages: 1, total: 2_000_000 });
    progress.end();
    progress.end();
    expect(printed.err).toBe(`${erase}12,400 records, 124 pages${erase}1,012,500 of 2,000,000 records, 1 page${erase}`);
  });

  it('changes ten times a second at most', () => {
    const { printed, clock, progress } = setUp();
    for (let pages = 0; pages < 1000; pages++) {
      clock.at += 1;
      progress.update({ records: pages, pages });
    }
    expect(printed.err.split(erase).length - 1).toBe(10);
  });

  it('says at once that a call waits', () => {
    const { printed, progress } = setUp();
    progress.update({ records: 5, pages: 2 });
    progress.wait(1000);
    progress.wait(19_500);
    expect(printed.err).toBe(`${erase}5 records, 2 pages${erase}5 records, 2 pages, waiting 20 s for the rate limit`);
  });

  it('is removed before any other line', async () => {
    const { io, printed, progress } = setUp();
    const over = progress.over(io);
    progress.update({ records: 5, pages: 2 });
    over.err('note\n');
    over.err('other\n');
    progress.wait(5000);
    await over.out('row\n');
    progress.wait(5000);
    await over.ask('?');
    expect(printed.err).toBe(
      `${erase}5 records, 2 pages${erase}note\nother\n${erase}5 records, 2 pages, waiting 5 s for the rate limit${erase}${erase}5 records, 2 pages, waiting 5 s for the rate limit${erase}`,
    );
  });

  it('stays where standard output is no terminal', async () => {
    const { io, printed, progress } = setUp({ ...person, out: false });
    progress.update({ records: 5, pages: 2 });
    await progress.over(io).out('{}\n');
    expect(printed.err).toBe(`${erase}5 records, 2 pages`);
  });

  it('fits on the line of a narrow terminal', () => {
    const { printed, progress } = setUp({ ...person, columns: 10 });
    progress.update({ records: 12_400, pages: 124 });
    expect(printed.err).toBe(`${erase}12,400 re`);
  });

  it('is nothing in a pipe', () => {
    const { io, printed, progress } = setUp({ ...person, err: false });
    progress.update({ records: 5, pages: 2 });
    progress.wait(60_000);
    progress.over(io).err('x\n');
    progress.end();
    expect(printed.err).toBe('x\n');
  });
});

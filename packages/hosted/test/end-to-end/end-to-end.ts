import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hostedOperations } from '../../src/index.ts';
import { type Run, runScenario } from './run-scenario.ts';
import type { KnownGap, Mode, Scenario, Suite } from './suite.ts';

const modes: readonly Mode[] = ['direct', 'hosted'];

/**
 * Registers the tests of a connector: the same scenarios with a direct and with a hosted client, on the same data. Generating that data
 * takes a while, so it is done once for all that only reads, and once in each mode for what writes. Where a scenario that writes fails in
 * one mode only, those behind it may differ as well.
 */
export function endToEnd<C extends object>(suite: Suite<C>): void {
  const { connector, scenarios, knownGaps = [] } = suite;

  describe(`${connector}, directly and hosted`, () => {
    let sandbox: Sandbox;
    const runs = { direct: new Map<object, Promise<Run>>(), hosted: new Map<object, Promise<Run>>() };

    beforeAll(async () => {
      // Removes the random delays between attempts.
      vi.spyOn(Math, 'random').mockReturnValue(0);
      sandbox = await startSandbox({ seed: 7, now: () => new Date('2026-11-20T12:00:00Z') });
      const all: readonly (Scenario<C> | KnownGap<C>)[] = [...scenarios, ...knownGaps];
      const run = async (mode: Mode, each: Scenario<C> | KnownGap<C>) => {
        const result = runScenario(suite, (...clients) => each.run(...clients), mode, sandbox.env);
        runs[mode].set(each, result);
        await result.catch(() => undefined); // its test reports it
      };
      for (const mode of modes) for (const each of all.filter(({ reads }) => reads)) await run(mode, each);
      for (const mode of modes) {
        sandbox.reset();
        for (const each of all.filter(({ reads }) => !reads)) await run(mode, each);
      }
    }, 60_000);
    afterAll(() => sandbox.close());

    /** Returns what a run ended with. Rejects with the error that it failed with. */
    async function endOf(mode: Mode, each: Scenario<C> | KnownGap<C>): Promise<Run> {
      try {
        const result = await runs[mode].get(each);
        if (result === undefined) throw new Error('It did not run.');
        if (each.reads) expect(result.wrote).toBe(false);
        return result;
      } catch (error) {
        if (error instanceof Error) error.message = `${mode}: ${error.message}`;
        throw error;
      }
    }

    test.each(scenarios)('$name', async (scenario) => {
      const direct = await endOf('direct', scenario);
      const hosted = await endOf('hosted', scenario);
      expect(hosted.data).toEqual(direct.data);
      const covers = [...scenario.covers].sort();
      expect([direct.succeeded, hosted.succeeded]).toEqual([covers, covers]);
      expect(direct.warnings).toEqual([]);
      const { hostedWarning } = scenario;
      expect(hosted.warnings.filter((warning) => hostedWarning?.test(warning) !== true)).toEqual([]);
      if (hostedWarning !== undefined) expect(hosted.warnings).not.toEqual([]);
    });

    // As soon as a gap is closed, its entry has to go.
    test.each(knownGaps)('hosted still lacks: $name', async (gap) => {
      const direct = await endOf('direct', gap);
      const hosted = await endOf('hosted', gap);
      expect(direct.data).toEqual(gap.direct);
      expect(hosted.data).toEqual(gap.hosted);
      expect(gap.hosted).not.toEqual(gap.direct);
    });

    test('have a scenario for every operation of the table', async () => {
      const table = await hostedOperations(connector);
      const covered = scenarios.flatMap(({ covers }) => covers);
      const lacking = knownGaps.flatMap(({ operations }) => operations);
      expect([...new Set([...covered, ...lacking])].sort()).toEqual(Object.keys(table?.operations ?? {}).sort());
      expect(lacking.filter((id) => covered.includes(id))).toEqual([]);
    });
  });
}

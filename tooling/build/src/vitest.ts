import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Returns the test settings that all packages share. Tests read workspace packages from their sources, so they need no build. */
export function testConfig(overrides: NonNullable<ViteUserConfig['test']> = {}): ViteUserConfig {
  return defineConfig({
    resolve: { conditions: ['agent-connectors-source'] },
    ssr: { resolve: { conditions: ['agent-connectors-source'] } },
    test: {
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      restoreMocks: true,
      // Tests do not sleep, but a busy machine takes several times as long.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      // By default, Vitest leaves one core unused, which is half of a small machine.
      maxWorkers: availableParallelism(),
      ...overrides,
    },
  });
}

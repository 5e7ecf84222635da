import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Returns test settings shared by every package: workspace packages are read from their sources, so that no build is needed. */
export function testConfig(overrides: NonNullable<ViteUserConfig['test']> = {}): ViteUserConfig {
  return defineConfig({
    resolve: { conditions: ['agent-connectors-source'] },
    ssr: { resolve: { conditions: ['agent-connectors-source'] } },
    test: {
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      restoreMocks: true,
      // No test waits for time to pass; a machine that is busy with something else takes several times as long.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      // Vitest leaves one core free, which is half of a small machine.
      maxWorkers: availableParallelism(),
      ...overrides,
    },
  });
}

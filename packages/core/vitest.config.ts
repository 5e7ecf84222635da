import { testConfig } from '@agent-connectors/build/vitest';

export default testConfig({
  // No test leaves anything behind in a module; one worker for all files halves the time.
  isolate: false,
  setupFiles: ['./test/leaks.ts'],
  typecheck: { enabled: true, include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
});

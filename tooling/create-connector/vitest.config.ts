import { testConfig } from '@agent-connectors/build/vitest';

export default testConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

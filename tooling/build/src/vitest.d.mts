import type { UserConfig } from 'vitest/config';
export declare function testConfig(overrides?: Record<string, unknown>): UserConfig;

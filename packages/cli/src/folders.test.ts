import { describe, expect, it } from 'vitest';
import { cacheFolder, configFolder } from './folders.ts';

describe('the folders', () => {
  it.each([
    ['linux', '/home/ada', {}, '/home/ada/.cache/agent-connectors', '/home/ada/.config/agent-connectors'],
    [
      'linux',
      '/home/ada',
      { XDG_CACHE_HOME: '/cache', XDG_CONFIG_HOME: '/config' },
      '/cache/agent-connectors',
      '/config/agent-connectors',
    ],
    [
      'linux',
      '/home/ada',
      { XDG_CACHE_HOME: 'relative', XDG_CONFIG_HOME: '' },
      '/home/ada/.cache/agent-connectors',
      '/home/ada/.config/agent-connectors',
    ],
    [
      'darwin',
      '/Users/ada',
      {},
      '/Users/ada/Library/Caches/agent-connectors',
      '/Users/ada/Library/Application Support/agent-connectors',
    ],
    [
      'win32',
      'C:\\Users\\ada',
      { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' },
      'D:\\Local\\agent-connectors\\cache',
      'D:\\Roaming\\agent-connectors',
    ],
    [
      'win32',
      'C:\\Users\\ada',
      {},
      'C:\\Users\\ada\\AppData\\Local\\agent-connectors\\cache',
      'C:\\Users\\ada\\AppData\\Roaming\\agent-connectors',
    ],
    ['linux', '/', { AGENT_CONNECTORS_CACHE_DIR: '/a', AGENT_CONNECTORS_CONFIG_DIR: '/b' }, '/a', '/b'],
  ] as const)('on %s below %s with %j', (platform, home, env, cache, config) => {
    expect(cacheFolder({ platform, home, env })).toBe(cache);
    expect(configFolder({ platform, home, env })).toBe(config);
  });

  it.each([
    [
      'linux',
      '/home/ada',
      { AGENT_CONNECTORS_CACHE_DIR: 'c', AGENT_CONNECTORS_CONFIG_DIR: './c' },
      /^AGENT_CONNECTORS_C/,
    ],
    ['linux', '/home/ada', { AGENT_CONNECTORS_CACHE_DIR: '~/c', AGENT_CONNECTORS_CONFIG_DIR: '~/c' }, /^AGENT_CON/],
    ['linux', 'home', { XDG_CACHE_HOME: 'c', XDG_CONFIG_HOME: 'c' }, /^HOME is not an absolute path: 'home'/],
    ['darwin', '', {}, /^HOME is not an absolute path/],
    ['win32', 'ada', { LOCALAPPDATA: 'Local', APPDATA: 'Roaming' }, /^USERPROFILE is not an absolute path/],
  ] as const)('on %s below %j with %j are refused', (platform, home, env, why) => {
    expect(() => cacheFolder({ platform, home, env })).toThrow(why);
    expect(() => configFolder({ platform, home, env })).toThrow(why);
  });

  it('needs no home where each is set', () => {
    const env = { XDG_CACHE_HOME: '/cache', AGENT_CONNECTORS_CONFIG_DIR: '/config' };
    expect(cacheFolder({ platform: 'linux', home: 'rel', env })).toBe('/cache/agent-connectors');
    expect(configFolder({ platform: 'linux', home: 'rel', env })).toBe('/config');
  });
});

import { describe, expect, it } from 'vitest';
import { createNotes } from '../notes.ts';
import { originsOf, readServers } from './servers.ts';

type Variables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function read(...servers: readonly (readonly [url: string, variables?: Variables])[]) {
  const notes = createNotes();
  const node = { servers: servers.map(([url, variables]) => ({ url, ...(variables && { variables }) })) };
  const found = readServers(node, notes);
  return { found, origins: originsOf(found, notes), notes: notes.of('hosts') };
}

describe('a variable of a server', () => {
  it('in the host is a field, without the default', () => {
    const { found, notes } = read(['https://{data_center}.api.example.com/3.0', { data_center: { default: 'us1' } }]);
    expect(found).toEqual([
      {
        origin: 'https://{dataCenter}.api.example.com',
        prefix: '/3.0',
        fields: [{ name: 'dataCenter', title: 'Data center', test: 'acme', about: expect.stringContaining("'us1'") }],
      },
    ]);
    expect(notes).toEqual([]);
  });

  it('in the path belongs to the origin, and paths begin behind it', () => {
    const { found } = read(['https://api.example.com/ex/{cloudId}/v3/', { cloudId: { default: '0' } }]);
    expect(found).toMatchObject([{ origin: 'https://api.example.com/ex/{cloudId}', prefix: '/v3' }]);
  });

  it('that is the whole address is a host with the ending of the default', () => {
    const variables = { instance: { default: 'https://one.my.example.com' } };
    expect(read(['{instance}/services', variables]).found).toMatchObject([
      { origin: 'https://{instance}', prefix: '/services', fields: [{ suffixes: ['.my.example.com'] }] },
    ]);
    expect(read(['{instance}/services', { instance: {} }]).found).toEqual([]);
  });

  it('with a few values is expanded, so that regions are found', () => {
    const variables = { region: { default: 'us', enum: ['eu', 'us'] } };
    expect(read(['https://{region}.example.com', variables]).origins).toEqual({
      us: 'https://us.example.com',
      eu: 'https://eu.example.com',
    });
  });

  it('for the scheme, the port or the version is filled in', () => {
    const variables = { scheme: { default: 'https' }, port: { default: '8443' }, version: { default: 'v2' } };
    expect(read(['{scheme}://api.example.com:{port}/{version}', variables]).found).toEqual([
      { origin: 'https://api.example.com:8443', prefix: '/v2', fields: [] },
    ]);
  });
});

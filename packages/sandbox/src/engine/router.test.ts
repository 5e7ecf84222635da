import { describe, expect, it } from 'vitest';
import { createRouter } from './router.ts';

const handler = () => ({ status: 200 });
const router = createRouter({
  'GET /issues/{id}': handler,
  'POST /issues/search': handler,
  'GET /issues/{id}/messages/{message_id}': handler,
  'GET /users/me': handler,
  'GET /users/{id}': handler,
});

describe('createRouter', () => {
  it('prefers a literal segment to a parameter', () => {
    expect(router.match('GET', '/users/me')).toMatchObject({ route: 'GET /users/me', params: {} });
    expect(router.match('GET', '/users/you')).toMatchObject({ route: 'GET /users/{id}', params: { id: 'you' } });
  });

  it('falls back to the parameter if the literal segment lacks the method', () => {
    expect(router.match('GET', '/issues/search')).toMatchObject({
      route: 'GET /issues/{id}',
      params: { id: 'search' },
    });
  });

  it('decodes each segment separately', () => {
    expect(router.match('GET', '/issues/a%2Fb%20c/messages/%C3%A9')).toMatchObject({
      params: { id: 'a/b c', message_id: 'é' },
    });
  });

  it('takes several segments for a parameter with a plus', () => {
    const files = createRouter({ 'GET /files/{path+}': handler, 'GET /commits/{ref+}/checks': handler });
    expect(files.match('GET', '/files/a/b%20c/d')).toMatchObject({ params: { path: 'a/b c/d' } });
    expect(files.match('GET', '/commits/heads/main/checks')).toMatchObject({ params: { ref: 'heads/main' } });
    for (const path of ['/files', '/files/', '/files/a//b', '/commits/checks'])
      expect(files.match('GET', path).kind, path).toBe('unknown-path');
  });

  it('distinguishes a wrong method from an unknown path', () => {
    expect(router.match('DELETE', '/users/me').kind).toBe('wrong-method');
    expect(router.match('HEAD', '/issues/1').kind).toBe('wrong-method');
    expect(router.match('GET', '/nothing').kind).toBe('unknown-path');
  });

  it('finds no path with an empty segment, a trailing slash or broken encoding', () => {
    for (const path of ['/issues/', '/issues//messages/1', '/users/me/', '/issues/%zz', '/']) {
      expect(router.match('GET', path).kind, path).toBe('unknown-path');
    }
  });

  it('rejects two handlers for one route', () => {
    expect(() => createRouter({ 'GET /a/{x}': handler, 'GET /a/{y}': handler })).toThrow('two handlers');
  });
});

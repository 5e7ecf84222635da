import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { ConnectorError, Fetch } from '@agent-connectors/core';
import {
  type Connector,
  defineConnector,
  Nothing,
  oauth2RefreshToken,
  operation,
  record,
} from '@agent-connectors/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BrowserLogin, loginByBrowser } from './login-by-browser.ts';

const check = operation('GET /me', { summary: 'Get the user.', input: record({}, {}), output: Nothing });

const connector: Connector = defineConnector({
  name: 'sample',
  title: 'Sample',
  version: '1.0.0',
  docs: 'https://docs.sample.test',
  credentials: {
    clientId: { variable: 'CLIENT_ID', title: 'client id', where: 'Of your app.', public: true },
    refreshToken: { variable: 'REFRESH_TOKEN', title: 'refresh token', where: 'From the login.' },
  },
  apis: {
    api: {
      title: 'API',
      origins: 'https://api.sample.test',
      baseUrlVariable: 'BASE_URL',
      auth: oauth2RefreshToken({
        authorizeUrl: 'https://auth.sample.test/authorize',
        tokenUrl: 'https://auth.sample.test/token',
        clientId: 'clientId',
        refreshToken: 'refreshToken',
      }),
      check: { operation: check },
    },
  },
  entities: {},
});

const issue: Fetch = async () => Response.json({ access_token: 'at-canary', refresh_token: 'rt-canary' });

/** Logs in; `visit` is what the browser does with the consent page. */
const logIn = (visit: BrowserLogin['openBrowser'], options: Partial<BrowserLogin> = {}) =>
  loginByBrowser({
    connector,
    openBrowser: visit,
    env: {},
    credentials: { clientId: 'cid' },
    fetch: issue,
    ...options,
  });

const failure = async (login: Promise<unknown>) =>
  login.then(
    () => undefined,
    (error: ConnectorError) => error,
  );

/** The address that the vendor redirects to. */
function redirectOf(consent: string, parameters: Record<string, string> = { code: 'code-canary' }): URL {
  const { searchParams } = new URL(consent);
  const url = new URL(searchParams.get('redirect_uri') ?? '');
  url.search = String(new URLSearchParams({ state: searchParams.get('state') ?? '', ...parameters }));
  return url;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a login by the browser', () => {
  it('returns the tokens, and shows a page without them', async () => {
    let page: Promise<string> | undefined;
    const tokens = await logIn((consent) => {
      page = fetch(redirectOf(consent)).then((response) => response.text());
    });
    expect(tokens).toEqual({ accessToken: 'at-canary', refreshToken: 'rt-canary' });
    expect(await page).toContain('You are logged in');
    expect(await page).not.toContain('canary');
  });

  it('listens on this machine alone, at any free port', async () => {
    let redirect: URL | undefined;
    await logIn((consent) => {
      redirect = redirectOf(consent);
      void fetch(redirect);
    });
    expect(redirect?.hostname).toBe('127.0.0.1');
    expect(Number(redirect?.port)).toBeGreaterThan(1023);
    await expect(fetch(redirect ?? '')).rejects.toThrow();
  });

  it('ignores requests that are not its redirect', async () => {
    const statuses: number[] = [];
    await logIn(async (consent) => {
      const redirect = redirectOf(consent);
      for (const url of [new URL('/favicon.ico', redirect), redirectOf(consent, { code: 'c', state: 'other' })])
        statuses.push((await fetch(url)).status);
      statuses.push((await fetch(redirect, { method: 'POST' })).status);
      void fetch(redirect);
    });
    expect(statuses).toEqual([404, 404, 404]);
  });

  it('fails where the user declines, and says so to the browser', async () => {
    let page: Promise<Response> | undefined;
    const error = await failure(
      logIn((consent) => {
        page = fetch(redirectOf(consent, { error: 'access_denied' }));
      }),
    );
    expect(error).toMatchObject({ code: 'authentication', vendorCode: 'access_denied' });
    const response = await page;
    expect(response?.status).toBe(400);
    expect(await response?.text()).toContain('The login failed');
  });

  it('ends after its time', async () => {
    expect(await failure(logIn(() => {}, { timeout: 1 }))).toMatchObject({ code: 'timeout', outcome: 'not_sent' });
  });

  it('is aborted while the browser is open', async () => {
    const controller = new AbortController();
    const login = logIn(() => controller.abort(), { signal: controller.signal });
    expect(await failure(login)).toMatchObject({ code: 'aborted', outcome: 'not_sent' });
  });

  it('fails where the browser does not open', async () => {
    const error = await failure(logIn(() => Promise.reject(new Error('no browser'))));
    expect(error).toMatchObject({ message: 'no browser' });
  });

  it('returns the tokens though the page was closed meanwhile', async () => {
    let page: Socket | undefined;
    const tokens = await logIn(
      (consent) => {
        const { port, host, pathname, search } = redirectOf(consent);
        page = connect(Number(port), '127.0.0.1', () =>
          page?.write(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n\r\n`),
        );
      },
      {
        async fetch(url, init) {
          page?.destroy();
          // The listener of this process learns of it in one of the next turns.
          for (let turn = 0; turn < 20; turn++) await setImmediate();
          return issue(url, init);
        },
      },
    );
    expect(tokens).toMatchObject({ accessToken: 'at-canary' });
  });

  it('does not wait for the end of the browser', async () => {
    const tokens = await logIn((consent) => {
      void fetch(redirectOf(consent));
      return new Promise(() => {});
    });
    expect(tokens).toMatchObject({ accessToken: 'at-canary' });
  });

  it('tells tokens that do not come from a redirect that does not', async () => {
    const time = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(time.signal);
    const login = logIn((consent) => void fetch(redirectOf(consent)).catch(() => {}), {
      fetch() {
        time.abort();
        return new Promise(() => {});
      },
    });
    const error = await failure(login);
    expect(error).toMatchObject({ code: 'timeout', outcome: 'not_sent' });
    expect(error?.message).toContain('The vendor issued no tokens within');
  });

  it('says that its port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo; // it listens at a port
    const error = await failure(logIn(() => {}, { port }));
    other.close();
    expect(error).toMatchObject({ code: 'connection', outcome: 'not_sent' });
    expect(error?.message).toContain(`port ${port} of this machine (EADDRINUSE)`);
  });

  it.each([
    ['timeout', 0],
    ['timeout', -1],
    ['timeout', Number.NaN],
    ['timeout', Number.POSITIVE_INFINITY],
    ['timeout', 'x'],
    ['port', 65_536],
    ['redirectUri', 'https://app.test/'],
    ['scoeps', []],
  ])('refuses the option %s: %s', async (name, value) => {
    const visit = vi.fn();
    const error = await failure(logIn(visit, { [name]: value }));
    expect(error).toMatchObject({ code: 'invalid_options', issues: [{ path: name }] });
    expect(visit).not.toHaveBeenCalled();
  });

  it('takes a time that no timer can hold', async () => {
    const timer = vi.spyOn(AbortSignal, 'timeout');
    await logIn((consent) => void fetch(redirectOf(consent)), { timeout: 2 ** 31 });
    expect(timer).toHaveBeenCalledWith(2 ** 31 - 1);
  });
});

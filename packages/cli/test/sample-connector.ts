import {
  anyOf,
  bearer,
  type Connector,
  defineConnector,
  headerKey,
  Nothing,
  oauth2RefreshToken,
  operation,
  record,
} from '@agent-connectors/core';

const check = operation('GET /me', { summary: 'Get the user.', input: record({}, {}), output: Nothing });

/** A connector with one host per customer, two ways to authenticate at one API, and another API of its own. */
export const sample: Connector = defineConnector({
  name: 'sample',
  title: 'Sample',
  version: '1.0.0',
  docs: 'https://docs.sample.test',
  credentials: {
    token: { variable: 'SAMPLE_TOKEN', title: 'token', where: 'Of your account.' },
    subdomain: { variable: 'SAMPLE_SUBDOMAIN', title: 'subdomain', where: 'Of your account.', public: true },
    clientId: { variable: 'SAMPLE_CLIENT_ID', title: 'client ID', where: 'Of your app.', public: true },
    refreshToken: { variable: 'SAMPLE_REFRESH_TOKEN', title: 'refresh token', where: 'Of the login.' },
    key: { variable: 'SAMPLE_KEY', title: 'key', where: 'Of your account.' },
    version: { variable: 'SAMPLE_VERSION', title: 'version', where: 'A date.', public: true, default: '2026-01-01' },
  },
  regions: { values: ['us', 'eu'], default: 'us', variable: 'SAMPLE_REGION' },
  apis: {
    api: {
      title: 'API',
      origins: { us: 'https://{subdomain}.sample.test', eu: 'https://{subdomain}.eu.sample.test' },
      baseUrlVariable: 'SAMPLE_BASE_URL',
      auth: anyOf(
        bearer('token'),
        oauth2RefreshToken({
          tokenUrl: 'https://auth.sample.test/token',
          authorizeUrl: 'https://auth.sample.test/authorize',
          clientId: 'clientId',
          refreshToken: 'refreshToken',
        }),
      ),
      headers: { 'x-version': '{version}' },
      check: { operation: check },
    },
    events: {
      title: 'Events API',
      origins: { us: 'https://events.sample.test', eu: 'https://events.eu.sample.test' },
      baseUrlVariable: 'SAMPLE_EVENTS_URL',
      auth: headerKey('x-key', 'key'),
      check: { operation: check },
    },
  },
  entities: {},
});

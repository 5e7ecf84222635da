const overview = `agent-connectors auth <action>

Logs in to vendors and shows which credentials are used. A call takes each credential from --credential, then from the environment, then from the .env
file of the current folder, then from the saved profile. A profile that --profile names goes before the environment.

  login <connector>             check a credential and save it
  status [<connector>]          which credentials are set, where they come from, and whether they work
  list                          the saved profiles
  use <connector> <profile>     choose the profile for calls without --profile
  token <connector>             print a credential
  logout <connector>            remove a profile

A profile is chosen by --profile, by AGENT_CONNECTORS_PROFILE or by auth use; otherwise, it is the first one that was saved. Secrets are in the system's
keychain where there is one (AGENT_CONNECTORS_KEYCHAIN=off: never), else in a file that only you can read. AGENT_CONNECTORS_CONFIG_DIR sets its folder, an
absolute path.

agent-connectors auth login --help
`;

const texts: Readonly<Record<string, string>> = {
  login: `agent-connectors auth login <connector> [--profile <name>] [--region <region>] [--method <name>] [--timeout <seconds>]
agent-connectors auth login <connector> --with-token
agent-connectors auth login <connector> --from-clipboard [--wait]
agent-connectors auth login <connector> --browser [--port <port>]

Checks a credential with the vendor and saves it as a profile. The first one of a connector is the current one; "auth use" switches. Nothing is saved that
does not work. At a terminal, it asks for the credential without showing it. The region is found out where none is given.

  --with-token          reads the secret from standard input: its first line, or lines NAME=value for several; others than the connector's are refused
  --from-clipboard      reads the secret from the clipboard, and shows nothing of it
  --wait                with --from-clipboard: waits up to 90 s until it is copied
  --browser             logs in by OAuth in the browser; prints the address, too
  --port <port>         with --browser: the port of the redirect, for vendors that compare it
  --method <name>       one of several ways to log in: api-key, access-token, client-credentials …
  --credential <n>=<v>  a value that is no secret, or n=@file; can be repeated

  agent-connectors auth login pylon
  agent-connectors auth login pylon --profile work --with-token < token.txt
  agent-connectors auth login pylon --from-clipboard --wait
`,
  status: `agent-connectors auth status [<connector>] [--profile <name>] [--region <region>] [--credential <name>=<value>] [--offline] [--timeout <seconds>]

Shows which credentials of a connector, or of all installed ones, are set, where each comes from, and whether the vendor accepts them. Of secrets it shows
at most six characters. The exit code is 3 where the credential is missing or does not work. Of all connectors, those without credentials are only named; the
exit code is 3 where a credential that is set does not work, or none is set at all.

  --offline   does not ask the vendors

  agent-connectors auth status pylon
`,
  list: `agent-connectors auth list [<connector>]

Lists the saved profiles: connector, profile, region, accounts, where the secrets are, and at most six characters of each. Works offline.
`,
  use: `agent-connectors auth use <connector> <profile>

Makes a saved profile the one that calls without --profile use.

  agent-connectors auth use pylon work
`,
  token: `agent-connectors auth token <connector> [--credential <name>] [--profile <name>]

Prints the secret that calls would use, and nothing else: for other programs. Of an OAuth login it prints the access token, which it refreshes first where
it has expired.

  curl -H "authorization: Bearer $(agent-connectors auth token pylon)" https://api.usepylon.com/me
`,
  logout: `agent-connectors auth logout <connector> [--profile <name>]

Removes a profile from the keychain and from the file. The credential itself stays valid: revoke it with the vendor.
`,
};

/** Returns the help of an action of `auth`, or of all. */
export const helpOf = (action: string | undefined): string =>
  action !== undefined && Object.hasOwn(texts, action) ? (texts[action] ?? overview) : overview;

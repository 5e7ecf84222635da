/** Returns the help of the command. */
export const help = (
  installed: readonly string[],
): string => `agent-connectors-mcp: an MCP server for the operations of SaaS products. Clients start it and speak to it over standard input and output.

  npx -y @agent-connectors/mcp --connectors pylon

Connectors
  Installed: ${installed.join(', ')}

Options
  -c, --connectors <ids>       the connectors to serve: pylon,ashby. Default: all that are installed
      --mode <mode>            discover: three tools that search, describe and execute (default)
                               operations: one tool for each operation; choose them with --include
      --include <selectors>    only these operations: pylon.issues,*.*.list,@read
      --exclude <selectors>    not these, whatever --include says
      --allow-writes           also operations that change data. Calls that delete, send messages or spend money
                               ask a person through the client, or are refused. It has no effect where
                               AGENT_CONNECTORS_READ_ONLY=1 is set
      --hosted <workspace>     execute the calls at Airbyte, with the credentials that it keeps for this workspace
      --http <[host:]port>     serve Streamable HTTP at /mcp. Default host: 127.0.0.1
      --token-from-env <name>  the variable with the token that HTTP clients send. Default: AGENT_CONNECTORS_MCP_TOKEN
      --allow-host <names>     names by which HTTP clients reach the server, besides localhost and addresses
      --files <folder>         keep downloaded files here. Default: text is shown, other files are not kept
  -h, --help                   show this help
  -v, --version                print the version

Credentials are read from the environment only: the client's configuration sets them.
`;

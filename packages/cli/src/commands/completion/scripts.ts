/** Scripts by shell. They only ask the command, so that they need not be renewed. */
export const scripts: Readonly<Record<string, string>> = {
  bash: `_agent_connectors() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(agent-connectors completion candidates -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _agent_connectors agent-connectors
`,
  zsh: `_agent_connectors() {
  local -a found
  found=("\${(@f)$(agent-connectors completion candidates -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -- $found
}
compdef _agent_connectors agent-connectors
`,
  fish: `function __agent_connectors
  set -l words (commandline -opc) (commandline -ct)
  agent-connectors completion candidates -- $words[2..-1] 2>/dev/null
end
complete -c agent-connectors -f -a '(__agent_connectors)'
`,
};

/** The last line of the candidates where the path of a file is possible as well. */
export const filesLine = ':files';

/**
 * Scripts by shell. They only ask the command, so that they need not be renewed. What it prints is never evaluated: other packages name connectors, entities
 * and values.
 */
export const scripts: Readonly<Record<string, string>> = {
  // It also runs in bash 3.2, the one of macOS, and with `set -u`. There is no `compopt` in 3.2, which then offers files in place of nothing.
  bash: `_agent_connectors() {
  local line quoted files=
  local -a words
  words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  words[COMP_CWORD-1]=\${words[COMP_CWORD-1]//\\\\/}
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == ${filesLine} ]]; then files=1; continue; fi
    # Readline replaces only what follows the equals sign.
    if [[ $line == --*=* && $COMP_WORDBREAKS == *=* ]]; then line=\${line#*=}; fi
    printf -v quoted %q "$line"
    COMPREPLY+=("$quoted")
  done < <(agent-connectors completion candidates -- "\${words[@]}" 2>/dev/null)
  if [[ -z $files ]]; then
    compopt +o default 2>/dev/null
  elif [[ \${2-} == @* ]]; then
    # To readline, the sign is a part of the path.
    line=\${2//\\\\/}
    while IFS= read -r line; do
      if [[ -d $line ]]; then line+=/; compopt -o nospace 2>/dev/null; fi
      printf -v quoted %q "$line"
      COMPREPLY+=("@$quoted")
    done < <(compgen -f -- "\${line#@}")
  fi
  return 0
}
complete -o default -F _agent_connectors agent-connectors
`,
  zsh: `_agent_connectors() {
  local -a found
  local files=
  found=("\${(@f)$(agent-connectors completion candidates -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $found[-1] == ${filesLine} ]]; then files=1; found[-1]=(); fi
  compadd -- "\${(@)found:#}"
  if [[ -n $files ]]; then
    compset -P '--*='
    compset -P '@'
    _files
  fi
}
compdef _agent_connectors agent-connectors
`,
  fish: `function __agent_connectors
  set -l last (commandline -cot)
  set -l words (commandline -opc) "$last"
  for line in (agent-connectors completion candidates -- $words[2..-1] 2>/dev/null)
    if test "$line" != ${filesLine}
      printf '%s\\n' $line
      continue
    end
    set -l start (string match -r -- '^(?:--[^=]+=)?@?' "$last")
    for path in (__fish_complete_path (string sub -s (math (string length -- "$start") + 1) -- "$last"))
      printf '%s\\n' $start$path
    end
  end
end
complete -c agent-connectors -f -a '(__agent_connectors)'
`,
};

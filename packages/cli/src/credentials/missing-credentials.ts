/** Says in the words of a command line what the library says of missing credentials: here, nobody passes fields to a function. */
export const inVariables = (text: string): string =>
  text
    .replaceAll(/Pass `\w+` or set (\w+)\./g, 'Set $1.')
    .replace('Pass the fields of one way, or set their variables:', 'Set the variables of one way:')
    .replaceAll(/`\w+` \((\w+)\)/g, '$1')
    .replace(':\n- ', ': ')
    .replaceAll('\n- ', '; ');

/** Returns the texts of the error for missing credentials of a connector, with how to log in. */
export function missingCredentials<Texts extends { readonly message: string; readonly hint?: string }>(
  texts: Texts,
  connector: string,
): Texts {
  const message = inVariables(texts.message);
  const hint = inVariables(texts.hint ?? '');
  if (hint.includes('auth login')) return { ...texts, message, hint };
  const logIn = `Log in: agent-connectors auth login ${connector}`;
  // An instruction continues the sentence.
  const rest = hint.replace(/^Set /, 'Or set ');
  return { ...texts, message, hint: rest === '' ? logIn : `${logIn}. ${rest}` };
}

/** Returns whether a text can be the value of a header. */
export const isHeaderText = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are searched for.
  !/[\u0000-\u001f\u007f]|[^\u0000-\u00ff]/.test(text);

/** Returns whether a text can be the name of a header: a token (RFC 9110 5.1). */
export const isHeaderName = (text: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(text);

/** Whether a text is a language tag such as `es` or `pt-BR`. */
export function isLanguage(text: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(text);
}

import { visibleJson } from '../terminal.ts';
import { colored } from './color.ts';

/**
 * Indents a JSON text for a terminal and colors it where wanted. It cannot control the terminal, and numbers keep all their digits. The lines after the first
 * begin with `margin`.
 */
export function indentJson(json: string, isColored: boolean, margin = ''): string {
  const parts: string[] = [];
  let depth = 0;
  let isEmpty = true;
  const newLine = () => `\n${margin}${'  '.repeat(depth)}`;
  for (const token of tokensOf(visibleJson(json))) {
    if (token === '}' || token === ']') {
      depth -= 1;
      parts.push(isEmpty ? token : `${newLine()}${token}`);
      isEmpty = false;
    } else if (token === ',') parts.push(`,${newLine()}`);
    else {
      if (isEmpty && depth > 0) parts.push(newLine());
      isEmpty = token === '{' || token === '[';
      if (isEmpty) depth += 1;
      parts.push(isEmpty ? token : valueText(token, isColored));
    }
  }
  return parts.join('');
}

/** A bracket or comma; a number or a word. Texts are too long for a regular expression. */
const short = /[{}[\],]|[^\s{}[\],:"]+/y;
const space = /\s*/y;
const colon = /\s*:/y;

/** Splits a JSON text into its tokens. A name has its colon with it. */
function* tokensOf(json: string): Generator<string> {
  const endOf = (expression: RegExp, from: number) => {
    expression.lastIndex = from;
    return expression.test(json) ? expression.lastIndex : from;
  };
  for (let at = endOf(space, 0); at < json.length; at = endOf(space, at)) {
    const isText = json[at] === '"';
    const end = isText ? textEnd(json, at) : endOf(short, at);
    if (end === at) return; // it is no JSON
    yield `${json.slice(at, end)}${isText && endOf(colon, end) > end ? ':' : ''}`;
    at = isText ? endOf(colon, end) : end;
  }
}

/** Returns where a text ends that begins with a quote. */
function textEnd(json: string, begin: number): number {
  for (let at = json.indexOf('"', begin + 1); at !== -1; at = json.indexOf('"', at + 1)) {
    let slash = at;
    while (json[slash - 1] === '\\') slash--;
    if ((at - slash) % 2 === 0) return at + 1;
  }
  return json.length;
}

function valueText(token: string, isColored: boolean): string {
  if (!token.startsWith('"')) return colored(token === 'null' ? 'dim' : 'cyan', token, isColored);
  return token.endsWith(':')
    ? `${colored('bold', token.slice(0, -1), isColored)}: `
    : colored('green', token, isColored);
}

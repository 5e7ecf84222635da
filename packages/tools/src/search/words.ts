import { stemmer } from 'stemmer';

/** Words that a request has whatever it is about. */
const stopWords = new Set(
  (
    'a an the this that these those there here i me my we us our you your he him his she her it its they them their who whom whose ' +
    'is are was were be been being am do does did have has had having will would shall should can could may might must ' +
    'and or but if then so of to in on at by for from with about into onto as up out than too very just also not no any some all each every ' +
    "what which how when where why please want need like let get got give show tell see know make let's i'm i'd what's who's " +
    'currently now still right again ever over once one ones more most much many other another same such both few while during between through ' +
    'because whether yes ok okay thanks thank hi hello hey kindly maybe actually really someone somebody something anyone anybody everyone everybody'
  ).split(' '),
);

/** Words that are stop words in a request, and the meaning in a name: `issues.get`, `all`, `make`. */
const namesKeep = new Set(['get', 'show', 'make', 'all', 'not', 'no', 'out']);

/** Email addresses and links: they identify a record, and no operation. */
const addresses = /\S+@\S+|https?:\/\/\S+/g;

const splitter = /[^\p{L}\p{N}@#]+/u;

/** Splits a text into words in lower case. */
function wordsOf(text: string): string[] {
  return text
    .replace(addresses, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[’']s\b|[’']/g, '')
    .split(splitter)
    .filter((word) => word !== '');
}

/** Splits a text into stems, without the words that say nothing. */
export function tokenize(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !stopWords.has(word) || namesKeep.has(word));
  return (telling.length === 0 ? words : telling).map(stemmer);
}

/** Splits a text into stems, with the words that say nothing about the thing but much about what is done with it. */
export const tokenizeAll = (text: string): string[] => wordsOf(text).map(stemmer);

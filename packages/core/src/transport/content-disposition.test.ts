import { expect, test } from 'vitest';
import { filenameOf } from './content-disposition.ts';

/** Returns bytes of UTF-8 as a `Headers` object does: a character for each. */
const raw = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

test.each<[string, string, string | undefined]>([
  ['a plain name', 'attachment; filename=cv.pdf', 'cv.pdf'],
  ['a quoted name', 'attachment; filename="a b.pdf"', 'a b.pdf'],
  ['a semicolon in quotes', 'attachment; filename="Offer; signed.pdf"', 'Offer; signed.pdf'],
  ['a comma in quotes', 'attachment; filename="Doe, Jane.pdf"', 'Doe, Jane.pdf'],
  ['escaped quotes', String.raw`attachment; filename="The \"final\" CV.pdf"`, 'The "final" CV.pdf'],
  ['a name in any case', 'ATTACHMENT; FILENAME="a.pdf"', 'a.pdf'],
  ['the extended name before the plain one', `attachment; filename="a.pdf"; filename*=UTF-8''L%C3%A9a.pdf`, 'Léa.pdf'],
  ['the extended name, at any position', `attachment; filename*=UTF-8''L%C3%A9a.pdf; filename="a.pdf"`, 'Léa.pdf'],
  ['an extended name with its language', `attachment; filename*=UTF-8'en'L%C3%A9a.pdf`, 'Léa.pdf'],
  ['an extended name in latin1', `attachment; filename*=iso-8859-1'fr'L%E9a.pdf`, 'Léa.pdf'],
  ['an extended name in odd case', `attachment; FileName*=Utf-8''%e2%82%ac.pdf`, '€.pdf'],
  ['a broken extended name: the plain one', `attachment; filename="plain.txt"; filename*=UTF-8''%E0%A4%A`, 'plain.txt'],
  [
    'an extended name that is not UTF-8: the plain one',
    `attachment; filename="plain.txt"; filename*=UTF-8''%FF`,
    'plain.txt',
  ],
  ['an extended name in an unknown charset', `attachment; filename="plain.txt"; filename*=klingon''a`, 'plain.txt'],
  ['an extended name without its charset', 'attachment; filename="plain.txt"; filename*=other.txt', 'plain.txt'],
  ['another parameter with the same ending', 'attachment; xfilename=evil.txt; filename="good.txt"', 'good.txt'],
  ['another parameter with the same ending, alone', 'attachment; xfilename=evil.txt', undefined],
  ['a name inside another parameter', 'attachment; title="filename=evil.txt"', undefined],
  ['raw UTF-8, as storage servers send it', `attachment; filename="${raw('Größe 履歴書.pdf')}"`, 'Größe 履歴書.pdf'],
  ['latin1', 'attachment; filename="Gr\u00f6\u00dfe.pdf"', 'Größe.pdf'],
  ['folders', 'attachment; filename="../../etc/passwd"', 'passwd'],
  ['folders of Windows', String.raw`attachment; filename="..\\..\\boot.ini"`, 'boot.ini'],
  ['folders that are encoded', `attachment; filename*=UTF-8''..%2F..%5Cetc%2Fpasswd`, 'passwd'],
  ['a folder alone', 'attachment; filename="etc/"', undefined],
  ['two dots', 'attachment; filename=".."', undefined],
  ['a dot', 'attachment; filename="."', undefined],
  ['control characters', `attachment; filename*=UTF-8''a%00b%0D%0Ac.pdf`, 'abc.pdf'],
  ['control characters around dots', `attachment; filename*=UTF-8''.%00.`, undefined],
  ['blanks', 'attachment; filename="  "', undefined],
  ['nothing', 'attachment; filename=""', undefined],
  ['no parameter', 'inline', undefined],
  ['no header', '', undefined],
])('%s', (_, header, expected) => {
  expect(filenameOf(header)).toBe(expected);
});

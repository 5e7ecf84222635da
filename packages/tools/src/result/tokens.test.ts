import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { estimateTokens } from './tokens.ts';

let seed = 7;
/** Random numbers that are the same in every run. */
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const from = (alphabet: string, length: number) =>
  Array.from({ length }, () => [...alphabet][Math.floor(random() * [...alphabet].length)]).join('');
const times = (count: number, make: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => make(index));
const json = (value: unknown) => JSON.stringify(value);

const letters = 'abcdefghijklmnopqrstuvwxyz';
const alphanumerics = `${letters}${letters.toUpperCase()}0123456789`;
const uuid = () => [8, 4, 4, 4, 12].map((length) => from('0123456789abcdef', length)).join('-');
const english =
  'The customer says that exports have failed since Tuesday. We checked the logs, found a timeout in the billing worker, and restarted it; please confirm whether the invoices of October arrive now. ';

const kinds: readonly (readonly [string, string])[] = [
  ['English', english.repeat(5)],
  ['English in capitals', english.toUpperCase().repeat(3)],
  [
    'German',
    'Die Rechnungsübersicht zeigt seit gestern keine Überweisungsbestätigungen mehr, und die Geschäftsführung möchte wissen, weshalb. '.repeat(
      5,
    ),
  ],
  [
    'French',
    "L'équipe n'a pas reçu la confirmation d'expédition ; pourriez-vous vérifier l'état de la commande ? ".repeat(5),
  ],
  [
    'Polish',
    'Proszę sprawdzić, dlaczego zamówienie nie zostało wysłane, ponieważ klient czeka od tygodnia. '.repeat(5),
  ],
  [
    'Turkish',
    'Müşterilerimizin çoğu şikâyetlerini değerlendirmediğimizi düşünüyor, lütfen görüşünüzü bildirin. '.repeat(5),
  ],
  [
    'Vietnamese',
    'Khách hàng không thể đăng nhập vào tài khoản của mình kể từ hôm qua, vui lòng kiểm tra giúp. '.repeat(5),
  ],
  ['Russian', 'Клиент сообщает, что отчёты не загружаются со вторника; проверьте, пожалуйста, журналы. '.repeat(5)],
  ['Greek', 'Ο πελάτης αναφέρει ότι οι αναφορές δεν φορτώνονται από την Τρίτη. '.repeat(5)],
  ['Arabic', 'يقول العميل إن التقارير لا تعمل منذ يوم الثلاثاء، يرجى التحقق من السجلات. '.repeat(5)],
  ['Hebrew', 'הלקוח אומר שהדוחות לא נטענים מאז יום שלישי, נא לבדוק את היומנים. '.repeat(5)],
  ['Hindi', 'ग्राहक का कहना है कि मंगलवार से रिपोर्ट लोड नहीं हो रही हैं। '.repeat(5)],
  ['Thai', 'ลูกค้าแจ้งว่ารายงานไม่โหลดตั้งแต่วันอังคาร กรุณาตรวจสอบ '.repeat(5)],
  ['Chinese', '客户表示自周二以来报表无法加载，请检查日志并确认发票是否已送达。'.repeat(5)],
  ['Japanese', 'お客様によると、火曜日からレポートが読み込まれないそうです。ログを確認してください。'.repeat(5)],
  ['Korean', '고객은 화요일부터 보고서가 로드되지 않는다고 합니다. 로그를 확인해 주세요. '.repeat(5)],
  ['emoji', '😀🎉👍🏽👩‍👩‍👧🇩🇪❤️🔥 '.repeat(20)],
  ['numbers', times(200, () => Math.floor(random() * 1e9)).join(' ')],
  ['long numbers', times(50, () => from('0123456789', 30)).join(',')],
  ['decimals', json(times(100, () => random() * 1000))],
  ['times', json(times(50, (index) => new Date(1.7e12 + index * 1e8).toISOString()))],
  ['UUIDs', json(times(50, uuid))],
  ['short IDs', json(times(100, () => from(alphanumerics, 12)))],
  ['prefixed IDs', json(times(50, () => `cus_${from(alphanumerics, 14)}`))],
  ['hex', from('0123456789abcdef', 2000)],
  ['base64', from(`${alphanumerics}+/`, 2000)],
  ['base64 of 39', json(times(50, () => from(alphanumerics, 39)))],
  ['random lower case', json(times(60, () => from(letters, 25)))],
  ['random lower case, long', json(times(30, () => from(letters, 60)))],
  ['random upper case', json(times(60, () => from(letters.toUpperCase(), 25)))],
  ['one letter', 'x'.repeat(500)],
  ['URLs', json(times(40, (index) => `https://app.example.com/accounts/${uuid()}/issues?page=${index}&sort=desc#top`))],
  ['email addresses', json(times(60, () => `${from(letters, 7)}.${from(letters, 9)}@${from(letters, 10)}.io`))],
  [
    'HTML',
    '<div class="card-body"><p style="margin:0">Hello&nbsp;<a href="https://x.io/?a=1&amp;b=2">there</a></p></div>'.repeat(
      10,
    ),
  ],
  [
    'Markdown',
    '## Steps\n\n1. **Open** the `settings.json`\n2. Set `"retries": 3`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'.repeat(8),
  ],
  ['code', 'export const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);\n'.repeat(10)],
  ['a stack trace', '    at Object.<anonymous> (/srv/app/node_modules/foo/dist/index.js:123:45)\n'.repeat(15)],
  ['escaped text', json(json({ a: `${english}\n\t"quoted"` })).repeat(4)],
  ['control characters', json('\u0001\u0002\u0007'.repeat(60))],
  ['hidden characters', '\\u200b\\u202e'.repeat(60)],
  ['spaces', `a${' '.repeat(300)}b`.repeat(4)],
  ['line breaks', '\n\n\n\r\n'.repeat(60)],
  ['punctuation', '!?;:--==>>||&&%%$$##@@((()))[[]]{{}}'.repeat(12)],
  ['dashes', '-'.repeat(300)],
  [
    'records',
    json(
      times(30, (index) => ({
        id: uuid(),
        number: index,
        title: english.slice(0, 60),
        state: 'waiting_on_you',
        tags: ['billing', 'p1'],
        account: { id: from(alphanumerics, 14), name: 'Northwind GmbH' },
        createdAt: '2026-11-03T08:12:44Z',
        assignee: null,
      })),
    ),
  ],
  ['nested empty records', json(times(100, () => ({ a: [], b: {}, c: [[]], d: '' })))],
  ['snake case', times(80, () => `${from(letters, 5)}_${from(letters, 6)}_id`).join(' ')],
  [
    'camel case',
    times(80, () => `${from(letters, 5)}${from(letters.toUpperCase(), 1)}${from(letters, 6)}Id`).join(' '),
  ],
  ['mathematical letters', '𝓗𝓮𝓵𝓵𝓸 𝕎𝕠𝕣𝕝𝕕 '.repeat(20)],
  ['combining marks', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ '.repeat(10)],
  ['nothing', ''],
];

describe('the estimate of tokens', () => {
  it.each(kinds)('of %s is never much too low', (_, text) => {
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(0.8 * countTokens(text));
  });

  it.each(['English', 'records', 'code', 'HTML', 'URLs', 'UUIDs', 'German'])('of %s is not far too high', (name) => {
    const [, text = ''] = kinds.find(([each]) => each === name) ?? [];
    expect(estimateTokens(text)).toBeLessThanOrEqual(1.6 * countTokens(text));
  });

  it('takes no longer for text that repeats', () => {
    const started = performance.now();
    for (const text of ['a'.repeat(1e6), '-'.repeat(1e6), ' '.repeat(1e6), 'aB'.repeat(5e5), '=/+'.repeat(3e5)])
      estimateTokens(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

import { expect, it } from 'vitest';
import { plainText } from './html.ts';

it.each([
  ['<p>One</p><p>two <b>three</b></p>', 'One\ntwo three'],
  ['<h1 class="a">Title</h1><ul><li>a</li><li>b</li></ul>', 'Title\na\nb'],
  ['a<br/>b<BR>c', 'a\nb\nc'],
  ['<p>a</p>\n\n\n<pre>b</pre><br><br><br>c', 'a\n\nb\n\nc'],
  ['<header>a</header> <track>b', 'a b'],
])('reads %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});

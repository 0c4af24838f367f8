import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parse5Tree } from '../../../../test/parse5-tree.ts'
import { treeDifference } from '../../../../test/tree-difference.ts'
import { parseTree } from '../parse-tree.ts'
import type { PageTree } from '../page-tree.ts'

/** Cases by what the standard calls them; each must give parse5's tree to the last attribute and offset. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'the start of a page': [
    '',
    ' ',
    'x',
    ' <!-- c --> x',
    '<!doctype html>',
    '<html a=1><html b=2 a=3>',
    '<head></head> <title>late</title> x',
    '</head>x',
    '</br>',
    '<head><p>',
    '<body a><body b a=2>',
    '<meta><link><base><body>',
    '\0x',
    '<head>\0<title>a</title>',
    '&#32;&#10;x',
    '<html> <head> </head> <body> </body> </html> ',
    '</html>x',
    '<p>a</p></body>b<!-- c -->d</html>e',
  ],
  'the adoption agency': [
    '<b>1<p>2</b>3</p>',
    '<a>1<div>2<div>3</a>4</div>5</div>',
    '<a href=1><p><a href=2>x</a></p>',
    '<b><i><a><u><p>x</b>y</i>z</a>',
    '<b><em><i><s><u><p>x</b>y',
    '<b a=1><b a=2><b a=3><b a=4><div></b></b></b></b>x',
    '<p><b><table><td></b>x</table>y',
    '<b><svg><desc></b>x</desc></svg>y',
    '<a><table><td><a><table></table><a></tr><a></table><b>X</b>C<a>Y',
    '<font><p>1<font>2</font>3</font>4',
    '<nobr>1<nobr>2<p>3<nobr>4</nobr></p>',
    '</b><b></b></b>',
    '<form><div></form><b></div></b>x',
    '<!DOCTYPE html><p><b><i><u></p> <p>X',
    '<cite><b><cite><i><cite><i><cite><i><div>X</b>TEST',
  ],
  'formatting that is opened again': [
    '<p><b><i>1<p>2<p>3',
    '<b><b><b><b><p>x</p></b>y',
    '<p><font size=4><font size=4><font size=4><font size=4><p>X',
    '<b class=x><b class=x><p><b class=x><b class=x><p><b class=y>z',
    '<b><button>1</b>2</button>3',
    '<object><b></object>x',
    '<i><table><tr><td>a</i>b</table>c',
    '<b><select><option>x</b></select>y',
  ],
  'what may not stand in a table': [
    '<table>x<tr><td>y</table>z',
    '<table> <tr> x </table>',
    '<table><b>1<tr>2</b><td>3</table>',
    '<table><p>a</table>',
    '<p><table><p>a</table>',
    '<!doctype html><p><table>',
    '<!doctype html public "-//W3C//DTD HTML 4.01 Transitional//EN"><p><table>',
    '<!doctype html public "-//W3C//DTD HTML 4.01 Transitional//EN" "x"><p><table>',
    '<!doctype html system><p><table>',
    '<table><div><table>x</table>y</div>z',
    '<table>a</>b<!-- -->  </table>',
    '<table><form><input type=hidden><input type=text></form></table>',
    '<table><template>x</template>y',
    '<table><tr><script>a</script>b<style>c</style>',
    '<table>\0 \0x',
    '<div><table><a>1</a><tr><a>2</a></table>',
  ],
  'tables and their parts': [
    '<table><td>a<td>b<tr><th>c<tbody><tr><td>d<tfoot><caption>e<colgroup><col><tr>',
    '<table><caption><table><td></caption>x</table>',
    '<table><col> a <col>b',
    '<table><colgroup> <!-- c --></col>x',
    '<table><tr></td></tbody></table>',
    '<table><tbody></tr><td></thead></tbody></table>',
    '<td>x</td><tr>y<caption>z',
    '<table><table>x',
    '<table><tr><td></table>x</td>y',
    '<table><td></body></html>x',
    '<table><caption></table>',
    '<table><tr><td><table><tr><td></table></td><td>x',
  ],
  select: [
    '<select><option>1<option>2<optgroup><option>3</optgroup><hr></select>4',
    '<select><b>1</b><div>2</select>3',
    '<select><input>x',
    '<select><select>x',
    '<table><td><select><tr><td>x',
    '<table><select><option>1</td></table>2',
    '<select><script>a</script><template><b>x</template></select>y',
    '<select><optgroup><option></optgroup>x',
    '<option><option>1<optgroup>2',
    '<select>\0x',
    '<select><textarea>a</textarea>',
  ],
  'foreign content': [
    '<svg><G><foreignObject><P>a<svg viewbox=1></foreignObject></svg>b',
    '<svg><p>x',
    '<svg><font>a<font color=1>b',
    '<svg></p>x</br>y',
    '<svg><title><b>a</title>b</svg>',
    '<math><mi><b>a</mi><mglyph/><malignmark>b</math>',
    '<math><mi><mglyph><p>a',
    '<math><annotation-xml><svg><b>x',
    '<math><annotation-xml encoding=TEXT/html><b>x</b><svg>',
    '<math definitionurl=a xlink:href=b><ms/>',
    '<svg><![CDATA[a<b>&amp;]]>c</svg><![CDATA[d]]>',
    '<svg><![CDATA[a',
    '<svg><script>a<b>c</script></svg>',
    '<svg/>x<svg />y<svg a=b/>z',
    '<svg>\0</svg>',
    '<div><svg><g></div>x',
    '<svg><linearGradient></LINEARGRADIENT>x',
    '<table><svg><desc><td>x</table>',
    '<svg><desc><table><tr><td>x</table></desc><a xlink:title=1>',
  ],
  'templates, framesets and the rest': [
    '<template><td>x</template>y',
    '<template><b>1<template>2</template>3',
    '<template><div></template></div>x',
    '<head><template></head><p></template><title>',
    '<table><template><col><tr><td></template><td>x',
    '</template>x',
    '<html><template><html a><body b></template>',
    '<frameset><frame><frameset></frameset> x <noframes>a</noframes></frameset> </html> y',
    '<p>x<frameset>',
    ' <p><frameset><frame>',
    '<div>x</div><frameset>',
    '<frameset></frameset></html><p> <!-- c -->',
    '<frameset></frameset></html> <!-- c --> ',
    '<plaintext>a</plaintext><b>&amp;',
    '<p><plaintext>x\0',
    '<noscript><a>x</a></noscript>y',
    '<head><noscript><link></noscript><p>',
    '<textarea>\n\na</textarea><pre>\n\nb</pre><listing>\r\nc',
    '<pre>&#10;a',
    '<title>&lt;a</title><xmp>&lt;<b></xmp><iframe><p></iframe><noembed><p></noembed>',
    '<title>a</titl></title >b',
    '<script>a</script',
    '<script><!--<script></script>--></script>x',
    '<script><!--a</script>b',
    '<script><!-->a<script></script>b',
    '<script><!--<script>a</script>b</script>c',
    '<script><!--<scriptx></script>b',
    '<image a=b><keygen><isindex>',
  ],
  'implied end tags, lists, headings, rubies': [
    '<ul><li>1<li>2<ul><li>3</ul><li>4</li>5</ul>',
    '<li>1<div><li>2<address><li>3<section><li>4',
    '<dl><dt>1<dd>2<dt>3</dl>',
    '<h1>1<h2>2</h3>3',
    '<p>1<div>2</p>3',
    '<p><button><p>1</button>2',
    '<ruby>a<rb>b<rt>c<rp>d<rtc>e<rt>f</ruby>',
    '<x><y></x>z</y>',
    '<x><div></x>y',
    '<button>1<button>2',
    '<form><form>1</form>2</form>',
    '<hr><p><hr>x',
    '<details><summary>a<p>b</details>c',
    '<search><dialog><menu></search>x',
  ],
  'character references': [
    '&amp; &amp &ampx &ampx; &lt&gt &AMP; &copy &copyright; &notin; &notit; &not',
    '&#65; &#x41 &#x; &#; &#0; &#128; &#x80 &#xD800; &#1114112; &#99999999999; &#13;',
    '&NotEqualTilde; &nGtv; &bogus; &; & &&amp;',
    '<a href="?a&lt=1&lt;&amp=2&ampb&copy">',
    '<a href=?a&lt b=&amp; c=&amp>',
    '&am<!-- -->p;',
    '&am</>p;',
    '&CounterClockwiseContourIntegral; &CounterClockwiseContourIntegra',
  ],
  'tags and what looks like one': [
    'a < b <3 </ <! <? </> </3> <!x> <?x>y',
    '<',
    '</',
    '<!',
    '<?',
    '<!-',
    'x<!--',
    '<!--->a<!-->b<!--a--!>c<!--a--!-->d<!----!>e<!---!>f-->g',
    '<a b=c/>x</a/>',
    '<a b=\'1\'c="2"d=3 =e f==g \'h "i <j / k/>x',
    '<a b',
    '<a b=',
    '<a b="c>d',
    '<a b = c d\n=\te>',
    '<A B=C B=D>x</A>',
    '<a\0b c\0=d\0>',
    '<a b=c\r\nd="\r\n">\r\n\r',
    '<p/>x<br/>y<div / >z',
    '<é ü=ö><ÀB>',
    '<a b=><c>',
    '\0a\0<b>\0c',
  ],
}

for (const [name, pages] of Object.entries(CASES)) {
  it(`builds parse5's tree: ${name}`, () => {
    for (const page of pages) {
      assert.equal(treeDifference(parseTree(page), parse5Tree(page)), null, JSON.stringify(page))
    }
  })
}

/** The tree as an indented list, in the manner of html5lib's test files. */
function outline(tree: PageTree): string[] {
  const depth: number[] = []
  return [...tree.tag].map((tag, node) => {
    const parent = tree.parent[node] ?? -1
    depth[node] = parent < 0 ? 0 : (depth[parent] ?? 0) + 1
    return '  '.repeat(depth[node]) + (tag === 0 ? JSON.stringify(tree.text(node)) : (tree.tags[tag] ?? ''))
  })
}

it('splits misnested formatting as the standard shows it', () => {
  const tree = parseTree('<head></head><body><b>1<p>2</b>3</p>')
  assert.deepEqual(outline(tree).slice(2), [
    '  body',
    '    b',
    '      "1"',
    '    p',
    '      b',
    '        "2"',
    '      "3"',
  ])
})
it('puts text that stands in a table before the table', () => {
  const tree = parseTree('<table>x<tr>y</table>')
  assert.deepEqual(outline(tree).slice(2), ['  body', '    "xy"', '    table', '      tbody', '        tr'])
})
it('makes a replacement character of each NUL in foreign content', () => {
  const tree = parseTree('<svg>\0\0')
  assert.equal(tree.text(tree.size - 1), '\ufffd\ufffd')
})
it('stops opening formatting again where a page does it to excess, and finds the link after it', () => {
  const misnested = Array.from({ length: 3000 }, (_, at) => `<font size=${at}><b id=${at}><i id=${at}><p>x`).join('')
  const tree = parseTree(`${misnested}<a href=x>y</a>`)
  assert.equal(tree.cut, true)
  assert.ok(tree.size < 150_000)
  const link = tree.tags.indexOf('a')
  assert.equal(tree.attribute(tree.tag.indexOf(link), 'href'), 'x')
})
it('takes element names beyond the cap together', () => {
  const tree = parseTree(Array.from({ length: 66_000 }, (_, at) => `<n${at}></n${at}>`).join(''))
  assert.equal(tree.tags[tree.tag[tree.size - 1] ?? 0], 'unknown')
})

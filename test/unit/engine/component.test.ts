import assert from 'node:assert/strict';
import { analyzeText } from '#plugin/engine/analyze.js';
import { OPTIONS } from '../../support/practices-of.js';

/** What a component does, as lines: `2:3 cookies: Sets ...`. */
function lines(filename: string, text: string): string[] {
  const { practices, syntaxProblem } = analyzeText(filename, text, OPTIONS, true);
  assert.equal(syntaxProblem, null);
  return practices.map(
    ({ startLine, startColumn, kind, what, gate, judged }) =>
      `${startLine}:${startColumn} ${kind}${gate ? ` (${gate})` : ''}${judged ? '' : ' (listed)'}: ${what}`,
  );
}

describe('engine/component', () => {
  it('looks into scripts and markup of Vue in one pass', () => {
    assert.deepEqual(
      lines(
        '/site/a.vue',
        `<script setup lang="ts">
import { ref } from 'vue';
import posthog from 'posthog-js';
const photo = ref('https://img.acme.example/a.png');
const id = <T>(x: T) => x;
function send(email: string) {
  posthog.capture('sent', { email });
}
</script>

<template>
  <img :src="photo">
  <iframe v-if="marketingConsent" src="https://video.acme.example/1"></iframe>
  <p v-else>{{ photo | upper }}</p>
  <form @submit.prevent="send(mail)" action="https://forms.acme.example/">
    <input v-model="mail" type="email">
    <input type="search" name="q">
  </form>
  <div v-html="'<script src=&quot;x&quot;>'" />
  <component :is="'script'" src="https://chat.acme.example/w.js" />
  <a href="https://other.example/">x</a>
  <img src="/own.png"><RouterLink to="https://no.example" />
</template>`,
      ),
      [
        '3:1 analytics: Loads PostHog (posthog-js)',
        "7:3 analytics (user-action): Sends an event to PostHog (posthog.capture) with the user's e-mail address",
        '12:3 third-parties: Loads an image from img.acme.example',
        '13:3 third-parties (consent): Embeds a page from video.acme.example',
        '15:3 third-parties (user-action): Sends a form to forms.acme.example',
        "16:5 data-collection: Asks for the user's e-mail address",
        '20:3 third-parties: Loads a script from chat.acme.example',
      ],
    );
  });

  it('takes what no script of a Vue component declares for a member of it', () => {
    assert.deepEqual(
      lines(
        '/site/a.vue',
        `<template>
  <button @click="fetch('https://api.acme.example/')">{{ gtag('event', 'x') }} {{ localStorage.setItem('a', 'b') }}</button>
</template>
<script>
export default { methods: { fetch() {}, gtag() {} } };
</script>`,
      ),
      [],
    );
  });

  it('looks into scripts, blocks and the head of Svelte', () => {
    assert.deepEqual(
      lines(
        '/site/a.svelte',
        `<script>
  import { analyticsConsent } from './consent.js';
  let src = $state('https://img.acme.example/a.png');
  const cards = [{ url: 'https://cards.acme.example/1.png' }];
</script>
<svelte:head>
  <script src="https://cdn.acme.example/x.js"></script>
  <script>gtag('event', 'seen');</script>
  <script type="application/ld+json">{"url": "https://no.example"}</script>
</svelte:head>
<img {src} alt="">
{#each cards as { url }}<img src={url}>{/each}
{#if analyticsConsent}<iframe src="https://video.acme.example/{src}"></iframe>{:else}<p>Don't</p>{/if}
{@html '<img src="https://pixel.acme.example/p.gif">'}
<button onclick={() => fetch('https://api.acme.example/')}>x</button>
<input type="email" bind:value={src}>`,
      ),
      [
        '7:3 third-parties: Loads a script from cdn.acme.example',
        '8:11 analytics: Sends an event to Google Analytics (gtag)',
        '11:1 third-parties: Loads an image from img.acme.example',
        '12:25 third-parties: Loads an image from cards.acme.example',
        '13:23 third-parties (consent): Embeds a page from video.acme.example',
        '14:1 third-parties: Loads an image from pixel.acme.example',
        '15:24 third-parties (user-action): Sends a request to api.acme.example',
        "16:1 data-collection: Asks for the user's e-mail address",
      ],
    );
  });

  it('tells what Astro does where it makes pages from what the page does', () => {
    assert.deepEqual(
      lines(
        '/site/a.astro',
        `---
import { GoogleAnalytics } from 'astro-google-analytics';
const posts = await (await fetch('https://cms.acme.example/posts')).json();
const cover = 'https://img.acme.example/c.png';
if (!posts) return Astro.redirect('/none');
---
<!-- don't -->
<GoogleAnalytics id="G-1" />
{posts.map((post) => <li>Don't <img src={cover} /> {post.title}</li>)}
<script>
  document.cookie = 'seen=1';
</script>
<script is:inline src="https://cdn.acme.example/x.js"></script>
<script type="text/plain" data-category="analytics" src="https://stats.acme.example/x.js"></script>
<img src={\`https://\${host}/a.png\`}>`,
      ),
      [
        '3:28 third-parties (listed): Sends a request to cms.acme.example',
        '8:1 analytics: Loads Google Analytics (www.googletagmanager.com)',
        '9:32 third-parties: Loads an image from img.acme.example',
        '11:3 cookies: Sets the cookie "seen" (document.cookie)',
        '13:1 third-parties: Loads a script from cdn.acme.example',
        '14:1 third-parties (consent): Loads a script from stats.acme.example',
      ],
    );
  });

  it('leaves out pieces of markup that are no code, and says where a script is broken', () => {
    assert.deepEqual(
      lines(
        '/site/a.vue',
        '<template><p :a="b +"/><p v-for="x"/><img src="https://img.acme.example/"></template>',
      ),
      ['1:38 third-parties: Loads an image from img.acme.example'],
    );
    const { syntaxProblem, practices } = analyzeText(
      '/site/a.svelte',
      '<p></p>\n<script>\n  let a = ;\n</script>',
      OPTIONS,
      true,
    );
    assert.deepEqual(practices, []);
    assert.deepEqual([syntaxProblem?.line, syntaxProblem?.column], [3, 11]);
  });
});

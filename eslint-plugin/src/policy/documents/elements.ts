/** Elements whose text is no part of the policy. */
export const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  'script style title template noscript nav footer aside form button select textarea svg math iframe object head dialog menu video audio canvas map'.split(
    ' ',
  ),
);

/** Elements that begin a block of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

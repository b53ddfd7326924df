/**
 * For fields whose words are nobody else's business: spelling helpers, translators and extensions of browsers send what they
 * look at to their makers. To be spread onto a textarea.
 */
export const UNWATCHED = {
  spellcheck: false,
  autocomplete: 'off',
  translate: 'no',
  'data-gramm': 'false',
  'data-ms-editor': 'false',
} as const;

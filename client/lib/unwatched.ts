/**
 * Attributes for a textarea with private words. They ask spelling checkers, translators and browser extensions to
 * leave the field alone, because such helpers send what they read to their makers.
 */
export const UNWATCHED = {
  spellcheck: false,
  autocomplete: 'off',
  translate: 'no',
  'data-gramm': 'false',
  'data-ms-editor': 'false',
} as const;

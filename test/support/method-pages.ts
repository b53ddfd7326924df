/** The pages on which a table reads, answers alone, marks and lists, as their addresses name them. */
export const METHOD_PAGES = [
  '?approach=chooser',
  '?approach=consulting',
  '?grid=all',
  '?practice=all',
  '?account=shire11',
  '?starting=well',
  '?idea=membership-rules',
  '?idea=capacity',
  '?actions=all',
  '?story=ours',
];

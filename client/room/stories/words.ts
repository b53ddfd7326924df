/** A table's title inside a sentence: `table 4, Kingfisher`. */
export const inSentence = (title: string): string => title.replace(/^Table /, 'table ');

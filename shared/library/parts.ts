/**
 * How the parts of an item are made from a deck's fields. What a deck leaves out makes no part.
 * @module
 */
import type { Own, SourceRef } from '../cards/source.ts';
import type { LibraryPart } from './item.ts';

export const words = (text: string | undefined, heading?: string): LibraryPart[] =>
  text ? [{ ...(heading && { heading }), text }] : [];

export const lines = (list: readonly string[] | undefined, heading?: string): LibraryPart[] =>
  list && list.length > 0 ? [{ ...(heading && { heading }), list }] : [];

export const pairs = (
  list: readonly (readonly [term: string, words: string])[],
  heading?: string,
): LibraryPart[] => (list.length > 0 ? [{ ...(heading && { heading }), pairs: list }] : []);

/** The ids of several things that are read as one. */
export const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

type Titled = { title: string; text: string };
/** Titles, each with what it means. */
export const titled = (list: readonly Titled[], heading?: string): LibraryPart[] =>
  pairs(
    list.map(({ title, text }) => [title, text] as const),
    heading,
  );

type Figure = { label: string; value: string; when?: string | undefined };
/** Figures, each with the time it is of. */
export const figures = (list: readonly Figure[], heading?: string): LibraryPart[] =>
  pairs(
    list.map(({ label, value, when }) => [label, when ? `${value}, ${when}` : value] as const),
    heading,
  );

/** Questions under their heading, in the singular where it is one. */
export const toTalkAbout = (questions: readonly string[] = []): LibraryPart[] =>
  questions.length === 1 ? words(questions[0], 'To talk about') : lines(questions, 'To talk about');

type Sourced = { source: SourceRef };
/** The source of what is read as one: the publication, with each place in it once. @throws when there are two publications */
export function sourceOf(entries: readonly Sourced[]): SourceRef {
  const documents = new Set(entries.map(({ source }) => source.document));
  const [document] = documents;
  if (document === undefined || documents.size > 1)
    throw new Error(`One item has one source, not ${[...documents].join(', ')}.`);
  return { document, section: [...new Set(entries.map(({ source }) => source.section))].join('; ') };
}

/** What is ours of several things that are read as one. */
export const ownOf = (entries: readonly { own?: Own | undefined }[]): Own | undefined => {
  const fields = entries.flatMap(({ own }) => (Array.isArray(own) ? own : []));
  return fields.length > 0 ? [...new Set(fields)] : undefined;
};

/**
 * Forms whose words are there again after Escape, Back and a reload.
 * @module
 */
import { type Accessor, createEffect, createSignal, on, onMount, untrack } from 'solid-js';
import type { Drafts } from '../device/drafts.ts';
import { inThisTab, keepForm, type KeptForm } from '../device/form-drafts.ts';

/**
 * Keeps what is typed in a form with one's drafts, once it is certain whose they are. Must run under a Solid owner.
 * @param name what the form is for, among the drafts of this table
 */
export function createKeptForm(form: () => HTMLFormElement, drafts: Drafts, name: string): KeptForm {
  let kept: KeptForm | undefined;
  createEffect(
    on(drafts.known, (known) => {
      if (!known || kept) return;
      kept = keepForm(form(), { read: () => drafts.read(name), keep: (words) => drafts.keep(name, words) });
    }),
  );
  return { forget: () => kept?.forget(), clear: () => kept?.clear() };
}

/**
 * Keeps what is typed in a form in this tab: for facilitators, and for people whom no table knows. Must run under a Solid owner.
 * @param name among all forms of the app
 */
export function createTabForm(name: string): KeptForm & { ref(form: HTMLFormElement): void } {
  let form!: HTMLFormElement;
  let kept: KeptForm | undefined;
  onMount(() => (kept = keepForm(form, inThisTab(name))));
  return {
    ref: (element) => (form = element),
    forget: () => kept?.forget(),
    clear: () => kept?.clear(),
  };
}

/**
 * Keeps what is typed in one field with one's drafts, and brings it back once it is certain whose they are. Must run under a Solid
 * owner.
 * @param name what the field is for, among the drafts of this table
 * @returns the words, and a function that writes them; blank words forget them
 */
export function createKeptText(
  drafts: Drafts,
  name: () => string,
): [words: Accessor<string>, write: (words: string) => void] {
  const read = () => drafts.read(name());
  const [words, setWords] = createSignal(untrack(read));
  createEffect(on(drafts.known, () => setWords(read()), { defer: true }));
  const write = (text: string) => {
    setWords(text);
    drafts.keep(name(), text);
  };
  return [words, write];
}

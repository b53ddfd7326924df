/**
 * The writing boxes of one pause: one per thought, and an empty one to begin with.
 * @module
 */
import type { Reflection } from '../../../../shared/activities/pause/model/reflection-view.ts';
import { type Accessor, createEffect, createSignal, untrack } from 'solid-js';
import type { Reflections } from '../private/reflections.ts';

/**
 * The box of one thought on the page. It stays the same when the first key begins the thought, so that the caret stays
 * too.
 */
export type Box = {
  thought: Accessor<Reflection | undefined>;
  id: Accessor<string | undefined>;
  /** The question that was picked before the thought was begun. */
  picked: Accessor<string | undefined>;
  pick(question: string): void;
  /** Begins the thought, unless it has been begun, and returns its id. */
  begin(): string;
};
export type Boxes = {
  list: Accessor<readonly Box[]>;
  /**
   * Adds an empty box at the end.
   * @param picked the question it begins with
   */
  add(picked?: string): void;
};

/**
 * Follows the thoughts of a pause, including those that arrive from another device of the same person.
 * @param about what a thought begun now answers
 */
export function createBoxes(
  reflections: Pick<Reflections, 'of' | 'begin' | 'change'>,
  step: string,
  about: () => Pick<Reflection, 'step' | 'title' | 'prompt'>,
): Boxes {
  const makeBox = (begun?: string, question?: string) => {
    const [id, setId] = createSignal(begun);
    const [picked, setPicked] = createSignal(question);
    const box: Box = {
      id,
      thought: () => reflections.of(step).find((thought) => thought.id === id()),
      picked,
      pick(next) {
        setPicked(next);
        const known = id();
        if (known !== undefined) reflections.change(known, { prompt: next });
      },
      begin() {
        const known = id();
        if (known !== undefined) return known;
        const { prompt, ...rest } = about();
        return setId(reflections.begin({ ...rest, prompt: picked() ?? prompt }));
      },
    };
    return { ...box, setId };
  };
  type OwnBox = ReturnType<typeof makeBox>;
  const [list, setList] = createSignal<readonly OwnBox[]>([makeBox()]);

  createEffect(() => {
    const thoughts = reflections.of(step);
    const written = thoughts.filter(({ text, handedIn }) => text.trim() !== '' || handedIn);
    untrack(() => {
      // A thought may be deleted on another device, or in the list of all reflections.
      const standing = list().filter((box) => {
        const id = box.id();
        return id === undefined || thoughts.some((thought) => thought.id === id);
      });
      const shown = new Set(standing.map((box) => box.id()));
      const fresh = written.filter(({ id }) => !shown.has(id));
      // Writing begins by touching a box, so a box without a thought has no caret in it and may take one that arrives.
      const empty = standing.find((box) => box.id() === undefined);
      const [first, ...others] = fresh;
      if (first && empty) empty.setId(first.id);
      const added = (empty ? others : fresh).map(({ id }) => makeBox(id));
      const next = [...standing, ...added];
      if (next.length !== list().length || added.length > 0) setList(next.length > 0 ? next : [makeBox()]);
    });
  });
  return { list, add: (picked) => setList([...list(), makeBox(undefined, picked)]) };
}

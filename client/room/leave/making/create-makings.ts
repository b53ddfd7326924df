/**
 * The files that the server makes for this page: begun, watched, stopped. They go on while nobody looks.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { MakingFormat, MakingView } from '../../../../shared/protocol/http.ts';
import { type PartId, USUAL_PARTS } from '../../../../shared/report/report.ts';
import { makingApi } from '../../../app/requests/making-api.ts';
import type { Trouble } from '../../../app/api.ts';

/** How often a bar moves. */
const LOOK_MS = 700;

export type Makings = {
  /** The parts of the report, the same for its page, the document and the slides. */
  parts: Accessor<readonly PartId[]>;
  choose(parts: readonly PartId[]): void;
  /** The file of a format, as far as it is; `undefined` while nobody has wanted it. */
  of(format: MakingFormat): MakingView | undefined;
  /** Why the last wish for a format was not heard. */
  trouble(format: MakingFormat): Trouble | undefined;
  begin(format: MakingFormat, parts: string | undefined): Promise<void>;
  stop(format: MakingFormat): Promise<void>;
};

/** @param onEnd hears of each that was made, or has failed, while the page was open. Must run under a Solid owner */
export function createMakings(workshop: string, onEnd: (ended: MakingView) => void): Makings {
  const [all, setAll] = createSignal<readonly MakingView[]>([]);
  const [troubles, setTroubles] = createSignal<Partial<Record<MakingFormat, Trouble>>>({});
  const [parts, choose] = createSignal<readonly PartId[]>(USUAL_PARTS);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const isUnderWay = () => all().some(({ state }) => state === 'making');
  const look = async () => {
    clearTimeout(timer);
    const answer = await makingApi.list(workshop);
    if (over) return;
    if (answer.ok) {
      const before = new Map(all().map((each) => [each.id, each.state]));
      setAll(answer.value);
      for (const each of answer.value)
        if (each.state !== 'making' && before.get(each.id) === 'making') onEnd(each);
    }
    // A server out of reach is asked again; what it makes goes on.
    if (isUnderWay()) timer = setTimeout(() => void look(), LOOK_MS);
  };
  // eslint-disable-next-line solid/reactivity -- called once now and then by its own timer, not to be tracked
  void look();
  onCleanup(() => {
    over = true;
    clearTimeout(timer);
  });
  const tell = (format: MakingFormat, trouble: Trouble | undefined) =>
    setTroubles(({ [format]: _, ...rest }) => (trouble ? { ...rest, [format]: trouble } : rest));
  return {
    parts,
    choose: (chosen) => void choose(chosen),
    of: (format) => all().findLast((each) => each.format === format),
    trouble: (format) => troubles()[format],
    async begin(format, wanted) {
      const answer = await makingApi.begin(workshop, format, wanted);
      tell(format, answer.ok ? undefined : answer.trouble);
      if (!answer.ok) return;
      setAll((before) => [...before.filter((each) => each.format !== format), answer.value]);
      await look();
    },
    async stop(format) {
      const made = all().findLast((each) => each.format === format);
      if (!made) return;
      setAll((before) => before.filter(({ id }) => id !== made.id));
      await makingApi.end(workshop, made.id);
    },
  };
}

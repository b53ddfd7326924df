/**
 * Whose story is on this screen. The clock says it, the address may say another one, and nobody is taken from a question they
 * are in the middle of.
 * @module
 */
import { useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import { type Carousel, carouselAt, readNow } from '../../../../shared/activities/stories/carousel.ts';
import { questions } from '../../../../shared/cards/decks/challenges.ts';
import { focusOn } from '../../../lib/page/focus.ts';
import { isBusy } from '../../../lib/page/typing.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { inSentence } from '../../../room/stories/words.ts';
import { createServerTime } from '../../../sync/server-time.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';

/** What the address says for the table's own story. Any other word that is no table's id follows the clock. */
export const OURS = 'ours';

/** The draft of a question to a table. */
export const questionDraft = (table: string): string => `story:${table}`;

export type Where = {
  /** The table whose story is shown; `OURS` for the own one. */
  shown: Accessor<string>;
  /** What the clock says is read here now. */
  due: Accessor<string>;
  /** Whether the clock has moved on and this screen has not, because of a question half typed. */
  held: Accessor<boolean>;
  /** Goes where the clock is. */
  catchUp(): void;
  /** Puts the half-typed question aside, where it is kept, and goes where the clock is. */
  putAside(): void;
  /** Called when a question was sent. */
  sent(): void;
  carousel: Accessor<Carousel | undefined>;
  /** The server's time, every second. */
  now: Accessor<number>;
};

/** Follows where the table is. Must run inside the table's frame. @param value what the address names */
export function createWhere(value: Accessor<string>): Where {
  const { session, drafts } = useTable();
  const { href } = useFrame();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { now } = createServerTime();
  const carousel = createMemo(() => carouselAt(session.plan, now()));
  const asides = new Set<string>();
  const due = createMemo(() => {
    const goes = carousel();
    return (goes && readNow(goes, session.tableId)) ?? OURS;
  });
  const named = createMemo(() => {
    if (value() === OURS || value() === session.tableId || isCode(value())) return OURS;
    return value() in session.plan.tables ? value() : undefined;
  });
  const [shown, setShown] = createSignal(named() ?? due());
  const [held, setHeld] = createSignal(false);
  createEffect(on(named, (name) => setShown(name ?? due()), { defer: true }));
  // Before the clock of this device is right, or the plan has come, another story may have been due.
  const phase = createMemo(() => {
    const { step, phase: at } = carousel() ?? {};
    return step && at && `${step}/${at.kind}/${at.kind === 'move' ? at.move : ''}/${due()}`;
  });
  const mayLeave = () => {
    if (isBusy()) return false;
    return shown() === OURS || asides.has(shown()) || drafts.read(questionDraft(shown())).trim() === '';
  };
  const catchUp = () => {
    setHeld(false);
    if (named() !== undefined)
      navigate(href('stories', carousel()?.step ?? 'round'), { replace: true, scroll: false });
    setShown(due());
    announce(due() === OURS ? 'Your own story' : `Now ${inSentence(session.tableTitle(due()))}’s story`);
    queueMicrotask(() => {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (document.activeElement === document.body && heading) focusOn(heading);
    });
  };
  createEffect(
    on(
      phase,
      () => {
        if (shown() === due()) return setHeld(false);
        // Somebody who walks the room looks where they like.
        if (!session.canWrite) return;
        if (mayLeave()) catchUp();
        else setHeld(true);
      },
      { defer: true },
    ),
  );
  return {
    shown,
    due,
    held: () => held() && shown() !== due(),
    catchUp,
    putAside: () => {
      asides.add(shown());
      catchUp();
    },
    sent: () => {
      asides.delete(shown());
      if (held()) catchUp();
    },
    carousel,
    now,
  };
}

/** Whether the address names a question card, which the table's story may answer. */
export const isCode = (value: string): boolean => questions.some(({ code }) => code === value);

/**
 * What a pause shows at the table, whichever page is open: one's own private writing goes on, and what was shared can
 * be read.
 * @module
 */
import { addressOf } from '../../../shared/protocol/addresses.ts';
import BookLock from 'lucide-solid/icons/book-lock';
import MessagesSquare from 'lucide-solid/icons/messages-square';
import { createEffect, createMemo, on, type ParentProps, Show } from 'solid-js';
import { pausesToReveal, thoughtsRevealed } from '../../../shared/activities/pause/pauses.ts';
import { agendaOf } from '../../../shared/model/plan/plan-view.ts';
import { opinionKey } from '../../../shared/model/root.ts';
import { createSeen } from '../../device/seen.ts';
import { useFrame } from '../../room/frame/context.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import type { TablePart } from '../activity.ts';
import { useCertain } from '../../room/entrance/context.ts';
import { createAccess } from './private/access.ts';
import { ReflectionsContext, useReflections } from './private/context.ts';
import { privatePort } from './private/port.ts';
import { createReflections } from './private/reflections.ts';

export const atTable: TablePart = {
  Around: Reflecting,
  News: RevealStrip,
  createMenuLinks: () => {
    const { session } = useTable();
    const { href } = useFrame();
    const revealed = () =>
      pausesToReveal(session.plan).filter(({ id }) => thoughtsRevealed(session.plan, id) !== undefined);
    return () => [
      ...revealed().map(({ id, title }) => ({
        href: href('pause', id),
        words: `What was shared: ${title}`,
        icon: () => <MessagesSquare />,
      })),
      {
        href: addressOf.reflections(session.me.workshop.id),
        words: 'My reflections',
        icon: () => <BookLock />,
      },
    ];
  },
  createWayIn: () => {
    const { session } = useTable();
    const finished = (step: string) => session.table.finished[opinionKey(step, session.me.personId)] === true;
    return ({ id }) => {
      if (thoughtsRevealed(session.plan, id)) return { value: id, words: 'See what was shared' };
      return { value: id, words: finished(id) ? 'Back to my thoughts' : 'Write my own thoughts' };
    };
  },
  createKnown: () => {
    const { session } = useTable();
    const reflections = useReflections();
    // A step that has left the agenda still has a page for people who wrote in it.
    return (step) => session.plan.agenda[step]?.kind === 'pause' || reflections.of(step).length > 0;
  },
};

/** Keeps one's private writing, seals it and hands in what is shared, for as long as somebody sits at the table. */
function Reflecting(props: ParentProps) {
  const { session } = useTable();
  const { whenForgotten } = useFrame();
  const port = privatePort({ workshop: session.me.workshop.id, person: session.me.personId });
  const control = createAccess(session.me, useCertain(), port.isTheirs);
  const reflections = createReflections(session.me, port, control);
  // On a shared device it is open for as long as the pause lasts.
  createEffect(
    on(
      createMemo(() => session.plan.run.step),
      (_, before) => before !== undefined && session.plan.agenda[before]?.kind === 'pause' && control.close(),
      { defer: true },
    ),
  );
  const revealedAt = () =>
    Object.values(session.plan.results).map((result) => (result.kind === 'thoughts' ? result.at : 0));
  createEffect(
    on(
      createMemo(() => `${session.away()} ${revealedAt().join(' ')}`),
      () => reflections.askAgain(),
      { defer: true },
    ),
  );
  // Reflections belong to their author, so they outlive a workshop that was deleted.
  whenForgotten(() => reflections.forgetIfEmpty());
  return <ReflectionsContext.Provider value={reflections}>{props.children}</ReflectionsContext.Provider>;
}

/** Announces a reveal that came after the room had moved on, until it is put aside. Only the latest pause counts. */
function RevealStrip() {
  const { session } = useTable();
  const { href } = useFrame();
  const seen = createSeen(session.me, 'reveals');
  const last = createMemo(() => {
    const at = (id: string) => thoughtsRevealed(session.plan, id)?.at ?? 0;
    const revealed = agendaOf(session.plan).filter(({ id }) => at(id) > 0 && id !== session.plan.run.step);
    const step = revealed.sort((a, b) => at(b.id) - at(a.id))[0];
    return step && !seen.has(step.id) ? step : undefined;
  });
  return (
    <Show when={last()}>
      {(step) => (
        <section class="ask" aria-label="Shared thoughts">
          <MessagesSquare />
          <p role="status">
            What people shared in <b>{step().title}</b> can be read now.
          </p>
          <a class={buttonClass({})} href={href('pause', step().id)} onClick={() => seen.add(step().id)}>
            See what was shared
          </a>
          <Button onClick={() => seen.add(step().id)}>Got it</Button>
        </section>
      )}
    </Show>
  );
}

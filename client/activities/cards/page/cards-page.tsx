import { createEffect, createSignal, on, onMount, Show } from 'solid-js';
import { PageTitle } from '../../../app/page.tsx';
import { Bookcase, Concertina } from '../bookcase/index.ts';
import { MissingCard, Neighbours, QuestionCard } from '../card/index.ts';
import { NoteSheet } from '../note/index.ts';
import { OwnCardDialog } from '../own/index.ts';
import { Ratings } from '../ratings/index.ts';
import { Talk } from '../../../room/talk/index.ts';
import { createNamedCards } from '../../../room/page/named-cards.ts';
import { RoomStrips } from '../../../room/strips/index.ts';
import { Dock, FrameTop, SavedMark, useFrame } from '../../../room/frame/index.ts';
import { arriveAt, focusOn } from '../../../lib/page/focus.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { DeskTools } from './desk-tools.tsx';
import { createOpenCard } from './open-card.ts';
import { ScribeSwitch } from '../../../room/scribe/scribe-switch.tsx';
import { Voices } from '../../../room/scribe/voices.tsx';
import './cards-page.css';

/** The page of the cards: the shelves, the open card, and what the table says about it. */
export default function CardsPage() {
  const { session, writable, able } = useTable();
  const { speaking } = useFrame();
  const phone = createMedia('(max-width: 560px)');
  // Where a screen is short, the question comes before what is needed once an hour.
  const short = createMedia('(max-height: 480px)');
  const { cards, open, offShelf, before, after, note, href, go } = createOpenCard(session);
  const [dialog, setDialog] = createSignal<'add' | 'change'>();
  let focusComposer = () => {};

  createEffect(
    on(
      () => open()?.id,
      (card, last) => {
        session.presence.tell({ card });
        // Somebody walking the room only looks at a card. It counts as opened when people of the table open it.
        if (card && writable() && session.me.tableId === session.tableId) session.edits.openCard(card);
        if (last === undefined) return;
        if (phone()) window.scrollTo(0, 0);
        // The link that led here may be gone together with the old card.
        queueMicrotask(() => {
          const heading = document.querySelector<HTMLElement>('main h1');
          if (document.activeElement === document.body && heading) focusOn(heading);
        });
      },
    ),
  );
  createEffect(
    on(
      note,
      (isOpen) => {
        if (isOpen) return;
        queueMicrotask(() => {
          const card = document.getElementById('card');
          if (card) arriveAt(card);
        });
      },
      { defer: true },
    ),
  );
  let isHere = false;
  onMount(() => (isHere = true));
  const ownCard = () => {
    const card = open()?.card;
    if (card?.kind !== 'own') return undefined;
    return { own: card, everywhere: !!open()?.everywhere };
  };
  /** Puts a card back that others took off the shelf while somebody here wrote about it. */
  const putBack = () => {
    const card = ownCard();
    if (offShelf() && card) session.edits.changeOwnCard({ ...card.own }, card.everywhere);
  };
  const mayChange = () =>
    writable() && (session.me.kind === 'facilitator' || ownCard()?.own.author.id === session.me.personId);
  const { labelOf: label, go: goTo } = createNamedCards();
  const title = () => [open()?.label, open()?.title].filter(Boolean).join(' ');
  const tools = () => (
    <Show when={open()}>
      {(card) => (
        <DeskTools
          challenge={card().challenge}
          noteHref={href(card().code, true)}
          onAdd={() => setDialog('add')}
        />
      )}
    </Show>
  );
  return (
    <div class="atable" classList={{ 'atable--phone': phone() }}>
      <PageTitle>{`${title()} · ${session.tableTitle(session.tableId)}`}</PageTitle>
      <FrameTop
        phone={phone()}
        card={open()?.id}
        labelOf={label}
        menu={(close) => (
          <Show when={writable()}>
            <ScribeSwitch speaking={speaking} onOn={close} />
          </Show>
        )}
      >
        <RoomStrips card={open()?.id} labelOf={label} go={goTo} />
      </FrameTop>
      <div class="atable__work">
        <div class="atable__shelves">
          <Show
            when={phone()}
            fallback={<Bookcase cards={cards()} open={open()?.code} href={(code) => href(code)} />}
          >
            <Concertina cards={cards()} open={open()?.code} href={(code) => href(code)} />
          </Show>
          <Show when={!phone() && !short()}>{tools()}</Show>
        </div>
        <main class="atable__main" id="main">
          <Show when={open()?.id} keyed fallback={<MissingCard firstHref={href(cards()[0]?.code ?? '')} />}>
            {(id) => (
              <>
                <Show
                  when={note()}
                  fallback={
                    <QuestionCard
                      card={open()!}
                      before={before()}
                      after={after()}
                      href={href}
                      phone={phone()}
                      ratings={phone() ? undefined : <Ratings card={id} />}
                      change={
                        mayChange() ? (
                          <Button onClick={() => setDialog('change')}>Change this card</Button>
                        ) : undefined
                      }
                    />
                  }
                >
                  <NoteSheet
                    challenge={open()!.challenge}
                    backHref={href(open()!.code)}
                    backLabel={open()!.label}
                    pressed={isHere}
                  />
                </Show>
                <Talk
                  card={id}
                  offShelf={offShelf()}
                  onSaid={putBack}
                  aside={phone() ? <SavedMark /> : undefined}
                  voices={<Voices onReady={() => focusComposer()} />}
                  exposeComposer={(focus) => (focusComposer = focus)}
                />
                <Show when={phone()}>
                  <section class="leaving" data-c={open()!.challenge.letter} aria-labelledby="leaving-h">
                    <h2 id="leaving-h">Before you leave this card</h2>
                    <Ratings card={id} />
                    <Neighbours before={before()} after={after()} href={href} />
                  </section>
                </Show>
                <Show when={phone() || short()}>{tools()}</Show>
              </>
            )}
          </Show>
        </main>
      </div>
      <Show when={phone() && able() && open()}>
        <Dock onAdd={writable() ? () => focusComposer() : undefined} />
      </Show>
      <OwnCardDialog
        open={dialog() !== undefined}
        onClose={() => setDialog(undefined)}
        challenge={open()?.challenge.id ?? 'focus'}
        card={dialog() === 'change' ? ownCard() : undefined}
        onAdded={go}
      />
    </div>
  );
}

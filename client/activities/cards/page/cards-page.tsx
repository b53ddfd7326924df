import { createEffect, createSignal, on, Show } from 'solid-js';
import { PageTitle } from '../../../app/page.tsx';
import { Bookcase, Concertina } from '../bookcase/index.ts';
import { MissingCard, Neighbours, QuestionCard } from '../card/index.ts';
import { NoteSheet } from '../note/index.ts';
import { OwnCardDialog } from '../own/index.ts';
import { Ratings } from '../ratings/index.ts';
import { Talk } from '../../../room/talk/index.ts';
import { RoomStrips } from '../../../room/strips/index.ts';
import { VoiceRow } from '../../../room/scribe/index.ts';
import { Dock, FrameTop, SavedMark, useFrame } from '../../../room/frame/index.ts';
import { focusOn } from '../../../lib/page/focus.ts';
import { createMedia } from '../../../lib/page/media.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { DeskTools } from './desk-tools.tsx';
import { createOpenCard } from './open-card.ts';
import { ScribeSwitch } from '../../../room/scribe/scribe-switch.tsx';
import './cards-page.css';

/** The page of the cards: the shelves, the open card, and what the table says about it. */
export default function CardsPage() {
  const { session, writable, speaker } = useTable();
  const { speaking } = useFrame();
  const phone = createMedia('(max-width: 560px)');
  const { cards, open, before, after, note, href, go } = createOpenCard(session);
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
  const ownCard = () => {
    const card = open()?.card;
    if (card?.kind !== 'own') return undefined;
    return { own: card, everywhere: !!open()?.everywhere };
  };
  const mayChange = () =>
    writable() && (session.me.kind === 'facilitator' || ownCard()?.own.author.id === session.me.personId);
  const goTo = (id: string) => {
    const shown = cards().find((card) => card.id === id);
    if (shown) go(shown.code);
  };
  const label = (id: string) => cards().find((card) => card.id === id)?.label;
  const title = () => [open()?.label, open()?.title].filter(Boolean).join(' ');
  const voices = () => (
    <Show when={speaking.scribe()}>
      <VoiceRow
        value={speaker().id}
        onChange={(voice) => speaking.speakAs(voice)}
        onReady={() => focusComposer()}
      />
    </Show>
  );
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
          <Show when={!phone()}>{tools()}</Show>
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
                  />
                </Show>
                <Talk
                  card={id}
                  aside={phone() ? <SavedMark /> : undefined}
                  voices={voices()}
                  exposeComposer={(focus) => (focusComposer = focus)}
                />
                <Show when={phone()}>
                  <section class="leaving" data-c={open()!.challenge.letter} aria-labelledby="leaving-h">
                    <h2 id="leaving-h">Before you leave this card</h2>
                    <Ratings card={id} />
                    <Neighbours before={before()} after={after()} href={href} />
                  </section>
                  {tools()}
                </Show>
              </>
            )}
          </Show>
        </main>
      </div>
      <Show when={phone() && writable() && open()}>
        <Dock onAdd={() => focusComposer()} />
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

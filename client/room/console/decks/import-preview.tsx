import { createMemo, createSignal, For, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { challenges } from '../../../../shared/cards/index.ts';
import { broughtIn } from '../../../../shared/cards/own-deck/bring-in.ts';
import { cardsOfDeck } from '../../../../shared/cards/own-deck/cards-of-deck.ts';
import { OWN_DECK } from '../../../../shared/cards/own-deck/card-words.ts';
import type { BadCard, DeckReading } from '../../../../shared/cards/own-deck/reading.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { counted, howMany } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Message } from '../../../ui/message.tsx';
import { type Decks, newDeckId } from './create-decks.ts';
import type { DeckName } from './deck-name-form.tsx';

/** The most cards that are listed before they come in, and rows that cannot. */
const LISTED = 50;

type Props = {
  decks: Decks;
  reading: DeckReading;
  /** What the deck is called at the moment. */
  title: string;
  /** Reads the name when it is wanted; an empty title is complained of there. */
  name: () => DeckName;
  onDone: (deck: string) => void;
};
type Twice = 'replace' | 'both';

/** Shows what of a file can come in and what cannot, with the button that brings it in. */
export function ImportPreview(props: Props) {
  const [twice, setTwice] = createSignal<Twice>();
  const [asked, setAsked] = createSignal(false);
  const cards = () => props.reading.cards;
  /** The deck that is called the same, if there is one: most likely the same deck once more. */
  const same = createMemo(() => {
    const key = props.title.trim().toLowerCase();
    return key ? props.decks.all().find(({ title }) => title.toLowerCase() === key) : undefined;
  });
  const standing = () => cardsOfDeck(props.decks.plan.cards, same()?.id ?? '');
  const tooMany = () => cards().length > OWN_DECK.cards;
  const isFull = () => props.decks.all().length >= OWN_DECK.decks && !(same() && twice() === 'replace');
  const bringIn = () => {
    const name = props.name();
    if (!name.title) return;
    const found = same();
    if (found && !twice()) return setAsked(true);
    const old = found && twice() === 'replace' ? found : undefined;
    const { author } = props.decks;
    const at = serverNow();
    const deck = old
      ? { id: old.id, at: old.at, ...name }
      : {
          id: newDeckId(),

          at,
          ...name,
          title: found ? nextTitle(name.title, props.decks) : name.title,
        };
    const words = cards().slice(0, OWN_DECK.cards);
    const before = old ? structuredClone(unwrap(props.decks.plan).cards) : {};
    const change = broughtIn(deck, words, cardsOfDeck(before, deck.id), { newId: newDeckId, author, at });
    const { length: gone } = change.gone.cards;
    props.decks.change(
      change,
      `“${deck.title}” has ${counted(words.length, 'card')} now.${gone > 0 ? ` ${howMany(gone, 'card')} of before ${gone === 1 ? 'is' : 'are'} out of it.` : ''}`,
    );
    props.onDone(deck.id);
  };
  return (
    <section class="decks__preview" aria-label="What can come in">
      <p class="decks__count" role="status">
        {countWords(props.reading)}
      </p>
      <For each={props.reading.notes}>{(note) => <p class="hint">{note}</p>}</For>
      <Show when={props.reading.bad.length > 0}>
        <Bad bad={props.reading.bad} of={props.reading.of} />
      </Show>
      <Show when={cards().length > 0}>
        <details class="decks__good">
          <summary>{cards().length === 1 ? 'See the card' : 'See the cards'}</summary>
          <ul>
            <For each={cards().slice(0, LISTED)}>
              {(card) => (
                <li>
                  <b>{challenges.find(({ id }) => id === card.challenge)?.title}</b> {card.question}
                </li>
              )}
            </For>
          </ul>
          <Show when={cards().length > LISTED}>
            <p class="hint">… and {cards().length - LISTED} more.</p>
          </Show>
        </details>
        <Show when={same()}>
          {(deck) => (
            <>
              <ChoiceGroup
                legend={`There is a deck “${deck().title}” here already, with ${counted(standing().length, 'card')}`}
                name="twice"
                value={twice() ?? ''}
                choices={[
                  {
                    value: 'replace',
                    label: 'Replace its cards. Those with the same question keep what was said.',
                  },
                  { value: 'both', label: 'Keep both decks' },
                ]}
                onChange={(value) => {
                  setTwice(value as Twice);
                  setAsked(false);
                }}
              />
              <Show when={asked()}>
                <Message title="Say first what should become of the deck that is here">
                  Nothing has come in yet.
                </Message>
              </Show>
            </>
          )}
        </Show>
        <Show when={tooMany()}>
          <Message title={`A deck holds ${OWN_DECK.cards} cards, and these are ${cards().length}`}>
            Nothing has come in yet. Bring in the first {OWN_DECK.cards}, or make two files of it and bring in
            both.
          </Message>
        </Show>
        <Show
          when={!isFull()}
          fallback={
            <Message title={`A workshop holds ${OWN_DECK.decks} decks, and these are as many`}>
              Nothing has come in yet. Take a deck away first, or replace the one of the same name.
            </Message>
          }
        >
          <Button kind={tooMany() ? 'outline' : 'ink'} onClick={bringIn}>
            {buttonWords(props.reading)}
          </Button>
        </Show>
      </Show>
    </section>
  );
}

const countWords = ({ cards, bad, of }: DeckReading): string => {
  const can = `${howMany(cards.length, 'card')} can come in`;
  if (bad.length === 0) return cards.length === 0 ? 'There is no card in it.' : `${can}.`;
  return `${can}, ${counted(bad.length, of)} cannot.`;
};

function buttonWords({ cards, bad }: DeckReading): string {
  const { length } = cards;
  if (length > OWN_DECK.cards)
    return `Bring in the first ${OWN_DECK.cards}; ${length - OWN_DECK.cards} ${length - OWN_DECK.cards === 1 ? 'stays' : 'stay'} out`;
  return bad.length > 0
    ? `Bring in the ${counted(length, 'card')} that can`
    : `Bring in ${counted(length, 'card')}`;
}

/** A title that no deck has. */
function nextTitle(title: string, decks: Decks): string {
  const titles = new Set(decks.all().map((deck) => deck.title.toLowerCase()));
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`;
    const next = `${title.slice(0, OWN_DECK.titleLength - end.length).toWellFormed()}${end}`;
    if (!titles.has(next.toLowerCase())) return next;
  }
}

function Bad(props: { bad: readonly BadCard[]; of: DeckReading['of'] }) {
  const where = (number: number) => `${props.of === 'row' ? 'Row' : 'Card'} ${number}`;
  return (
    <section class="decks__bad" aria-label="What cannot come in">
      <ul>
        <For each={props.bad.slice(0, LISTED)}>
          {(row) => (
            <li>
              <b>{where(row.number)}</b>
              {row.words ? `, “${row.words}”: ` : ': '}
              {row.reason}
            </li>
          )}
        </For>
      </ul>
      <Show when={props.bad.length > LISTED}>
        <p class="hint">… and {props.bad.length - LISTED} more.</p>
      </Show>
    </section>
  );
}

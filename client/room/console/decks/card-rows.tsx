import { createMemo, createSignal, For, Show } from 'solid-js';
import type { OwnCard } from '../../../../shared/cards/card.ts';
import { challenges } from '../../../../shared/cards/index.ts';
import type { CardWords } from '../../../../shared/cards/own-deck/own-deck.ts';
import { ChallengeIcon } from '../../shelf/challenge-icon.tsx';
import { shortened } from '../../../lib/text/long-text.ts';
import { Button } from '../../../ui/button.tsx';
import { FindCard, matches } from '../../shelf/find-card.tsx';
import { CardForm } from './card-form.tsx';

type Props = {
  cards: readonly OwnCard[];
  workshop: string;
  onChange: (card: OwnCard, words: CardWords) => string | undefined;
  onRemove: (card: OwnCard) => void;
  onLay: (card: OwnCard) => void;
};

/** The cards of a deck, each with what can be done to it. */
export function CardRows(props: Props) {
  const [sought, setSought] = createSignal('');
  const [open, setOpen] = createSignal<string>();
  let list!: HTMLUListElement;
  const found = createMemo(() =>
    props.cards.filter(
      ({ id, code, question }) => id === open() || matches(`${code ?? ''} ${question}`, sought()),
    ),
  );
  const focusRow = (id: string | undefined) =>
    queueMicrotask(() => {
      const row = id && list.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] button`);
      (
        row ||
        list.querySelector<HTMLElement>('button') ||
        list.closest('dialog')?.querySelector('textarea')
      )?.focus();
    });
  const change = (id: string) => {
    setOpen(id);
    queueMicrotask(() => list.querySelector<HTMLElement>('.is-open textarea')?.focus());
  };
  const close = (id: string) => {
    setOpen(undefined);
    focusRow(id);
  };
  const remove = (card: OwnCard) => {
    const at = found().indexOf(card);
    const next = found()[at + 1] ?? found()[at - 1];
    props.onRemove(card);
    focusRow(next?.id);
  };
  const letter = (card: OwnCard) => challenges.find(({ id }) => id === card.challenge)!.letter;
  return (
    <>
      <FindCard count={props.cards.length} found={found().length} onSought={setSought} />
      <ul class="cardrows" ref={list}>
        <For
          each={found()}
          fallback={<li class="hint">{props.cards.length ? 'None has these words.' : 'No card yet.'}</li>}
        >
          {(card) => (
            <li data-card={card.id} data-c={letter(card)} classList={{ 'is-open': open() === card.id }}>
              <Show
                when={open() === card.id}
                fallback={
                  <>
                    <span class="cardrows__mark">
                      <ChallengeIcon letter={letter(card)} />
                      <span class="vh">{card.challenge}, </span>
                      {card.code}
                    </span>
                    <p>
                      {card.question}
                      <Show when={card.probes.length > 0}>
                        <small>{card.probes.join(' · ')}</small>
                      </Show>
                    </p>
                    <div class="cardrows__acts">
                      <For
                        each={[
                          { words: 'Change', act: () => change(card.id) },
                          { words: 'Lay', act: () => props.onLay(card) },
                          { words: 'Take away', act: () => remove(card) },
                        ]}
                      >
                        {({ words, act }) => (
                          <Button kind="text" onClick={act}>
                            {words}
                            <span class="vh"> “{shortened(card.question, 60)}”</span>
                          </Button>
                        )}
                      </For>
                    </div>
                  </>
                }
              >
                <CardForm
                  name={`${props.workshop}/card/${card.id}`}
                  card={card}
                  button="Save the card"
                  onSave={(words) => {
                    const wrong = props.onChange(card, words);
                    if (!wrong) close(card.id);
                    return wrong;
                  }}
                  onCancel={() => close(card.id)}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

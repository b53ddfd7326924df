import { createSignal, For, Show } from 'solid-js';
import FileDown from 'lucide-solid/icons/file-down';
import Plus from 'lucide-solid/icons/plus';
import Printer from 'lucide-solid/icons/printer';
import { challenges } from '../../../shared/cards/decks/challenges.ts';
import { LIBRARY_KINDS, type LibraryItem } from '../../../shared/library/item.ts';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { CreditWords } from '../../room/shelf/credit-words.tsx';
import { CardSpine } from '../../room/shelf/spines/card-spine.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { KindIcon } from './kind-icon.tsx';
import { Marked } from './marked.tsx';
import { ToldPart } from './told-part.tsx';
import { UseDialog } from './use-dialog.tsx';
import './told.css';

/**
 * One item to read: all it says, whose it is, what to read beside it, and the way into a workshop.
 * @param props.terms the words that were looked for and found in it
 */
export function Told(props: {
  item: LibraryItem;
  terms: ReadonlySet<string>;
  /** What is to be read beside it. */
  beside: readonly LibraryItem[];
  hrefOf: (address: string) => string;
}) {
  const [using, setUsing] = createSignal(false);
  const challenge = () => challenges.find(({ letter }) => letter === props.item.challenge);
  const mark = (words: string) => <Marked text={words} terms={props.terms} />;
  return (
    <article class="told" data-c={props.item.challenge} aria-labelledby="told-h">
      <div class="told__face">
        <p class="kicker">{mark(props.item.kicker ?? LIBRARY_KINDS[props.item.kind].one)}</p>
        <h1 class="told__title" id="told-h" tabindex="-1">
          {mark(props.item.kicker && !props.item.told ? props.item.line : props.item.title)}
        </h1>
        <Show when={!props.item.kicker}>
          <p class="told__line">{mark(props.item.line)}</p>
        </Show>
        <For each={props.item.parts}>{(part) => <ToldPart part={part} terms={props.terms} />}</For>
        <Show when={props.item.tags?.length}>
          <p class="told__tags">
            <b>About</b>
            <For each={props.item.tags}>
              {(tag) => <a href={addressOf.library('', { tag })}>{mark(tag)}</a>}
            </For>
          </p>
        </Show>
        <Show when={props.beside.length > 0}>
          <nav class="told__beside" aria-labelledby="beside-h">
            <h2 class="told__part" id="beside-h">
              Beside it
            </h2>
            <ul>
              <For each={props.beside}>
                {(other) => (
                  <li>
                    <a href={props.hrefOf(other.address)}>
                      {other.code ? `${other.code} ${other.title}` : other.title}
                    </a>{' '}
                    <small>{LIBRARY_KINDS[other.kind].one}</small>
                  </li>
                )}
              </For>
            </ul>
          </nav>
        </Show>
        <div class="told__end">
          <div class="told__acts">
            <Show when={!props.item.told}>
              <Button kind="ink" onClick={() => setUsing(true)}>
                <Plus />
                Use in a workshop
              </Button>
            </Show>
            <Button kind="quiet" onClick={() => window.print()}>
              <Printer />
              Print
            </Button>
            <Show when={props.item.told}>
              <a
                class={buttonClass({ kind: 'quiet' })}
                href={`/api/library/${props.item.id}/stories.json`}
                download=""
              >
                <FileDown />
                Save as a file
              </a>
            </Show>
          </div>
          <Show
            when={props.item.told}
            fallback={<CreditWords source={props.item.source} own={props.item.own} />}
          >
            {(told) => (
              <p class="creditwords">
                Told by a table in a workshop on this server, {written.format(told().at)}. The words are its
                authors’, who can take them back.
              </p>
            )}
          </Show>
        </div>
      </div>
      <Show
        when={challenge()}
        fallback={
          <div class="card__spine told__spine" aria-hidden="true">
            <KindIcon kind={props.item.kind} />
            <span>{LIBRARY_KINDS[props.item.kind].one}</span>
          </div>
        }
      >
        {(found) => <CardSpine challenge={found()} label={props.item.code ?? ''} />}
      </Show>
      <UseDialog item={props.item} open={using()} onClose={() => setUsing(false)} />
    </article>
  );
}

const written = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

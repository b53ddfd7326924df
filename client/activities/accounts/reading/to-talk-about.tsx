import { For, Show } from 'solid-js';
import { accountQuestion } from '../../../../shared/activities/accounts/view.ts';
import type { AccountCard } from '../../../../shared/cards/index.ts';
import { counted } from '../../../lib/text/words.ts';
import { Voices } from '../../../room/scribe/voices.tsx';
import { SavedMark } from '../../../room/frame/index.ts';
import { Talk } from '../../../room/talk/index.ts';
import { useTable } from '../../../sync/table-context.ts';

/** An account's questions as cards, one of them open. */
export function ToTalkAbout(props: {
  account: AccountCard;
  which: number;
  onWhich: (which: number) => void;
  phone: boolean;
  exposeComposer: (focus: () => void) => void;
}) {
  const { session } = useTable();
  const count = (which: number) => session.lists.standing(accountQuestion(props.account.id, which)).length;
  const all = () => {
    let sum = 0;
    for (const which of props.account.discuss.keys()) sum += count(which);
    return sum;
  };
  let focusComposer = () => {};
  let list!: HTMLOListElement;
  const open = (which: number) => {
    props.onWhich(which);
    // The button that was pressed is gone: the question it opened takes the focus.
    queueMicrotask(() => list.querySelector<HTMLElement>('.is-open .talk__scroll')?.focus());
  };
  return (
    <>
      <div class="totalk__head">
        <h2 id="totalk-h">To talk about</h2>
        <p>{`${counted(props.account.discuss.length, 'question')}, ${counted(all(), 'answer')}`}</p>
      </div>
      <ol class="askcards" ref={list}>
        <For each={props.account.discuss}>
          {(question, which) => (
            <li class="askcard" classList={{ 'is-open': which() === props.which }}>
              <div class="askcard__spine" aria-hidden="true">
                <b>{which() + 1}</b>
              </div>
              <div class="askcard__face">
                <Show
                  when={which() === props.which}
                  fallback={
                    <>
                      <h3>{question}</h3>
                      <p class="askcard__foot">
                        <span>
                          {count(which()) === 0
                            ? 'Nobody has answered yet'
                            : counted(count(which()), 'answer')}
                        </span>
                        <button class="act" type="button" onClick={() => open(which())}>
                          {count(which()) === 0 ? 'Answer' : 'Read and answer'}
                          <span class="vh">{` question ${which() + 1}`}</span>
                        </button>
                      </p>
                    </>
                  }
                >
                  <Talk
                    card={accountQuestion(props.account.id, which())}
                    heading={question}
                    adding="an answer"
                    aside={props.phone ? <SavedMark /> : undefined}
                    voices={<Voices onReady={() => focusComposer()} />}
                    exposeComposer={(focus) => {
                      focusComposer = focus;
                      props.exposeComposer(focus);
                    }}
                  />
                </Show>
              </div>
            </li>
          )}
        </For>
      </ol>
    </>
  );
}

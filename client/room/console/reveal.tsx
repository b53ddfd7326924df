import { type Accessor, createSignal, For, type JSX, Show } from 'solid-js';
import { isFew, SHOWN_FROM } from '../../../shared/model/plan/votes.ts';
import type { BallotCounts } from '../../../shared/protocol/http.ts';
import { counted, howMany } from '../../lib/text/words.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { type Revealed, useConsole } from './context.ts';
import { createServerCall, type ServerCall, ServerCallTrouble } from './server-call.tsx';

export type Reveal = {
  call: ServerCall;
  /** How many handed in, and who did for others, while the facilitator has not decided yet. */
  asking: Accessor<BallotCounts | undefined>;
  /** Asks first, with the turnout: what people have read cannot be unread. */
  reveal(): Promise<void>;
  hide(): Promise<void>;
  /** Reveals the totals to everybody. */
  confirm(): Promise<void>;
  notYet(): void;
};

/**
 * Makes what reveals totals and hides them again. SPEC [B8].
 * @param onShown called once the server has shown or hidden them
 */
export function createReveal(what: Accessor<Revealed>, onShown?: (shown: boolean) => void): Reveal {
  const { server } = useConsole();
  const call = createServerCall();
  const [asking, setAsking] = createSignal<BallotCounts>();
  const show = async (shown: boolean) => {
    setAsking(undefined);
    if ((await call.run(server.reveal(what(), shown))) !== undefined) onShown?.(shown);
  };
  return {
    call,
    asking,
    async reveal() {
      const counts = (await call.run(server.ballotCounts(what())))?.value;
      if (counts) setAsking(counts);
    },
    hide: () => show(false),
    confirm: () => show(true),
    notYet: () => void setAsking(undefined),
  };
}

/**
 * Says before anything is revealed how many handed in, and who did for others, or why it could not be. Renders nothing
 * otherwise.
 * @param props.did what they did, for the sentence that counts them
 */
export function BeforeReveal(props: { reveal: Reveal; did: 'voted' | 'rated'; children?: JSX.Element }) {
  return (
    <>
      <Show when={props.reveal.asking()}>
        {(counts) => (
          <div ref={bringIntoView}>
            <Message
              kind="notice"
              title={
                counts().people === 0
                  ? `Nobody has ${props.did} yet.`
                  : `${howMany(counts().people, 'person has', 'people have')} ${props.did}.`
              }
              acts={
                <>
                  <Button kind="ink" onClick={() => props.reveal.confirm()}>
                    Reveal to everybody
                  </Button>
                  <Button kind="quiet" onClick={() => props.reveal.notYet()}>
                    Not yet
                  </Button>
                </>
              }
            >
              <Show when={isFew(counts().people)}>
                <p>
                  Everybody will read how many, and not what they chose: that is shown when at least{' '}
                  {SHOWN_FROM} people have.
                </p>
              </Show>
              <Show when={!isFew(counts().people)}>{props.children}</Show>
              <For each={counts().forOthers}>
                {({ name, people, guests }) => (
                  <p>
                    {people} by {name || 'somebody'} for others
                    {guests > 0 ? `, ${guests === people ? 'all' : guests} of them without a device` : ''}.
                  </p>
                )}
              </For>
              <Show when={counts().leftOut}>
                {(left) => (
                  <p>
                    {counted(left(), 'other is', 'others are')} not counted: taken out, not at a table any
                    more, or more guests than a table seats.
                  </p>
                )}
              </Show>
            </Message>
          </div>
        )}
      </Show>
      <ServerCallTrouble call={props.reveal.call} />
    </>
  );
}

/** The column may be scrolled to where only the question stands: its answers have to be in sight too. */
const bringIntoView = (asked: HTMLElement) =>
  queueMicrotask(() => asked.scrollIntoView({ block: 'nearest' }));

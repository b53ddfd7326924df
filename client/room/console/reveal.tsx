import { type Accessor, createSignal, For, Show } from 'solid-js';
import type { BallotCounts } from '../../../shared/protocol/http.ts';
import { counted } from '../../lib/text/words.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { type Revealed, useConsole } from './context.ts';
import { createServerCall, type ServerCall, ServerCallTrouble } from './server-call.tsx';

export type Reveal = {
  call: ServerCall;
  /** Who handed in for others, while the facilitator has not decided yet. */
  asking: Accessor<BallotCounts | undefined>;
  /** Reveals the totals, at once when nobody handed in for others; otherwise that is said first. */
  reveal(): Promise<void>;
  hide(): Promise<void>;
  revealAllTheSame(): Promise<void>;
  notYet(): void;
};

/** Makes what reveals totals and hides them again. SPEC [B8]. */
export function createReveal(what: Accessor<Revealed>): Reveal {
  const { server } = useConsole();
  const call = createServerCall();
  const [asking, setAsking] = createSignal<BallotCounts>();
  const show = async (shown: boolean) => {
    setAsking(undefined);
    await call.run(server.reveal(what(), shown));
  };
  return {
    call,
    asking,
    async reveal() {
      const counts = (await call.run(server.ballotCounts(what())))?.value;
      if (!counts) return;
      if (counts.forOthers.length === 0 && counts.leftOut === 0) await show(true);
      else setAsking(counts);
    },
    hide: () => show(false),
    revealAllTheSame: () => show(true),
    notYet: () => void setAsking(undefined),
  };
}

/** Says who handed in for others before anything is revealed, or why it could not be. Renders nothing otherwise. */
export function BeforeReveal(props: { reveal: Reveal }) {
  return (
    <>
      <Show when={props.reveal.asking()}>
        {(counts) => (
          <Message
            kind="notice"
            title={`${counted(counts().people, 'person has', 'people have')} handed in.`}
            acts={
              <>
                <Button kind="ink" onClick={() => void props.reveal.revealAllTheSame()}>
                  Reveal to everybody
                </Button>
                <Button kind="quiet" onClick={() => props.reveal.notYet()}>
                  Not yet
                </Button>
              </>
            }
          >
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
                  {counted(left(), 'other is', 'others are')} not counted: taken out, not at a table any more,
                  or more guests than a table seats.
                </p>
              )}
            </Show>
          </Message>
        )}
      </Show>
      <ServerCallTrouble call={props.reveal.call} />
    </>
  );
}

import { createMemo, Show } from 'solid-js';
import MessageSquare from 'lucide-solid/icons/message-square';
import PenOff from 'lucide-solid/icons/pen-off';
import type { PlanView } from '../../../shared/model/plan/plan-view.ts';
import { firstWords } from '../../lib/text/cut-text.ts';
import './bands.css';

/** How long a message stays up. People who were away read it on their own screen. */
const MESSAGE_MS = 5 * 60_000;
/** The number of words that fit two lines. */
const WORDS = 24;

/** Bands with what everybody should know now: pens are down, and the last message to all tables. */
export function Bands(props: { plan: PlanView; now: number | undefined }) {
  const message = createMemo(() => {
    const { now } = props;
    if (now === undefined) return undefined;
    const toAll = Object.values(props.plan.messages).filter(
      ({ table, at }) => !table && now - at < MESSAGE_MS,
    );
    return toAll.sort((a, b) => b.at - a.at)[0];
  });
  return (
    <Show when={props.plan.run.pensDown || message()}>
      <div class="stage__bands" role="status">
        <Show when={props.plan.run.pensDown}>
          <p class="stage__band stage__band--pens">
            <PenOff />
            <b>Pens down</b>
          </p>
        </Show>
        <Show when={message()}>
          {(said) => (
            <p class="stage__band">
              <MessageSquare />
              <span>{firstWords(said().text, WORDS)}</span>
            </p>
          )}
        </Show>
      </div>
    </Show>
  );
}

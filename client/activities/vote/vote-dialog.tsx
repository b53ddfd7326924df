import { createMemo, For, Show } from 'solid-js';
import Minus from 'lucide-solid/icons/minus';
import Plus from 'lucide-solid/icons/plus';
import { rankedOptions, turnout } from '../../../shared/activities/vote/count.ts';
import { resultOf } from '../../../shared/model/plan/plan-view.ts';
import { isFew, type Vote, type VoteOption } from '../../../shared/model/plan/votes.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Message } from '../../ui/message.tsx';
import { counted } from '../../lib/text/words.ts';
import './vote-dialog.css';

type Props = { open: boolean; onClose: () => void; vote: Vote; able: boolean };

/** The dialog in which people place dots and later see the totals. Only the server is told who placed what. */
export function VoteDialog(props: Props) {
  const { session, speaker, scribing } = useTable();
  const dots = () => session.ballots.dots(props.vote.id, speaker().id);
  const left = () => props.vote.dots - dots().length;
  const on = (option: string) => dots().filter((dot) => dot === option).length;
  const place = (next: readonly string[]) => session.ballots.place(props.vote.id, speaker().id, next);
  const take = (option: string) => {
    const at = dots().lastIndexOf(option);
    if (at >= 0) place(dots().filter((_, index) => index !== at));
  };
  const result = createMemo(() => resultOf(session.plan, props.vote.id));
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={props.vote.question}>
      <Show
        when={result()}
        fallback={
          <>
            <p class="voting__left" role="status">
              <Show when={scribing()}>
                <b>Voting for {speaker().name}. </b>
              </Show>
              {left() > 0 ? `${counted(left(), 'dot')} left to place.` : 'All dots are placed.'}
            </p>
            <ul class="voting">
              <For each={props.vote.options}>
                {(option) => (
                  <Choice
                    option={option}
                    dots={on(option.id)}
                    able={props.able}
                    full={left() <= 0}
                    onAdd={() => place([...dots(), option.id])}
                    onTake={() => take(option.id)}
                  />
                )}
              </For>
            </ul>
            <Show when={session.ballots.refusal()}>{(words) => <Message title={words()} />}</Show>
            <p class="hint">
              Only you see your dots. Everybody sees the totals when they are revealed; until then you can
              change your mind.
              <Show when={session.ballots.waiting() > 0}>
                {' '}
                They are kept on this device and handed in when the link is back.
              </Show>
            </p>
          </>
        }
      >
        {(found) => (
          <>
            <p class="voting__left">{turnout(found())}</p>
            <Show when={!isFew(found().people)}>
              <ul class="voting">
                <For each={rankedOptions(props.vote, found())}>
                  {({ label, dots, share }) => (
                    <li class="voting__row voting__row--result">
                      <span>{label}</span>
                      <b>{counted(dots, 'dot')}</b>
                      <i aria-hidden="true" style={{ 'inline-size': `${share * 100}%` }} />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </>
        )}
      </Show>
      <Button kind="ink" onClick={() => props.onClose()}>
        Done
      </Button>
    </Dialog>
  );
}

function Choice(props: {
  option: VoteOption;
  dots: number;
  able: boolean;
  full: boolean;
  onAdd: () => void;
  onTake: () => void;
}) {
  return (
    <li class="voting__row">
      <span>{props.option.label}</span>
      <span class="voting__dots">
        <span aria-hidden="true">{'●'.repeat(props.dots)}</span>
        <span class="vh">{counted(props.dots, 'dot')}</span>
      </span>
      <Button
        kind="icon"
        data-repeats
        aria-label={`Take a dot from ${props.option.label}`}
        waiting={!props.able || props.dots === 0}
        onClick={() => props.onTake()}
      >
        <Minus />
      </Button>
      <Button
        kind="icon"
        data-repeats
        aria-label={`Put a dot on ${props.option.label}`}
        waiting={!props.able || props.full}
        onClick={() => props.onAdd()}
      >
        <Plus />
      </Button>
    </li>
  );
}

import { createUniqueId, For, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import type { Audience as To } from '../../../shared/model/reflections.ts';
import { type Circumstances, outcomeOf } from './words.ts';
import './audience.css';

type Props = {
  to: To;
  named: boolean;
  about: Circumstances;
  onChange: (change: { to: To } | { named: boolean }) => void;
};

/** Who may read a thought, and whether its author's name goes with it. Choosing hands nothing in. */
export function Audience(props: Props) {
  const name = createUniqueId();
  const choices = (): { to: To; words: string }[] => [
    { to: 'keep', words: 'Keep it to myself' },
    ...(props.about.table ? [{ to: 'table' as const, words: `Share it with ${props.about.table}` }] : []),
    { to: 'room', words: 'Share it with the whole room' },
  ];
  return (
    <>
      <fieldset class="group">
        <legend>{props.about.revealed ? 'Who may read it' : 'When the pause ends'}</legend>
        <div class="audience">
          <For each={choices()}>
            {({ to, words }) => (
              <label class="audience__row">
                <input
                  type="radio"
                  name={`${name}-to`}
                  checked={props.to === to}
                  onChange={() => props.onChange({ to })}
                />
                <span>{words}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <Show when={props.to !== 'keep'}>
        <fieldset class="naming">
          <legend>Show it</legend>
          <div class="naming__both">
            <For each={[true, false]}>
              {(named) => (
                <label>
                  <input
                    type="radio"
                    name={`${name}-named`}
                    checked={props.named === named}
                    onChange={() => props.onChange({ named })}
                  />
                  <span>{named ? 'With my name' : 'Unnamed'}</span>
                </label>
              )}
            </For>
          </div>
        </fieldset>
      </Show>
      <p class="outcome" role="status">
        <Eye />
        <span>{outcomeOf(props, props.about)}</span>
      </p>
    </>
  );
}

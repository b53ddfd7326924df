import type { Audience as To } from '../../../../shared/activities/pause/model/reflection-view.ts';
import { createUniqueId, For, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import { Segments } from '../../../ui/segments.tsx';
import { type Circumstances, outcomeOf } from './words.ts';
import './audience.css';

type Props = {
  to: To;
  named: boolean;
  about: Circumstances;
  onChange: (change: { to: To } | { named: boolean }) => void;
};

const NAMING = [
  { value: 'named', words: 'With my name' },
  { value: 'unnamed', words: 'Unnamed' },
] as const;

/** The choice of who may read a thought, and whether its author's name goes with it. Choosing hands nothing in. */
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
          <Segments
            choices={NAMING}
            value={props.named ? 'named' : 'unnamed'}
            onChange={(naming) => props.onChange({ named: naming === 'named' })}
          />
        </fieldset>
      </Show>
      <p class="outcome" role="status">
        <Eye />
        <span>{outcomeOf(props, props.about)}</span>
      </p>
    </>
  );
}

import { createSignal, For, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import Link from 'lucide-solid/icons/link';
import { clockDigits, isRunning, leftOf } from '../../../../shared/model/clock.ts';
import { runningStep } from '../../../../shared/model/plan-view.ts';
import { STAGE_SCENES, type StageScene } from '../../../../shared/model/run-view.ts';
import { Button } from '../../../ui/button.tsx';
import { useConsole } from '../context.ts';
import { spotlightWords } from '../room/spotlight-words.ts';
import { StageLink } from './stage-link.tsx';
import './projector.css';

const SCENE_WORDS: Record<StageScene, string> = {
  join: 'The way in: code and QR',
  question: 'The question',
  wall: 'The responses',
  ratings: 'The ratings',
  vote: 'The vote',
  blank: 'Nothing',
};

/** What the hall sees, in words, and what it should see. */
export function Projector() {
  const { hall, now, timeKnown } = useConsole();
  const [link, setLink] = createSignal(false);
  const scene = () => hall.plan.run.stage;
  const clock = () => {
    const set = hall.plan.run.clock;
    if (!set || (isRunning(set) && !timeKnown())) return undefined;
    const left = leftOf(set, now());
    return `${left < 0 ? '+' : ''}${clockDigits(left)}`;
  };
  const step = () => runningStep(hall.plan);
  const shows = () => {
    const chosen = scene();
    if (chosen) return SCENE_WORDS[chosen];
    return spotlightWords(hall) ?? step()?.title ?? hall.plan.workshop['title'] ?? hall.me.workshop.title;
  };
  return (
    <section class="projector" aria-labelledby="projector-h">
      <h2 class="title" id="projector-h">
        On the projector
      </h2>
      <div class="projector__mini" data-theme="stage">
        <p class="projector__top">
          <b>{hall.me.workshop.joinCode}</b>
          <Show when={scene() !== 'blank' && clock()}>{(digits) => <b>{digits()}</b>}</Show>
        </p>
        <p class="projector__shows">{shows()}</p>
      </div>
      <label class="vh" for="projector-shows">
        What the projector shows
      </label>
      <span class="select">
        <select
          class="input"
          id="projector-shows"
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            hall.edits.setStage(STAGE_SCENES.find((one) => one === chosen));
          }}
        >
          <option value="" selected={!scene()}>
            Follows the agenda
          </option>
          <For each={STAGE_SCENES}>
            {(one) => (
              <option value={one} selected={scene() === one}>
                {SCENE_WORDS[one]}
              </option>
            )}
          </For>
        </select>
        <ChevronDown />
      </span>
      <Button kind="text" class="projector__link" aria-haspopup="dialog" onClick={() => setLink(true)}>
        <Link />
        Link for another computer
      </Button>
      <StageLink open={link()} onClose={() => setLink(false)} />
    </section>
  );
}

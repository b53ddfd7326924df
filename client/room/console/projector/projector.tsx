import { createSignal, For, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import Link from 'lucide-solid/icons/link';
import { clockDigits, isRunning, leftOf } from '../../../../shared/model/plan/clock.ts';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { STAGE_SCENES, type StageScene } from '../../../../shared/model/plan/run-view.ts';
import { Button } from '../../../ui/button.tsx';
import { useConsole } from '../context.ts';
import { spotlightWords } from '../room/spotlight-words.ts';
import { StageLink } from './stage-link.tsx';
import './projector.css';

/** In front of a table's id, where it stands among the scenes. */
const MAP = 'map:';

const SCENE_WORDS: Record<StageScene, string> = {
  join: 'The way in: code and QR',
  question: 'The question',
  wall: 'The responses',
  ratings: 'The ratings',
  vote: 'The vote',
  map: 'A network map',
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
  const mapWords = () => {
    const { map } = hall.plan.run;
    const table = hall.tables().find(({ id }) => id === map?.table);
    return table ? `The map of ${table.title()}${map?.ids ? ', a part of it' : ''}` : SCENE_WORDS.map;
  };
  const shows = () => {
    const chosen = scene();
    if (chosen === 'map') return mapWords();
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
            if (chosen.startsWith(MAP)) hall.edits.showMap({ table: chosen.slice(MAP.length) });
            else hall.edits.setStage(STAGE_SCENES.find((one) => one === chosen));
          }}
        >
          <option value="" selected={!scene()}>
            Follows the agenda
          </option>
          <For each={STAGE_SCENES.filter((one) => one !== 'map')}>
            {(one) => (
              <option value={one} selected={scene() === one}>
                {SCENE_WORDS[one]}
              </option>
            )}
          </For>
          <optgroup label="Network maps">
            <For each={hall.tables()}>
              {({ id, title }) => (
                <option value={`${MAP}${id}`} selected={scene() === 'map' && hall.plan.run.map?.table === id}>
                  The map of {title()}
                </option>
              )}
            </For>
          </optgroup>
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

import { createSignal, For, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import Link from 'lucide-solid/icons/link';
import { clockDigits, isRunning, leftOf } from '../../../../shared/model/plan/countdown.ts';
import { ACTIVITIES } from '../../../../shared/activities/index.ts';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { STAGE_SCENES, type StageScene } from '../../../../shared/model/plan/run-view.ts';
import { Button } from '../../../ui/button.tsx';
import { useConsole } from '../context.ts';
import { spotlightWords } from '../cards.ts';
import { StageLink } from './stage-link.tsx';
import './projector.css';

/** Says what the hall sees, and lets the facilitator choose what it should see. */
export function Projector() {
  const { hall, now, parts, timeKnown } = useConsole();
  const words: Partial<Record<StageScene, string>> = Object.assign(
    { join: 'The way in: code and QR', blank: 'Nothing' },
    ...[...parts.values()].map(({ scenes }) => scenes),
  );
  const ofTables = [...parts].flatMap(([kind, part]) => (part.ofTables ? [{ kind, ...part.ofTables }] : []));
  /** Scenes that need a table are listed by table. */
  const listed = new Set(ofTables.flatMap(({ kind }) => ACTIVITIES[kind].scenes));
  const [link, setLink] = createSignal(false);
  const scene = () => hall.plan.run.stage;
  const clock = () => {
    const set = hall.plan.run.clock;
    if (!set || (isRunning(set) && !timeKnown())) return undefined;
    const left = leftOf(set, now());
    return `${left < 0 ? '+' : ''}${clockDigits(left)}`;
  };
  const step = () => runningStep(hall.plan);
  const ofTable = () => {
    for (const { chosen, words: say } of ofTables) {
      const shown = chosen(hall.plan);
      const table = shown && hall.tables().find(({ id }) => id === shown.table);
      if (table) return `${say(table.title())}${shown.part ? ', a part of it' : ''}`;
    }
    return undefined;
  };
  const shows = () => {
    const chosen = scene();
    if (chosen) return ofTable() ?? words[chosen] ?? chosen;
    return spotlightWords(hall) ?? step()?.title ?? hall.plan.workshop['title'] ?? hall.me.workshop.title;
  };
  const choose = (value: string) => {
    const [kind, table] = value.split(':');
    const chosen = ofTables.find((each) => each.kind === kind);
    if (chosen && table) chosen.choose(hall, table);
    else hall.edits.setStage(STAGE_SCENES.find((one) => one === value));
  };
  return (
    <section class="projector" aria-labelledby="projector-h">
      <h2 class="title" id="projector-h">
        On the projector
      </h2>
      <div class="projector__mini" data-theme="stage">
        <p class="projector__top">
          <b>{hall.joinCode()}</b>
          <Show when={scene() !== 'blank' && clock()}>{(digits) => <b>{digits()}</b>}</Show>
        </p>
        <p class="projector__shows">{shows()}</p>
      </div>
      <label class="vh" for="projector-shows">
        What the projector shows
      </label>
      <span class="select">
        <select class="input" id="projector-shows" onChange={(event) => choose(event.currentTarget.value)}>
          <option value="" selected={!scene()}>
            Follows the agenda
          </option>
          <For each={STAGE_SCENES.filter((one) => !listed.has(one))}>
            {(one) => (
              <option value={one} selected={scene() === one}>
                {words[one] ?? one}
              </option>
            )}
          </For>
          <For each={ofTables}>
            {({ kind, heading, words: say, chosen }) => (
              <optgroup label={heading}>
                <For each={hall.tables()}>
                  {({ id, title }) => (
                    <option value={`${kind}:${id}`} selected={chosen(hall.plan)?.table === id}>
                      {say(title())}
                    </option>
                  )}
                </For>
              </optgroup>
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

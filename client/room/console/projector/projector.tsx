import { createSignal, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import Link from 'lucide-solid/icons/link';
import { clockDigits, isRunning, leftOf } from '../../../../shared/model/plan/countdown.ts';
import { ACTIVITIES } from '../../../../shared/activities/index.ts';
import { isDoorClosed, runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { STAGE_SCENES, type StageScene } from '../../../../shared/model/plan/run-view.ts';
import { fetchParts } from '../../../activities/parts.ts';
import { createFetched } from '../../../lib/fetched.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { settled } from '../../../lib/settled.ts';
import { Button } from '../../../ui/button.tsx';
import { useConsole } from '../context.ts';
import { createSpotlightWords } from '../cards.ts';
import { StageLink } from './stage-link.tsx';
import './projector.css';

/** Where a scene of the projector can be made out when it is small, and is laid out as on the wall (`phone.css` of the stage). */
const SHOWS_SCENES = '(min-width: 761px) and (min-height: 481px)';

const fetchStage = async () => {
  const [parts, { default: Small }] = await Promise.all([
    fetchParts('stage'),
    import('../../stage/small-stage.tsx'),
  ]);
  return { parts, Small };
};

/** Shows what the hall sees, and lets the facilitator choose what it should see. */
export function Projector() {
  const { hall, now, parts, timeKnown } = useConsole();
  const words: Partial<Record<StageScene, string>> = Object.assign(
    { join: 'The way in: code and QR', blank: 'Nothing' },
    ...[...parts.values()].map(({ scenes }) => scenes),
  );
  const ofTables = [...parts].flatMap(([kind, part]) => (part.ofTables ? [{ kind, ...part.ofTables }] : []));
  const ofItems = [...parts].flatMap(([kind, part]) =>
    part.ofItems ? [{ kind, ...part.ofItems, items: part.ofItems.create(hall) }] : [],
  );
  /** Scenes that need a table are listed by table. */
  const listed = new Set(ofTables.flatMap(({ kind }) => ACTIVITIES[kind].scenes));
  const [link, setLink] = createSignal(false);
  const wide = createMedia(SHOWS_SCENES);
  // Not before the console itself is there.
  const [stage] = createFetched(() => wide() && hall.ready(), fetchStage);
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
  const ofItem = () =>
    ofItems.flatMap(({ heading, items, chosen }) => {
      const item = items().find(({ id }) => id === chosen(hall.plan));
      return item ? [`${heading} ${item.words}`] : [];
    })[0];
  const named = createSpotlightWords(hall);
  const shows = () => {
    const chosen = scene();
    const alone = named(hall.plan.run.shown);
    if (chosen) return ofTable() ?? ofItem() ?? [words[chosen] ?? chosen, alone].filter(Boolean).join(': ');
    const asked = [...parts.values()].map((part) => part.sceneAsked?.(hall.plan)).find(Boolean);
    return (
      alone ??
      named() ??
      (asked && words[asked]) ??
      step()?.title ??
      hall.plan.workshop['title'] ??
      hall.me.workshop.title
    );
  };
  const choose = (value: string) => {
    const [kind, id] = value.split(':');
    const chosen = [...ofTables, ...ofItems].find((each) => each.kind === kind);
    if (chosen && id) chosen.choose(hall, id);
    else if (value !== 'shown') hall.edits.setStage(STAGE_SCENES.find((one) => one === value));
  };
  return (
    <section class="projector" aria-labelledby="projector-h">
      <div class="projector__head">
        <h2 class="title" id="projector-h">
          On the projector
        </h2>
        <Button kind="text" aria-haspopup="dialog" onClick={() => setLink(true)}>
          <Link />
          Link
          <span class="vh"> for another computer</span>
        </Button>
      </div>
      <Show
        when={wide() && settled(stage)}
        fallback={
          <div class="projector__mini" data-theme="stage">
            <p class="projector__top">
              <b>{isDoorClosed(hall.plan) ? 'Door closed' : hall.joinCode()}</b>
              <Show when={scene() !== 'blank' && clock()}>{(digits) => <b>{digits()}</b>}</Show>
            </p>
            <p class="projector__shows">{shows()}</p>
          </div>
        }
      >
        {(fetched) => (
          <>
            <p class="vh">{shows()}</p>
            <Dynamic
              component={fetched().Small}
              session={hall}
              parts={fetched().parts}
              now={now}
              known={timeKnown()}
            />
          </>
        )}
      </Show>
      <label class="vh" for="projector-shows">
        What the projector shows
      </label>
      <span class="select">
        <select class="input" id="projector-shows" onChange={(event) => choose(event.currentTarget.value)}>
          <option value="" selected={!scene() && !hall.plan.run.shown}>
            Follows the agenda
          </option>
          <Show when={!scene() && hall.plan.run.shown}>
            <option value="shown" selected>
              What you chose
            </option>
          </Show>
          <For each={STAGE_SCENES.filter((one) => !listed.has(one))}>
            {(one) => (
              <option value={one} selected={scene() === one}>
                {words[one] ?? one}
              </option>
            )}
          </For>
          <For each={ofItems}>
            {({ kind, heading, items, chosen }) => (
              <Show when={items().length > 0}>
                <optgroup label={heading}>
                  <For each={items()}>
                    {({ id, words: say }) => (
                      <option value={`${kind}:${id}`} selected={chosen(hall.plan) === id}>
                        {say}
                      </option>
                    )}
                  </For>
                </optgroup>
              </Show>
            )}
          </For>
          <For each={ofTables}>
            {({ kind, heading, words: say, offers, chosen }) => {
              const offered = () => hall.tables().filter((table) => offers?.(hall, table) ?? true);
              return (
                <Show when={offered().length > 0}>
                  <optgroup label={heading}>
                    <For each={offered()}>
                      {({ id, title }) => (
                        <option value={`${kind}:${id}`} selected={chosen(hall.plan)?.table === id}>
                          {say(title())}
                        </option>
                      )}
                    </For>
                  </optgroup>
                </Show>
              );
            }}
          </For>
        </select>
        <ChevronDown />
      </span>
      <StageLink open={link()} onClose={() => setLink(false)} />
    </section>
  );
}

import { addressOf } from '../../../shared/protocol/addresses.ts';
import { createMemo, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Check from 'lucide-solid/icons/check';
import LoaderCircle from 'lucide-solid/icons/loader-circle';
import Presentation from 'lucide-solid/icons/presentation';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { type SavedState, isTrouble } from '../../sync/document/saved.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { counted } from '../../lib/text/words.ts';
import { useConsole } from './context.ts';
import { ConsoleMenu } from './menu/console-menu.tsx';

const SAVED_WORDS: Record<SavedState, string> = {
  opening: 'Opening…',
  saved: 'Saved',
  saving: 'Saving…',
  late: 'Not saved yet',
  offline: 'Offline: nobody sees what you do here',
  'at-risk': 'Not saved yet: keep this page open',
  unkept: 'Offline: keep this page open',
  full: 'Full, so not saved: take something large away',
  'too-much': 'Too much to save: undo what you added last',
  refused: 'Not allowed',
  closed: 'Closed, so not added',
};

/** The header of the console: the workshop, how many people are here, and whether everything is saved. */
export function ConsoleBar(props: {
  /** Stands where the console opens the projector. */
  instead?: JSX.Element;
}) {
  const { hall, linked, presentIds } = useConsole();
  const title = () => hall.plan.workshop['title'] ?? hall.me.workshop.title;
  const here = createMemo(
    () =>
      Object.values(hall.plan.people).filter(
        ({ id, kind, removed }) => kind === 'participant' && !removed && presentIds().has(id),
      ).length,
  );
  const icon = () => {
    if (isTrouble(hall.saved())) return TriangleAlert;
    return hall.saved() === 'saved' ? Check : LoaderCircle;
  };
  return (
    <header class="consolebar">
      <a class="where" href="/">
        <Mark />
        <span class="consolebar__where">
          <b>{title()}</b>
          <span>You are running this workshop</span>
        </span>
      </a>
      <p class="consolebar__room">
        <Show when={linked()}>
          <b>{here()}</b> {here() === 1 ? 'person' : 'people'} at{' '}
        </Show>
        <b>{hall.tables().length}</b> {counted(hall.tables().length, 'table').replace(/^\d+ /, '')}
      </p>
      <div class="consolebar__tools">
        <p class="consolebar__saved" data-state={hall.saved()} translate="no">
          <Dynamic component={icon()} />
          {SAVED_WORDS[hall.saved()]}
        </p>
        {props.instead ?? (
          <a
            class={buttonClass({})}
            href={addressOf.stage(hall.me.workshop.id)}
            target={`stage-${hall.me.workshop.id}`}
            rel="noreferrer"
          >
            <Presentation />
            Open the projector
            <span class="vh"> in a window of its own</span>
          </a>
        )}
        <ConsoleMenu />
      </div>
    </header>
  );
}

import { Show } from 'solid-js';
import type { Store } from 'solid-js/store';
import Lock from 'lucide-solid/icons/lock';
import { endOf } from '../../../shared/model/plan/ending.ts';
import type { PlanView } from '../../../shared/model/plan/plan-view.ts';
import { createMinutes } from './ending-strip.tsx';
import { KeepLonger } from './keep-longer.tsx';
import { closedWords, deletionWords, isNear } from './words.ts';
import '../strips/room.css';

/** The strip of a closed workshop for whoever runs it: when it goes is said from the beginning, and in the last week with a way out. */
export function HallEnding(props: { plan: Store<PlanView>; workshop: string }) {
  const now = createMinutes();
  const end = () => endOf(props.plan);
  return (
    <Show when={end().closed}>
      {(closed) => (
        <section class="ask ask--strong" aria-label="This workshop is closed">
          <Lock />
          <p role="status">
            <b translate="no">{closedWords(closed())}</b> Everybody can read and save.{' '}
            <Show when={end().deleteAt}>{(at) => deletionWords(at(), now())}</Show>
          </p>
          <Show when={isNear(end().deleteAt ?? Infinity, now())}>
            <KeepLonger workshop={props.workshop} />
          </Show>
        </section>
      )}
    </Show>
  );
}

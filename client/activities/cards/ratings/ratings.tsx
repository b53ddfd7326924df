import { Show } from 'solid-js';
import { hostOf, ratingsIn } from '../../../../shared/model/plan/plan-view.ts';
import Eye from 'lucide-solid/icons/eye';
import { useTable } from '../../../sync/table-context.ts';
import { Scale } from './scale.tsx';
import './ratings.css';

/** The two ratings of a card: how much it matters, and where we are now. */
export function Ratings(props: { card: string }) {
  const { session, speaker, scribing } = useTable();
  const host = () => hostOf(session.plan);
  const revealed = () => ratingsIn(session.plan) !== undefined;
  return (
    <div class="ratings">
      <div class="rates">
        <Scale card={props.card} scale="matters" legend="Matters to us" low="A little" high="A great deal" />
        <Scale card={props.card} scale="now" legend="Where are we now" low="Starting" high="In place" />
      </div>
      <p class="rates__say">
        <Eye />
        <span>
          <Show when={scribing()}>
            <b>Marking for {speaker().name}. </b>
          </Show>
          {revealed()
            ? 'The bars are the whole room. Nobody sees who chose what.'
            : `Only you see your marks. ${host()} can reveal how the room’s marks spread, never who chose what.`}
        </span>
      </p>
    </div>
  );
}

import { Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import { useTable } from '../../sync/table-context.ts';
import { Scale } from './scale.tsx';
import './ratings.css';

/** A card's two ratings: how much it matters, and where we are. */
export function Ratings(props: { card: string }) {
  const { speaker, scribing } = useTable();
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
          On screen your table sees the spread, not who chose what.
        </span>
      </p>
    </div>
  );
}

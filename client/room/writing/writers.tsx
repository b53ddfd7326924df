import { For, Show } from 'solid-js';
import { listOf } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';
import { Avatar } from '../../ui/avatar.tsx';
import './writers.css';

/**
 * Shows who else is writing in `place` at this moment. It is never announced, because that would talk over the
 * conversation.
 */
export function Writers(props: { place: string; here?: boolean }) {
  const { session } = useTable();
  const names = () =>
    session.presence
      .others()
      .filter(({ writing }) => writing === props.place)
      .map(({ name, writingAs }) => (writingAs ? `${name}, for ${writingAs},` : name));
  return (
    <Show when={names().length > 0}>
      <p class="typing">
        <For each={names()}>{(name) => <Avatar name={name} />}</For>
        {`${listOf(names())} ${names().length === 1 ? 'is' : 'are'} writing${props.here ? ' here' : ''}`}
        <span class="typing__dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      </p>
    </Show>
  );
}

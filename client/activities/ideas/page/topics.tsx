import { For, Show } from 'solid-js';
import type { IdeaTopic } from '../../../../shared/cards/idea.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { WayBack } from '../../../room/page/way-back.tsx';
import { useFrame } from '../../../room/frame/index.ts';

/** The topics, to choose one. */
export function Topics(props: { topics: readonly IdeaTopic[]; at: string }) {
  const { href } = useFrame();
  const narrow = createMedia('(max-width: 1099px)');
  const list = () => (
    <ul>
      <For each={props.topics}>
        {({ id, title }) => (
          <li>
            <a href={href('ideas', id)} aria-current={id === props.at ? 'page' : undefined}>
              {title}
            </a>
          </li>
        )}
      </For>
    </ul>
  );
  return (
    <nav class="topics" aria-label="Ideas">
      <WayBack />
      <Show when={narrow()} fallback={list()}>
        <Show when={props.at} keyed>
          {(_) => (
            <details>
              <summary>{`Ideas: ${props.topics.length} to choose from`}</summary>
              {list()}
            </details>
          )}
        </Show>
      </Show>
    </nav>
  );
}

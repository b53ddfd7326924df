import { For } from 'solid-js';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import { useFrame } from '../../../room/frame/index.ts';
import { CHOOSER } from '../page/values.ts';

/** The way back to the chooser, and the other cards of the same sort. @param props.at the id of the open one */
export function Others(props: {
  label: string;
  cards: readonly { id: string; title: string }[];
  at: string;
}) {
  const { href } = useFrame();
  return (
    <nav class="apcard__others" aria-label={props.label}>
      <a class="apcard__back" href={href('approaches', CHOOSER)}>
        <ArrowLeft />
        Which approach fits?
      </a>
      <ul>
        <For each={props.cards}>
          {({ id, title }) => (
            <li>
              <a href={href('approaches', id)} aria-current={id === props.at ? 'page' : undefined}>
                {title}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

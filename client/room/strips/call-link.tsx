import { Show } from 'solid-js';
import Video from 'lucide-solid/icons/video';
import { useTable } from '../../sync/table-context.ts';
import { buttonClass } from '../../ui/button.tsx';

/** The way into the group's video call, where whoever runs the workshop has given one. */
export function CallLink() {
  const { session } = useTable();
  const link = () => {
    const given = session.plan.workshop['call'];
    // Shown to people as a link, so nothing but a page may stand there.
    return given?.startsWith('https://') ? given : undefined;
  };
  return (
    <Show when={link()}>
      {(href) => (
        <a
          class={`${buttonClass({ kind: 'quiet' })} menu__row`}
          href={href()}
          target="_blank"
          rel="noreferrer"
        >
          <Video />
          Join the call
        </a>
      )}
    </Show>
  );
}

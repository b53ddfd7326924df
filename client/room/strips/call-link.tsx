import { Show } from 'solid-js';
import Video from 'lucide-solid/icons/video';
import { useTable } from '../../sync/table-context.ts';
import { buttonClass } from '../../ui/button.tsx';

/** The link to the group's video call, if the facilitator has given one. */
export function CallLink() {
  const { session } = useTable();
  const link = () => {
    const given = session.plan.workshop['call'];
    // People follow this link, so only an https address may stand there.
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

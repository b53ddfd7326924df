import { Show } from 'solid-js';
import Waypoints from 'lucide-solid/icons/waypoints';
import { mapTemplates } from '../../../../shared/cards/decks/map-templates.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { buttonClass } from '../../../ui/button.tsx';

/** The way to the account's network as a map. The page of the map asks before it brings anything in. */
export function ItsMap(props: { account: string }) {
  const { itemHref } = useFrame();
  const template = () => mapTemplates.find(({ id }) => id === props.account);
  return (
    <Show when={template()}>
      {(map) => (
        <Show when={itemHref('map-templates', map().id)}>
          {(address) => (
            <section class="itsmap" aria-labelledby="itsmap-h">
              <h2 id="itsmap-h">{map().title}</h2>
              <p>{map().lookFor}</p>
              <a class={buttonClass({ wide: true })} href={address()}>
                <Waypoints />
                Open its map
              </a>
            </section>
          )}
        </Show>
      )}
    </Show>
  );
}

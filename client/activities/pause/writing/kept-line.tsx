import { useReflections } from '../private/context.ts';
import { Show } from 'solid-js';
import Check from 'lucide-solid/icons/check';

/**
 * Says where the words are at this moment: on this device, and sealed on the server. Silent to screen readers, because
 * it changes all the time.
 */
export function KeptLine(props: { device: string; away: boolean; myReflections: string }) {
  const reflections = useReflections();
  const kept = () => reflections.kept() === 'kept';
  const sealed = () => {
    switch (reflections.sealed()) {
      case 'sealed':
        return 'sealed copy on the server';
      case 'waiting':
        return props.away ? 'the sealed copy waits for the link' : 'the sealed copy follows';
      case 'too-large':
        return 'too long for the sealed copy, which has stayed behind';
      case 'unopenable':
        return 'the sealed copy cannot be opened with this code';
      default:
        return undefined;
    }
  };
  return (
    <p class="keptline">
      <Show when={kept()}>
        <Check />
      </Show>
      <span>
        {reflections.kept() === 'unkept'
          ? `Not kept on this ${props.device}`
          : `${kept() ? 'Saved' : 'Saving'} on this ${props.device}`}
        <Show when={sealed()}>, {sealed()}</Show>
        <Show when={reflections.sealed() === 'unopenable'}>
          {': '}
          <a href={props.myReflections}>see what you can do</a>
        </Show>
      </span>
    </p>
  );
}

import { Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import { useTable } from '../../sync/table-context.ts';
import { useFrame } from '../frame/context.ts';

/**
 * The row of names of whom a scribe types for, while somebody is one. Most people never are, so it is fetched then.
 * @param props.onReady called once it stands there and the field can be written in
 */
export function Voices(props: { onReady: () => void }) {
  const { speaker } = useTable();
  const { speaking } = useFrame();
  const [names] = createFetched(speaking.scribe, () => import('./voice-row.tsx'));
  return (
    <Show when={speaking.scribe() && settled(names)}>
      {(fetched) => (
        <Dynamic
          component={fetched().VoiceRow}
          value={speaker().id}
          onChange={(voice) => speaking.speakAs(voice)}
          onReady={() => props.onReady()}
        />
      )}
    </Show>
  );
}

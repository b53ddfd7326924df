import { createSignal, Show } from 'solid-js';
import type { Trouble } from '../../app/api.ts';
import { endingApi } from '../../app/requests/ending-api.ts';
import { Button } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';

/** Keeps a workshop for as long again, from now on. For facilitators. */
export function KeepLonger(props: { workshop: string }) {
  const announce = useAnnounce();
  const [trouble, setTrouble] = createSignal<Trouble>();
  const keep = async () => {
    const answer = await endingApi.change(props.workshop, { longer: true });
    setTrouble(answer.ok ? undefined : answer.trouble);
    if (answer.ok) announce('It is kept longer.');
  };
  return (
    <>
      <Show when={trouble()}>{(said) => <p role="alert">{said().title}</p>}</Show>
      <Button onClick={keep}>Keep it longer</Button>
    </>
  );
}

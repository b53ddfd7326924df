import { createResource, createSignal, For, Show } from 'solid-js';
import type { LastTime } from '../../../shared/protocol/http.ts';
import { lastTimeNames } from '../../app/requests/last-time-api.ts';
import { Select } from '../../ui/field.tsx';

/**
 * Offers whoever was there last time to fill the form as they were: their words and their old table, and nothing they wrote. Where there
 * are none, or they cannot be fetched, people type as everywhere.
 */
export default function LastTimeNames(props: { code: string; onChoose: (who: LastTime) => void }) {
  const [names] = createResource(
    () => props.code,
    async (code) => {
      const answer = await lastTimeNames(code);
      return answer.ok ? answer.value : [];
    },
  );
  const [chosen, setChosen] = createSignal<LastTime>();
  const said = ({ name, role }: LastTime) => [name, role && inASentence(role)].filter(Boolean).join(', ');
  return (
    <Show when={(names() ?? []).length > 0}>
      <Select
        label="Were you here last time?"
        optional
        name="last-time"
        hint={
          chosen()
            ? `You were here last time as ${said(chosen()!)}. Change below what is different now.`
            : 'Choose your name, and the rest is filled in. It opens nothing you wrote then.'
        }
        onChange={(event) => {
          const who = names()?.[Number(event.currentTarget.value)];
          if (event.currentTarget.value === '' || !who) return void setChosen(undefined);
          setChosen(who);
          props.onChoose(who);
        }}
      >
        <option value="">Choose, or type below</option>
        <For each={names()}>{(who, place) => <option value={place()}>{said(who)}</option>}</For>
      </Select>
    </Show>
  );
}

/** “Headteacher” after a comma begins small; “NHS manager” stays. */
const inASentence = (role: string): string =>
  /^[A-Z][a-z]/.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;

import { createSignal, For, Show } from 'solid-js';
import type {
  Grouping,
  RegisterChoice,
} from '../../../../../shared/activities/map/files/in/register-sketch.ts';
import { Input, Select } from '../../../../ui/field.tsx';
import { Answer } from '../answer.tsx';
import { CheckGroup } from '../check-group.tsx';
import { createReader } from '../reading/reader.ts';
import type { RegisterHead } from '../reading/reader-messages.ts';

const GROUPING_WORDS: Record<Grouping, string> = {
  trust: 'Trusts',
  federation: 'Federations',
  diocese: 'Dioceses',
  ward: 'Wards',
};

/** Imports the schools of one authority from the national register. */
export function RegisterWay(props: { onDone: () => void }) {
  const reader = createReader();
  const [register, setRegister] = createSignal<RegisterHead>();
  const read = () => {
    const answer = reader.answer();
    if (answer?.is === 'register') setRegister(answer.register);
    return answer?.is === 'failed' ? undefined : register();
  };
  return (
    <>
      <Input
        type="file"
        label="The register’s file"
        hint="The CSV of all establishments from “Get information about schools”. It is read on this device; names of head teachers and telephone numbers in it are not."
        accept=".csv,text/csv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (!file) return;
          setRegister(undefined);
          reader.ask({ ask: 'register', file });
        }}
      />
      <Show when={read()} keyed>
        {(register) => (
          <Choices register={register} onChoose={(choice) => reader.ask({ ask: 'schools', choice })} />
        )}
      </Show>
      <Answer reader={reader} onDone={() => props.onDone()} />
    </>
  );
}

function Choices(props: { register: RegisterHead; onChoose: (choice: RegisterChoice) => void }) {
  const [choice, setChoice] = createSignal<RegisterChoice>({
    authority: '',
    phases: [],
    openOnly: true,
    groupings: [],
  });
  const choose = (change: Partial<RegisterChoice>) => {
    const next = setChoice((was) => ({ ...was, ...change }));
    if (next.authority) props.onChoose(next);
  };
  return (
    <>
      <p>{props.register.schools.toLocaleString('en-GB')} schools read.</p>
      <Show when={props.register.missing.length > 0}>
        <p class="hint">This year’s file has no columns called {props.register.missing.join(', ')}.</p>
      </Show>
      <Select label="Authority" onChange={(event) => choose({ authority: event.currentTarget.value })}>
        <option value="">Choose one</option>
        <For each={props.register.choices.authorities}>
          {({ name, schools }) => <option value={name}>{`${name || 'None'} (${schools} open)`}</option>}
        </For>
      </Select>
      <CheckGroup
        legend="Phases"
        hint="None ticked means all."
        choices={props.register.choices.phases.map((phase) => ({ value: phase, label: phase }))}
        chosen={choice().phases}
        onChange={(phases) => choose({ phases })}
      />
      <CheckGroup
        legend="Which schools"
        choices={[{ value: 'open', label: 'Open schools only' }]}
        chosen={choice().openOnly ? ['open'] : []}
        onChange={(chosen) => choose({ openOnly: chosen.length > 0 })}
      />
      <CheckGroup
        legend="Draw as networks"
        choices={props.register.choices.groupings.map((value) => ({ value, label: GROUPING_WORDS[value] }))}
        chosen={choice().groupings}
        onChange={(groupings) => choose({ groupings: groupings as Grouping[] })}
      />
    </>
  );
}

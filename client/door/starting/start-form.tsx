import { createEffect, createSignal, type JSX, Show } from 'solid-js';
import { inThisTab } from '../../device/form-drafts.ts';
import { createStore } from 'solid-js/store';
import { EMPTY_FORMAT, formats } from '../../../shared/cards/decks/formats.ts';
import { PAGE_LIMITS } from '../../../shared/protocol/limits.ts';
import { duration } from '../../lib/text/words.ts';
import { FormatSteps } from '../../room/shelf/format-steps.tsx';
import { Button } from '../../ui/button.tsx';
import { type Choice, ChoiceGroup } from '../../ui/choice-group.tsx';
import { Input } from '../../ui/field.tsx';
import * as v from 'valibot';
import { resizeTables } from './table-names.ts';
import { TableList } from './table-list.tsx';
import './starting.css';

export type WorkshopRequest = {
  title: string;
  format: string;
  tables: string[];
  host?: string;
  createKey?: string;
};

type Props = {
  waiting: boolean;
  /** True once the server has said that it needs a key to open a workshop. */
  keyNeeded: boolean;
  onStart: (request: WorkshopRequest) => void;
  trouble?: JSX.Element;
};

const agendas: readonly Choice[] = [
  ...formats.map((format) => ({
    value: format.id,
    label: (
      <>
        <b>{format.title}</b>
        <small>{format.for}</small>
      </>
    ),
    aside: duration(format.minutes),
  })),
  {
    value: EMPTY_FORMAT,
    label: (
      <>
        <b>Empty</b>
        <small>All the cards and no agenda, for people who bring their own.</small>
      </>
    ),
  },
];

const tablesFor = (format: string) => formats.find((each) => each.id === format)?.tables.suggested ?? 4;

const typedHere = inThisTab('start');

/** What somebody typed here before. After opening a workshop “Back” shows what it was opened with. */
function readTyped(): Partial<v.InferOutput<typeof TypedSchema>> {
  try {
    const kept = v.safeParse(TypedSchema, JSON.parse(typedHere.read()));
    return kept.success ? kept.output : {};
  } catch {
    return {};
  }
}
const TypedSchema = v.object({
  title: v.string(),
  host: v.string(),
  format: v.picklist([EMPTY_FORMAT, ...formats.map(({ id }) => id)]),
  tables: v.pipe(v.array(v.string()), v.minLength(1)),
  ownTables: v.boolean(),
});

/** The form that opens a workshop. Only the title has to be thought about: the rest follows from the agenda. */
export function StartForm(props: Props) {
  const first = formats[0]?.id ?? EMPTY_FORMAT;
  const { ownTables: chosen = false, ...typed } = readTyped();
  const [fields, setFields] = createStore({
    title: '',
    format: first,
    host: '',
    tables: resizeTables([], tablesFor(typed.format ?? first)),
    ...typed,
    createKey: '',
  });
  const [untitled, setUntitled] = createSignal(false);
  const [ownTables, setOwnTables] = createSignal(chosen);
  let form!: HTMLFormElement;
  // What was typed is there again after Back and a reload, but for the key.
  createEffect(() => {
    const { title, format, host, tables } = fields;
    typedHere.keep(JSON.stringify({ title, format, host, tables: [...tables], ownTables: ownTables() }));
  });

  const chooseFormat = (format: string) => {
    setFields('format', format);
    // The agenda suggests a number of tables until somebody has chosen another.
    if (!ownTables()) setFields('tables', resizeTables(fields.tables, tablesFor(format)));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const title = fields.title.trim();
    setUntitled(title === '');
    if (title === '') form.querySelector('input')?.focus();
    if (title === '' || props.waiting) return;
    const host = fields.host.trim();
    const createKey = fields.createKey.trim();
    props.onStart({
      title,
      format: fields.format,
      tables: fields.tables.map((name, index) => name.trim() || `Table ${index + 1}`),
      ...(host && { host }),
      ...(createKey && { createKey }),
    });
  };

  return (
    <form ref={(element) => (form = element)} class="stack" onSubmit={submit} novalidate>
      <Input
        label="What is it called?"
        hint="Everybody sees this, on the screen and in the report."
        name="title"
        maxlength={PAGE_LIMITS.titleLength}
        autocomplete="off"
        required
        value={fields.title}
        error={untitled() ? 'Give it a name people will recognise, such as “Autumn exchange”.' : undefined}
        onInput={(event) => {
          setFields('title', event.currentTarget.value);
          setUntitled(false);
        }}
      />
      <Input
        label="Your first name"
        hint="So that people know whose workshop it is."
        optional
        name="host"
        maxlength={PAGE_LIMITS.nameLength}
        autocomplete="given-name"
        value={fields.host}
        onInput={(event) => setFields('host', event.currentTarget.value)}
      />
      <ChoiceGroup
        legend="Agenda"
        hint="You can change every step later."
        choices={agendas}
        value={fields.format}
        onChange={chooseFormat}
      >
        <Show when={formats.find(({ id }) => id === fields.format)}>
          {(format) => <FormatSteps format={format()} named />}
        </Show>
      </ChoiceGroup>
      <TableList
        names={fields.tables}
        onChange={(names) => {
          setOwnTables(true);
          setFields('tables', names);
        }}
      />
      <Show when={props.keyNeeded}>
        <Input
          label="Access key"
          hint="This server opens workshops for people who have its key. Whoever looks after it can give it to you."
          name="create-key"
          type="password"
          autocomplete="off"
          value={fields.createKey}
          onInput={(event) => setFields('createKey', event.currentTarget.value)}
        />
      </Show>
      {props.trouble}
      <Button kind="ink" big wide type="submit" waiting={props.waiting}>
        {props.waiting ? 'Opening the room' : 'Start the workshop'}
      </Button>
    </form>
  );
}

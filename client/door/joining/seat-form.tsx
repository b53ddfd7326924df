import { createEffect, createSignal, For, type JSX, lazy, Show, Suspense } from 'solid-js';
import { createStore } from 'solid-js/store';
import { PAGE_LIMITS } from '../../../shared/protocol/limits.ts';
import { Button } from '../../ui/button.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { keepSeatDraft, readSeatDraft } from './seat-draft.ts';
import { suggestTable } from './suggest-table.ts';
import { type SeatTable, TableChoice } from './table-choice.tsx';
import './joining.css';

/** What somebody says about themselves to get a seat. Only the name and the table are needed. */
export type SeatRequest = { name: string; organisation?: string; role?: string; tableId: string };

/**
 * The roles to choose from. They are broad on purpose: they tell a table who is speaking, and no list of job titles
 * ever fits.
 */
const ROLES = [
  'Headteacher or school leader',
  'Teacher or school staff',
  'Governor or trustee',
  'Council officer',
  'Health',
  'Family support or social care',
  'Youth, police or housing',
  'Voluntary or community group',
  'Something else',
];

type Props = {
  workshopId: string;
  tables: readonly SeatTable[];
  /** The join code of a workshop that comes back to another: it has names of last time to offer. */
  lastTimeAt: string | undefined;
  /** True while the request is under way. */
  waiting: boolean;
  onSit: (request: SeatRequest) => void;
  /** What went wrong last time. It is shown beside the button, where people look. */
  trouble?: JSX.Element;
};

const LastTimeNames = lazy(() => import('./last-time-names.tsx'));

/** The form for a seat: name, organisation, role, table and one button. */
export function SeatForm(props: Props) {
  // Another workshop makes another form, so the id never changes here.
  // eslint-disable-next-line solid/reactivity
  const [draft, setDraft] = createStore(readSeatDraft(props.workshopId));
  const [nameless, setNameless] = createSignal(false);
  let form!: HTMLFormElement;

  const tableId = () =>
    props.tables.some((table) => table.id === draft.tableId) ? draft.tableId : suggestTable(props.tables);
  const number = () => props.tables.find((table) => table.id === tableId())?.number;
  createEffect(() => keepSeatDraft(props.workshopId, { ...draft }));

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const seat = tableId();
    const name = draft.name.trim();
    setNameless(name === '');
    if (name === '') form.querySelector('input')?.focus();
    if (name === '' || !seat || props.waiting) return;
    const organisation = draft.organisation.trim();
    props.onSit({
      name,
      tableId: seat,
      ...(organisation && { organisation }),
      ...(draft.role && { role: draft.role }),
    });
  };

  return (
    <form ref={(element) => (form = element)} class="stack seat-form" onSubmit={submit} novalidate>
      <Show when={props.lastTimeAt}>
        {(code) => (
          <Suspense>
            <LastTimeNames
              code={code()}
              onChoose={(who) => {
                setDraft({ organisation: '', role: '', ...who });
                setNameless(false);
              }}
            />
          </Suspense>
        )}
      </Show>
      <Input
        label="Your name"
        hint="First name is fine. Your table will see it."
        name="name"
        value={draft.name}
        maxlength={PAGE_LIMITS.nameLength}
        autocomplete="given-name"
        autocapitalize="words"
        enterkeyhint="go"
        required
        error={nameless() ? 'Your table needs something to call you. A first name is enough.' : undefined}
        onInput={(event) => {
          setDraft('name', event.currentTarget.value);
          setNameless(false);
        }}
      />
      <Input
        label="Where you work"
        optional
        name="organisation"
        value={draft.organisation}
        maxlength={PAGE_LIMITS.organisationLength}
        autocomplete="organization"
        autocapitalize="words"
        enterkeyhint="go"
        onInput={(event) => setDraft('organisation', event.currentTarget.value)}
      />
      <Select
        label="What you do"
        optional
        name="role"
        onChange={(event) => setDraft('role', event.currentTarget.value)}
      >
        <option value="">Choose, or leave it</option>
        <For each={ROLES}>
          {(role) => (
            <option value={role} selected={role === draft.role}>
              {role}
            </option>
          )}
        </For>
      </Select>
      <TableChoice
        tables={props.tables}
        value={tableId()}
        onChange={(id) => {
          setDraft('tableId', id);
        }}
      />
      <div class="one-press">
        {props.trouble}
        <Button kind="ink" big wide type="submit" waiting={props.waiting}>
          <Show when={!props.waiting} fallback="Finding your seat">
            Sit at table {number()}
          </Show>
        </Button>
      </div>
      <p class="hint">No account, no email. We keep what you type for this workshop only.</p>
    </form>
  );
}

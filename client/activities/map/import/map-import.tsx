import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { createKeptText } from '../../../sync/kept-form.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FileWay } from './ways/file-way.tsx';
import { ListWay } from './ways/list-way.tsx';
import { RegisterWay } from './ways/register-way.tsx';
import { TemplateWay } from './ways/template-way.tsx';
import './map-import.css';
import './ways/template.css';

const WAYS = [
  { id: 'template', title: 'Start from a template', words: 'Nine networks that others have, ready drawn' },
  { id: 'list', title: 'Paste or type a list', words: 'Names, or rows copied from a spreadsheet' },
  { id: 'spreadsheet', title: 'A spreadsheet', words: 'Saved as CSV: organisations, or who works with whom' },
  {
    id: 'register',
    title: 'The school register',
    words: 'All schools of an authority, from the national file',
  },
  { id: 'export', title: 'An earlier export or GraphML', words: 'From here, Gephi, yEd or another program' },
] as const;
type Way = (typeof WAYS)[number]['id'];

/** The name of the rows that were pasted and not brought in yet. */
const DRAFT = 'map/rows';

type Props = {
  open: boolean;
  onClose: () => void;
  /** Rows that were pasted on the canvas, with which the window opens. */
  rows?: string | undefined;
  /** The id of a template with which the window opens. */
  template?: string | undefined;
};

/** The window that imports organisations, ties and networks. Nothing is drawn before its last button is pressed, and that is one step of undo. */
export function MapImport(props: Props) {
  const [way, setWay] = createSignal<Way>();
  // The list is kept, in case the window is closed by mistake.
  const { drafts } = useTable();
  const [list, setList] = createKeptText(drafts, () => DRAFT);
  const buttons = new Map<Way, HTMLButtonElement>();
  const back = () => {
    const was = way();
    setWay(undefined);
    if (was) buttons.get(was)?.focus();
  };
  createEffect(() => {
    if (!props.open || !props.rows) return;
    setList(props.rows);
    setWay('list');
  });
  createEffect(() => props.open && props.template && setWay('template'));
  const close = () => {
    props.onClose();
    setWay(undefined);
  };
  const title = () => WAYS.find(({ id }) => id === way())?.title ?? 'Bring into the map';
  return (
    <Dialog open={props.open} onClose={close} title={title()}>
      <Show when={props.open}>
        <div class="mapin">
          <Show when={way()} fallback={<Ways onChoose={setWay} buttons={buttons} />}>
            <Button kind="text" class="mapin__back" onClick={back} ref={focusLater}>
              Other ways
            </Button>
          </Show>
          <Switch>
            <Match when={way() === 'template'}>
              <TemplateWay first={props.template} onDone={close} />
            </Match>
            <Match when={way() === 'list'}>
              <ListWay
                words={list()}
                onWords={setList}
                onDone={() => {
                  setList('');
                  close();
                }}
              />
            </Match>
            <Match when={way() === 'spreadsheet'}>
              <FileWay
                label="CSV files"
                hint="One list of organisations, one of ties with the columns From and To, or both at once."
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
                onDone={close}
              />
            </Match>
            <Match when={way() === 'register'}>
              <RegisterWay onDone={close} />
            </Match>
            <Match when={way() === 'export'}>
              <FileWay
                label="One GraphML file, or the CSV files of an export"
                hint="Choose all three CSV files together: organisations, ties and memberships."
                accept=".graphml,.xml,.csv,text/csv"
                onDone={close}
              />
            </Match>
          </Switch>
        </div>
      </Show>
    </Dialog>
  );
}

/** Focuses an element once it is in the page. The button that was pressed is gone, so the focus moves to what replaced it. */
const focusLater = (element: HTMLElement) => queueMicrotask(() => element.focus());

function Ways(props: { onChoose: (way: Way) => void; buttons: Map<Way, HTMLButtonElement> }) {
  return (
    <ul class="mapin__ways">
      <For each={WAYS}>
        {(way) => (
          <li>
            <button
              type="button"
              class="mapin__way"
              ref={(element) => props.buttons.set(way.id, element)}
              onClick={() => props.onChoose(way.id)}
            >
              <span>
                <b>{way.title}</b>
                <span class="hint">{way.words}</span>
              </span>
              <ChevronRight />
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}

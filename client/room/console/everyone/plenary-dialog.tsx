import { createMemo, createSignal, For, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import Presentation from 'lucide-solid/icons/presentation';
import type { ResponseView } from '../../../../shared/model/table/table-view.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/field.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { commonCards, standingResponses } from '../cards.ts';
import { useConsole } from '../context.ts';
import './plenary.css';
import { Words } from '../../../ui/text/words.tsx';

/**
 * The dialog that shows one question with every table's answers side by side, and lets the facilitator show any of it
 * to everybody.
 */
export function PlenaryDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Bring together">
      <Show when={props.open}>
        <Plenary />
      </Show>
    </Dialog>
  );
}

function Plenary() {
  const { hall } = useConsole();
  const announce = useAnnounce();
  const cards = createMemo(() => commonCards(hall.plan));
  const counts = (card: string) =>
    hall.tables().reduce((sum, { view }) => sum + standingResponses(view, card).length, 0);
  const most = () =>
    cards().reduce((best, card) => (counts(card.id) > counts(best.id) ? card : best), cards()[0]!);
  const [id, setId] = createSignal(hall.plan.run.spotlight?.card ?? most().id);
  const card = () => cards().find((one) => one.id === id()) ?? cards()[0]!;
  const shown = () => hall.plan.run.spotlight;
  const showsCard = () => shown()?.kind === 'card' && shown()?.card === card().id;
  const show = () => {
    hall.edits.spotlight({ kind: 'card', card: card().id });
    announce(`Everybody is looking at ${card().label} now.`);
  };
  const project = () => {
    hall.edits.spotlight({ kind: 'card', card: card().id });
    hall.edits.setStage('wall');
    announce(`The projector shows the responses to ${card().label}.`);
  };
  return (
    <div class="plenary" data-c={card().challenge.letter}>
      <div class="plenary__choose">
        <Select label="The question" onChange={(event) => setId(event.currentTarget.value)}>
          <For each={cards()}>
            {(one) => (
              <option value={one.id} selected={one.id === card().id}>
                {one.label} {one.title} ({counts(one.id)})
              </option>
            )}
          </For>
        </Select>
        <div class="plenary__acts">
          <Button waiting={showsCard()} onClick={show}>
            <Eye />
            {showsCard() ? 'Everybody sees it' : 'Show to everybody'}
          </Button>
          <Button onClick={project}>
            <Presentation />
            Show on the projector
          </Button>
          <Show when={shown()}>
            <Button kind="quiet" onClick={() => hall.edits.spotlight(undefined)}>
              Let them go back
            </Button>
          </Show>
        </div>
      </div>
      <p class="plenary__question">{card().card.question}</p>
      <div class="plenary__tables">
        <For each={hall.tables()}>
          {(table) => (
            <section class="plenary__table" aria-label={table.title()}>
              <h3>{table.title()}</h3>
              <ul>
                <For
                  each={standingResponses(table.view, card().id)}
                  fallback={<li class="hint">Nothing about this one yet.</li>}
                >
                  {(response) => <Answer response={response} table={table.id} />}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </div>
  );
}

function Answer(props: { response: ResponseView; table: string }) {
  const { hall } = useConsole();
  const isShown = () => {
    const now = hall.plan.run.spotlight;
    return now?.kind === 'response' && now.response === props.response.id;
  };
  const show = () => {
    const { id: response, card, text: words, author } = props.response;
    const shown = { kind: 'response' as const, card, response, table: props.table, words, by: author.name };
    hall.edits.spotlight(isShown() ? undefined : shown);
  };
  return (
    <li classList={{ 'is-shown': isShown() }}>
      <p>
        <Words text={props.response.text} cut={400} />
      </p>
      <div class="plenary__by">
        <small>{props.response.author.name}</small>
        <Button kind="text" onClick={show}>
          {isShown() ? 'Let them go back' : 'Show on every screen'}
          <span class="vh">: “{props.response.text}”</span>
        </Button>
      </div>
    </li>
  );
}

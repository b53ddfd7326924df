import { createMemo, createSignal, For, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import Presentation from 'lucide-solid/icons/presentation';
import type { Spotlight } from '../../../../shared/model/plan/run-view.ts';
import type { ResponseView } from '../../../../shared/model/table/table-view.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/field.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { shortened } from '../../../lib/text/long-text.ts';
import { cardsIn } from '../../shelf/cards-in.ts';
import { createAsked } from '../../shelf/asked.ts';
import { askedAt, standingResponses, type Talked, talkedCard, talkedQuestion } from '../cards.ts';
import { useConsole } from '../context.ts';
import './plenary.css';
import { Words } from '../../../ui/text/words.tsx';

/**
 * The dialog that shows one question with every table's answers side by side, and lets the facilitator show any of it on
 * the projector. Bringing everybody's own screen to it is a press of its own.
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
  const ids = createMemo(() => [
    ...askedAt(hall.tables().map(({ view }) => view)),
    hall.plan.run.spotlight?.card ?? '',
  ]);
  const asked = createAsked(ids);
  const cards = createMemo(() => [
    ...cardsIn(hall).map(talkedCard),
    ...[...new Set(ids())].flatMap((one) => asked(one) ?? []).map(talkedQuestion),
  ]);
  const decks = () => [...new Set(cards().map(({ deck }) => deck))];
  const counts = (card: string) =>
    hall.tables().reduce((sum, { view }) => sum + standingResponses(view, card).length, 0);
  const most = () =>
    cards().reduce((best, card) => (counts(card.id) > counts(best.id) ? card : best), cards()[0]!);
  const [id, setId] = createSignal(hall.plan.run.spotlight?.card ?? most().id);
  const card = () => cards().find((one) => one.id === id()) ?? cards()[0]!;
  const shown = () => hall.plan.run.spotlight;
  /** The one table that has asked itself this question; `undefined` where all have the card. */
  const askedBy = () => hall.tables().find(({ view }) => !card().everywhere && view.cards[card().id]);
  const tables = () => (askedBy() ? [askedBy()!] : hall.tables());
  const titleOf = (one: Talked) => {
    const table = hall.tables().find(({ view }) => !one.everywhere && view.cards[one.id]);
    // A table counts its own cards by itself, so their labels say nothing here.
    return table
      ? `${shortened(one.title, 60)} – ${table.title()}`
      : `${one.label}${one.deck ? ':' : ''} ${shortened(one.title, 60)}`;
  };
  const showsCard = () => shown()?.kind === 'card' && shown()?.card === card().id;
  const projects = () => {
    const { shown: on, stage } = hall.plan.run;
    return stage === 'wall' && on?.card === card().id;
  };
  const bring = () => {
    hall.edits.spotlight({ kind: 'card', card: card().id });
    announce(`Everybody is looking at ${card().label} now.`);
  };
  const project = () => {
    if (projects()) return hall.edits.setStage(undefined);
    hall.edits.project({ kind: 'card', card: card().id }, 'wall');
    announce(
      `The projector shows the responses to ${askedBy() ? 'this question' : card().label}. Nobody’s own screen has moved.`,
    );
  };
  const Options = (of: { cards: readonly Talked[] }) => (
    <For each={of.cards}>
      {(one) => (
        <option value={one.id} selected={one.id === card().id}>
          {titleOf(one)} ({counts(one.id)})
        </option>
      )}
    </For>
  );
  return (
    <div class="plenary" data-c={card().letter}>
      <div class="plenary__choose">
        <Select label="The question" onChange={(event) => setId(event.currentTarget.value)}>
          <For each={decks()}>
            {(deck) => (
              <Show when={deck} fallback={<Options cards={cards().filter((one) => !one.deck)} />}>
                <optgroup label={deck}>
                  <Options cards={cards().filter((one) => one.deck === deck)} />
                </optgroup>
              </Show>
            )}
          </For>
        </Select>
        <div class="plenary__acts">
          <Button onClick={project}>
            <Presentation />
            {projects() ? 'Take off the projector' : 'Show on the projector'}
          </Button>
          <Show when={!askedBy()}>
            <Button kind="quiet" waiting={showsCard()} onClick={bring}>
              <Eye />
              {showsCard() ? 'Everybody was brought here' : 'Bring everybody to it'}
            </Button>
          </Show>
          <Show when={shown()}>
            <Button kind="quiet" onClick={() => hall.edits.spotlight(undefined)}>
              Let them go back
            </Button>
          </Show>
        </div>
      </div>
      <p class="plenary__question">
        <Words text={card().question} cut={400} />
      </p>
      <Show when={askedBy()}>
        {(table) => (
          <p class="hint">{`${table().title()} asked this. Other tables do not have the card, so the projector is where everybody can see it.`}</p>
        )}
      </Show>
      <div class="plenary__tables">
        <For each={tables()}>
          {(table) => (
            <section class="plenary__table" aria-label={table.title()}>
              <h3>{table.title()}</h3>
              <ul>
                <For
                  each={standingResponses(table.view, card().id)}
                  fallback={<li class="hint">Nothing about this one yet.</li>}
                >
                  {(response) => <Answer response={response} table={table.id} brings={!askedBy()} />}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </div>
  );
}

function Answer(props: { response: ResponseView; table: string; brings: boolean }) {
  const { hall } = useConsole();
  const isThis = (now: Spotlight | undefined) =>
    now?.kind === 'response' && now.response === props.response.id;
  const isBrought = () => isThis(hall.plan.run.spotlight);
  const isProjected = () => isThis(hall.plan.run.shown) && !hall.plan.run.stage;
  const quote = () => {
    const { id: response, card, text: words, author } = props.response;
    return { kind: 'response' as const, card, response, table: props.table, words, by: author.name };
  };
  const project = () => (isProjected() ? hall.edits.setStage(undefined) : hall.edits.project(quote()));
  const bring = () => hall.edits.spotlight(isBrought() ? undefined : quote());
  return (
    <li classList={{ 'is-shown': isBrought() || isProjected() }}>
      <p>
        <Words text={props.response.text} cut={400} />
      </p>
      <div class="plenary__by">
        <small>{props.response.author.name}</small>
        <Button kind="text" onClick={project}>
          {isProjected() ? 'Take off the projector' : 'On the projector'}
          <span class="vh">: “{props.response.text}”</span>
        </Button>
        <Show when={props.brings}>
          <Button kind="text" onClick={bring}>
            {isBrought() ? 'Let them go back' : 'On every screen'}
            <span class="vh">: “{props.response.text}”</span>
          </Button>
        </Show>
      </div>
    </li>
  );
}

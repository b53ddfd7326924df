import { createMemo, createSignal, For, Show } from 'solid-js';
import BookOpenText from 'lucide-solid/icons/book-open-text';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { ASKS_AFTER, asksOf } from '../../../../shared/activities/brokerage/insight.ts';
import { questionKey, titleOf } from '../../../../shared/activities/brokerage/rows.ts';
import { counted } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { useGrid } from '../page/context.ts';
import { RoleIcon } from '../page/glyph.tsx';

/** What the grid asks, and a question that belongs to the role somebody looks at. */
export function Asks() {
  const { grid, showMe } = useGrid();
  const asks = createMemo(() => asksOf(grid()));
  const waiting = () => {
    const { looked } = grid();
    if (looked >= ASKS_AFTER) return 'Nothing stands out yet. Go on marking, and it will ask.';
    const so = looked > 0 ? ` So far: ${looked}.` : '';
    return `It asks once you have looked at ${ASKS_AFTER} rows.${so}`;
  };
  return (
    <>
      <section class="gridasks" aria-labelledby="gridasks-h">
        <h2 id="gridasks-h">What the grid asks</h2>
        <Show when={asks().length > 0} fallback={<p class="gridasks__none">{waiting()}</p>}>
          <ol>
            <For each={asks().map(({ key }) => key)}>
              {(key) => {
                const ask = () => asks().find((one) => one.key === key);
                return (
                  <li>
                    <h3>{ask()?.ask}</h3>
                    <Button
                      kind="text"
                      aria-label={`Show me: ${ask()?.ask}`}
                      onClick={() => showMe(ask()?.cells ?? [])}
                    >
                      Show me
                    </Button>
                    <p>{ask()?.says}</p>
                  </li>
                );
              }}
            </For>
          </ol>
        </Show>
      </section>
      <QuestionOfRole />
    </>
  );
}

/** One of the role's questions, as a card. */
function QuestionOfRole() {
  const { session } = useTable();
  const { role, setSide } = useGrid();
  const [turned, setTurned] = createSignal<{ role: string; place: number }>({ role: '', place: 0 });
  const place = () => (turned().role === role().id ? turned().place : 0);
  const question = () => role().challenge[place()];
  const of = () => role().challenge.length;
  const turn = (by: number) => setTurned({ role: role().id, place: (place() + by + of()) % of() });
  return (
    <Show when={question()}>
      {(asked) => {
        const card = () => questionKey(role().id, asked().id);
        const kicker = () => `${titleOf(role()).name}, ${place() + 1} of ${of()}`;
        return (
          <section class="askcard" aria-label={`A question for ${titleOf(role()).name}`}>
            <div class="askcard__spine" aria-hidden="true">
              <RoleIcon role={role().id} />
            </div>
            <div class="askcard__face">
              <p class="askcard__head">
                <span>{kicker()}</span>
                <span class="askcard__nav">
                  <button
                    type="button"
                    aria-label="The question before"
                    data-repeats
                    onClick={() => turn(-1)}
                  >
                    <ChevronLeft />
                  </button>
                  <button type="button" aria-label="The next question" data-repeats onClick={() => turn(1)}>
                    <ChevronRight />
                  </button>
                </span>
              </p>
              <h2>{asked().question}</h2>
              <p class="askcard__foot">
                <Button
                  onClick={() =>
                    setSide({
                      kind: 'talk',
                      card: card(),
                      kicker: kicker(),
                      words: asked().question,
                      role: role(),
                      back: { kind: 'asks' },
                    })
                  }
                >
                  Answer<span class="vh">: {asked().question}</span>
                </Button>
                <span>{counted(session.lists.standing(card()).length, 'answer')}</span>
                <Button kind="text" onClick={() => setSide({ kind: 'beside' })}>
                  <BookOpenText />
                  How others do it
                </Button>
              </p>
            </div>
          </section>
        );
      }}
    </Show>
  );
}

import { createMemo, For, Show } from 'solid-js';
import { chooser } from '../../../../shared/cards/decks/approaches.ts';
import { PEOPLE_KINDS, type PeopleKind, type Spread } from '../../../../shared/model/table/spread.ts';
import { counted } from '../../../lib/text/words.ts';
import { SpreadList } from '../../../room/alone/spread.tsx';

const NAMES: Record<PeopleKind, string> = {
  officer: 'People from the authority',
  school: 'People from schools',
  partner: 'Partners',
};
/** Influence claimed beside influence felt is what the mirrors are for, so it comes first. */
const FIRST = 'influence';
const QUESTIONS = [
  ...chooser.dimensions.filter(({ id }) => id === FIRST),
  ...chooser.dimensions.filter(({ id }) => id !== FIRST),
];

/** The same answers by who people are, where at least three of a kind answered. */
export function Mirrors(props: { shown: NonNullable<Spread['shown']> }) {
  const kinds = createMemo(() =>
    PEOPLE_KINDS.flatMap((kind) => {
      const answered = props.shown.kinds[kind];
      return answered ? [{ kind, ...answered }] : [];
    }),
  );
  return (
    <Show when={kinds().length > 0}>
      <details class="mirrors">
        <summary>
          {kinds().length > 1
            ? 'Two mirrors: influence claimed beside influence felt'
            : `How ${NAMES[kinds()[0]!.kind].toLowerCase()} see it`}
        </summary>
        <p class="hint">
          By the roles people gave when they came in, each from three people on. Others are counted in the
          whole only.
        </p>
        <For each={QUESTIONS}>
          {({ id, question, options }) => (
            <section class="mirrors__question" aria-label={question}>
              <h3>{question}</h3>
              <div class="mirrors__sides">
                <For each={kinds()}>
                  {({ kind, people, counts }) => (
                    <div>
                      <h4>{`${NAMES[kind]} (${counted(people, 'person', 'people')})`}</h4>
                      <SpreadList options={options} counts={counts[id]} people={people} mine={undefined} />
                    </div>
                  )}
                </For>
              </div>
            </section>
          )}
        </For>
      </details>
    </Show>
  );
}

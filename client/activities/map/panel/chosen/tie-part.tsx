import { createMemo, Show } from 'solid-js';
import type { Strength, Tie, TieKind, When } from '../../../../../shared/activities/map/model/map-view.ts';
import { SharedText, TakenOff } from '../../parts/shared-text.tsx';
import { WordOptions } from '../../parts/word-options.tsx';
import { calledOf, STRENGTH_WORDS, tieSentence } from '../../parts/tie-phrases.ts';
import { TIE_WORDS, WHEN_WORDS } from '../../../../../shared/activities/map/model/words.ts';
import { useMap } from '../../live/map-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { Select } from '../../../../ui/field.tsx';
import { Acts, type PartProps } from './part.tsx';
import { Words } from '../../../../ui/text/words.tsx';

const KINDS = Object.fromEntries(
  Object.entries(TIE_WORDS).map(([kind, { both }]) => [kind, both[0]?.toUpperCase() + both.slice(1)]),
) as Record<TieKind, string>;

/** The part for one tie: its ends, and the fields to change it. */
export function TiePart(props: PartProps) {
  const { session, select, writable } = useMap();
  const tie = createMemo<Tie | undefined>(
    (before) => session.drawn().ties.find(({ id }) => id === props.id) ?? before,
  );
  const nameOf = (id: string | undefined) => calledOf(session.drawn().organisations.get(id ?? ''));
  const sentence = () => {
    const one = tie();
    return one ? tieSentence(session.drawn(), one) : '';
  };
  return (
    <section class="mappart" aria-label={sentence()}>
      <h2 class="title">{sentence()}</h2>
      <Show when={tie()}>
        {(one) => (
          <>
            <div class="mappart__acts">
              <Button kind="text" onClick={() => select([one().from])}>
                {nameOf(one().from)}
              </Button>
              <Button kind="text" onClick={() => select([one().to])}>
                {nameOf(one().to)}
              </Button>
            </div>
            <Show
              when={writable()}
              fallback={
                <p>
                  <Words text={one().note ?? ''} of="the note" />
                </p>
              }
            >
              <Fields tie={one()} from={nameOf(one().from)} to={nameOf(one().to)} />
              <Acts
                remove="Remove this tie"
                onRemove={() => props.onRemove({ ties: [props.id] }, 'One tie')}
              />
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

function Fields(props: { tie: Tie; from: string; to: string }) {
  const { session } = useMap();
  const { changeTie } = session.edits;
  const id = () => props.tie.id;
  /** Changes the direction of a tie. Turning it round swaps its ends and changes nothing else. */
  const turn = (way: string) => {
    const { from, to } = props.tie;
    if (way === 'back') changeTie(id(), { from: to, to: from, directed: true });
    else changeTie(id(), { directed: way === 'there' });
  };
  return (
    <div class="mappart__fields" data-writing data-part={id()}>
      <TakenOff of={{ root: 'ties', id: id() }} />
      <Select
        label="They"
        onChange={(event) => changeTie(id(), { kind: event.currentTarget.value as TieKind })}
      >
        <WordOptions words={KINDS} value={props.tie.kind} />
      </Select>
      <Select label="Direction" onChange={(event) => turn(event.currentTarget.value)}>
        <option value="both" selected={!props.tie.directed}>
          Both ways
        </option>
        <option value="there" selected={props.tie.directed}>
          From {props.from} to {props.to}
        </option>
        <option value="back">
          From {props.to} to {props.from}
        </option>
      </Select>
      <Select
        label="Strength"
        onChange={(event) => changeTie(id(), { strength: Number(event.currentTarget.value) as Strength })}
      >
        <WordOptions<string> words={STRENGTH_WORDS} value={String(props.tie.strength)} />
      </Select>
      <Select label="When" onChange={(event) => changeTie(id(), { when: event.currentTarget.value as When })}>
        <WordOptions words={WHEN_WORDS} value={props.tie.when} />
      </Select>
      <SharedText label="Note" of={{ root: 'ties', id: id() }} value={props.tie.note ?? ''} />
    </div>
  );
}

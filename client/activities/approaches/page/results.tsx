import { createMemo, Show } from 'solid-js';
import { chooser } from '../../../../shared/cards/decks/approaches.ts';
import type { Spread } from '../../../../shared/model/table/spread.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { capital, howMany, inWords } from '../../../lib/text/words.ts';
import type { Alone } from '../../../room/alone/alone.ts';
import { useNameOf } from '../../../room/writing/taken.tsx';
import { WayBack } from '../../../room/page/way-back.tsx';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { SavedMark } from '../../../room/frame/index.ts';
import { Move } from '../move/move.tsx';
import { Mirrors } from './mirrors.tsx';
import { Ranking } from './ranking.tsx';
import { AsOf } from '../../../room/alone/as-of.tsx';
import { ChangeAnswers } from '../../../room/alone/change-answers.tsx';
import { Spreads } from './spreads.tsx';

/** What the table answered, what that points to, and its move. */
export function Results(props: { alone: Alone; shown: NonNullable<Spread['shown']>; onChange: () => void }) {
  const nameOf = useNameOf();
  const phone = createMedia('(max-width: 560px)');
  const missing = () => Math.max(0, props.alone.here() - props.shown.people);
  const said = createMemo(() => {
    const { people, by } = props.shown;
    const all =
      missing() === 0
        ? `All ${inWords(people)} have answered.`
        : `${howMany(people, 'person', 'people')} have answered, ${missing()} not yet.`;
    return `${all} ${capital(nameOf(by.id))} opened it.`;
  });
  return (
    <main class="fit" id="main">
      <section class="fit__said" aria-labelledby="said-h">
        <WayBack />
        <div class="fit__head">
          <h1 class="title" id="said-h">
            What each of us said, alone
          </h1>
          <p role="status">
            {`${said()} Your table sees how many chose each answer, not who.`}
            <AsOf />
          </p>
          <ChangeAnswers alone={props.alone} onChange={() => props.onChange()} />
          <Show when={phone()}>
            <SavedMark />
          </Show>
        </div>
        <Spreads shown={props.shown} mine={props.alone.mine()} />
        <Mirrors shown={props.shown} />
      </section>
      <Ranking shown={props.shown} mine={props.alone.mine()} />
      <Move />
      <footer class="fit__foot hint">
        <p>{`${chooser.note} ${chooser.weightsNote}`}</p>
        <SourceButton source={chooser.source} own={chooser.own} />
      </footer>
    </main>
  );
}

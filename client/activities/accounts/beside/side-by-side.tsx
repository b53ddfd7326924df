import { createUniqueId, For, type JSX, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { useNavigate } from '@solidjs/router';
import { figureWords } from '../../../../shared/activities/accounts/figures.ts';
import { besideValue } from '../../../../shared/activities/accounts/open.ts';
import { type Beside, noticedBeside } from '../../../../shared/activities/accounts/view.ts';
import { accounts } from '../../../../shared/cards/decks/accounts.ts';
import type { AccountCard } from '../../../../shared/cards/index.ts';
import { createPrinting } from '../../../lib/screen/printing.ts';
import { capital } from '../../../lib/text/words.ts';
import { SavedMark, useFrame } from '../../../room/frame/index.ts';
import { Remark } from '../../../room/writing/remark.tsx';
import { WayBack } from '../../../room/page/way-back.tsx';
import { HEADINGS } from '../reading/parts.ts';
import './side-by-side.css';

type Pair = readonly [AccountCard, AccountCard];

/** The two things a table notes about two accounts, in words. */
const NOTES: readonly { which: Beside; label: string }[] = [
  { which: 'both', label: 'What both did' },
  { which: 'apart', label: 'Where they part' },
];

/**
 * Two accounts under the same headings. Heading by heading, the left one first, is also the order of reading aloud and on a
 * phone, where each says whose it is.
 */
export function SideBySide(props: { pair: Pair; phone: boolean }) {
  const { href } = useFrame();
  const printing = createPrinting();
  const ids = () => props.pair.map(({ id }) => id) as unknown as readonly [string, string];
  return (
    <div class="beside">
      <div class="beside__scroll" tabindex="0" role="region" aria-label="Two accounts side by side">
        <div class="beside__head">
          <WayBack href={href('accounts', props.pair[0].id)}>Back to one</WayBack>
          <h1 class="vh">{props.pair.map(({ title }) => title).join(' and ')}</h1>
          <For each={props.pair}>{(_, place) => <Title pair={props.pair} place={place() as 0 | 1} />}</For>
        </div>
        <Row heading="In one line" pair={props.pair} cell={({ oneLine }) => <p>{oneLine}</p>} />
        <Row heading={HEADINGS.context} pair={props.pair} cell={({ context }) => <p>{context}</p>} />
        <Row
          heading={HEADINGS.scopeAndImpact}
          pair={props.pair}
          cell={({ scopeAndImpact }) => <p>{scopeAndImpact}</p>}
        />
        <Row
          heading={HEADINGS.successFactors}
          pair={props.pair}
          cell={({ successFactors }) => (
            <ul class="beside__factors">
              <For each={successFactors}>
                {(factor) => (
                  <li>
                    <details open={printing()}>
                      <summary>
                        <ChevronRight />
                        {factor.title}
                      </summary>
                      <p>{factor.text}</p>
                    </details>
                  </li>
                )}
              </For>
            </ul>
          )}
        />
        <Row heading={HEADINGS.leadership} pair={props.pair} cell={({ leadership }) => <p>{leadership}</p>} />
        <Row
          heading={HEADINGS.figures}
          pair={props.pair}
          cell={({ figures }) => (
            <ul class="beside__figures">
              <For each={figures}>
                {(figure) => (
                  <li>
                    {figure.label}: <b>{figureWords(figure)}</b>
                  </li>
                )}
              </For>
            </ul>
          )}
        />
        <Row
          heading={HEADINGS.sustainability}
          pair={props.pair}
          cell={({ sustainability }) => <p>{sustainability}</p>}
        />
        <Show when={props.pair.some(({ notes }) => notes)}>
          <Row
            heading={HEADINGS.notes}
            pair={props.pair}
            cell={({ notes }) => <p class="hint">{notes ?? 'None.'}</p>}
          />
        </Show>
      </div>
      <section class="beside__noticed" aria-labelledby="noticed-h">
        <div>
          <h2 id="noticed-h">What we notice</h2>
          <Show when={props.phone} fallback={<p class="hint">Kept for your report</p>}>
            <SavedMark />
          </Show>
        </div>
        <For each={NOTES}>
          {({ which, label }) => <Remark about={noticedBeside(ids(), which)} label={label} />}
        </For>
      </section>
    </div>
  );
}

/** One of the two, and the choice of another in its place. */
function Title(props: { pair: Pair; place: 0 | 1 }) {
  const { href } = useFrame();
  const navigate = useNavigate();
  const name = createUniqueId();
  const account = () => props.pair[props.place];
  const other = () => props.pair[props.place === 0 ? 1 : 0];
  const choose = (id: string) => {
    const value = props.place === 0 ? besideValue(id, other().id) : besideValue(other().id, id);
    navigate(href('accounts', value), { scroll: false });
  };
  return (
    <div class="beside__title">
      <p class="beside__name">{account().title}</p>
      <p class="beside__group">{capital(account().group)}</p>
      <label class="vh" for={name}>
        {props.place === 0 ? 'On the left' : 'On the right'}
      </label>
      <span class="select beside__choose">
        <select class="input" id={name} onChange={(event) => choose(event.currentTarget.value)}>
          <For each={accounts.filter((each) => each !== other())}>
            {({ id, title }) => (
              <option value={id} selected={id === account().id}>
                {title}
              </option>
            )}
          </For>
        </select>
        <ChevronDown />
      </span>
    </div>
  );
}

function Row(props: { heading: string; pair: Pair; cell: (account: AccountCard) => JSX.Element }) {
  const id = createUniqueId();
  return (
    <section class="beside__row" aria-labelledby={id}>
      <h2 id={id}>{props.heading}</h2>
      <For each={props.pair}>
        {(account) => (
          <div class="beside__cell">
            <h3>{account.title}</h3>
            {props.cell(account)}
          </div>
        )}
      </For>
    </section>
  );
}

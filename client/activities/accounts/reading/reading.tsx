import { For, Show } from 'solid-js';
import Columns2 from 'lucide-solid/icons/columns-2';
import { sortFigures } from '../../../../shared/activities/accounts/figures.ts';
import { besideValue } from '../../../../shared/activities/accounts/open.ts';
import { noticed } from '../../../../shared/activities/accounts/view.ts';
import { accounts } from '../../../../shared/cards/decks/accounts.ts';
import type { AccountCard } from '../../../../shared/cards/index.ts';
import { capital } from '../../../lib/text/words.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { Remark } from '../../../room/writing/remark.tsx';
import { FigureTable, RisePicture } from '../figures/figures.tsx';
import { Contents } from './contents.tsx';
import { ItsMap } from './its-map.tsx';
import { HEADINGS } from './parts.ts';
import { ToTalkAbout } from './to-talk-about.tsx';
import './reading.css';

/** One account to read, with its contents before it and its questions beside it. */
export function Reading(props: {
  account: AccountCard;
  which: number;
  onWhich: (which: number) => void;
  phone: boolean;
  exposeComposer: (focus: () => void) => void;
}) {
  const { href } = useFrame();
  const figures = () => sortFigures(props.account.figures);
  const others = () => accounts.filter((account) => account !== props.account);
  return (
    <div class="accountread">
      <Contents account={props.account} />
      <article class="account" tabindex="0" aria-labelledby="account-h">
        <header>
          <p class="kicker">{capital(props.account.group)}</p>
          <h1 id="account-h">{props.account.title}</h1>
          <p class="account__lead">{props.account.oneLine}</p>
        </header>
        <For each={figures().rises}>{(rise) => <RisePicture rise={rise} />}</For>
        <section id="context">
          <h2>{HEADINGS.context}</h2>
          <p>{props.account.context}</p>
        </section>
        <section id="scopeAndImpact">
          <h2>{HEADINGS.scopeAndImpact}</h2>
          <p>{props.account.scopeAndImpact}</p>
        </section>
        <section id="successFactors">
          <h2>{HEADINGS.successFactors}</h2>
          <dl class="account__factors">
            <For each={props.account.successFactors}>
              {(factor) => (
                <div>
                  <dt>{factor.title}</dt>
                  <dd>{factor.text}</dd>
                </div>
              )}
            </For>
          </dl>
        </section>
        <section id="leadership">
          <h2>{HEADINGS.leadership}</h2>
          <p>{props.account.leadership}</p>
        </section>
        <section id="sustainability">
          <h2>{HEADINGS.sustainability}</h2>
          <p>{props.account.sustainability}</p>
        </section>
        <Show when={figures().others.length > 0}>
          <section id="figures">
            <h2>{HEADINGS.figures}</h2>
            <FigureTable figures={figures().others} />
          </section>
        </Show>
        <Show when={props.account.notes}>
          <section id="notes">
            <h2>{HEADINGS.notes}</h2>
            <p class="account__notes">{props.account.notes}</p>
          </section>
        </Show>
        <SourceButton source={props.account.source} own={props.account.own} />
      </article>
      <ItsMap account={props.account.id} />
      <aside class="totalk" aria-labelledby="totalk-h">
        <ToTalkAbout
          account={props.account}
          which={props.which}
          onWhich={props.onWhich}
          phone={props.phone}
          exposeComposer={props.exposeComposer}
        />
        <section class="noticing">
          <Remark about={noticed(props.account.id)} label="What we notice" />
          <p class="hint">Your whole table writes here. It goes into your report.</p>
        </section>
        <details class="besides">
          <summary>
            <Columns2 />
            Lay another account beside it
          </summary>
          <ul>
            <For each={others()}>
              {(other) => (
                <li>
                  <a href={href('accounts', besideValue(props.account.id, other.id))}>{other.title}</a>
                </li>
              )}
            </For>
          </ul>
        </details>
      </aside>
    </div>
  );
}

import { For, Match, Show, Switch } from 'solid-js';
import { challenges } from '../../../shared/cards/index.ts';
import type { Block, Section } from '../../../shared/report/report.ts';
import { ChallengeIcon } from '../shelf/challenge-icon.tsx';
import { Words } from '../../ui/text/words.tsx';
import { Bars } from './blocks/bars.tsx';
import { DeedList } from './blocks/deeds.tsx';
import { Grid } from './blocks/grid.tsx';
import { MapPicture } from './blocks/map-picture.tsx';
import { Question } from './blocks/question.tsx';
import { Rated } from './blocks/rated.tsx';

type Props = { section: Section; maps: Readonly<Record<string, string>>; failed: readonly string[] };

/** One section of the report. A challenge's stands beside its spine. */
export function SectionView(props: Props) {
  const challenge = () => challenges.find(({ id }) => id === props.section.challenge);
  return (
    <section
      class="rsection"
      classList={{ 'rsection--spine': challenge() !== undefined }}
      data-c={challenge()?.letter}
      data-part={props.section.part}
      aria-labelledby={`report-${props.section.id}`}
    >
      <Show when={challenge()}>
        {(one) => (
          <div class="rsection__spine" aria-hidden="true">
            <ChallengeIcon letter={one().letter} />
            <b>{one().letter}</b>
          </div>
        )}
      </Show>
      <div class="rsection__body">
        <h2 id={`report-${props.section.id}`}>
          {props.section.title}{' '}
          <Show when={props.section.lead}>
            <span>{props.section.lead}</span>
          </Show>
        </h2>
        <For each={props.section.blocks}>
          {(block) => <BlockView block={block} maps={props.maps} failed={props.failed} />}
        </For>
      </div>
    </section>
  );
}

function BlockView(props: Omit<Props, 'section'> & { block: Block }) {
  /** The block, if it is of one kind: what `Match` hands on. */
  const as = <K extends Block['kind']>(kind: K) =>
    props.block.kind === kind ? (props.block as Extract<Block, { kind: K }>) : undefined;
  return (
    <Switch>
      <Match when={as('question')}>{(block) => <Question block={block()} />}</Match>
      <Match when={as('bars')}>{(block) => <Bars block={block()} />}</Match>
      <Match when={as('rated')}>{(block) => <Rated block={block()} />}</Match>
      <Match when={as('grid')}>{(block) => <Grid block={block()} />}</Match>
      <Match when={as('deeds')}>{(block) => <DeedList deeds={block().deeds} />}</Match>
      <Match when={as('picture')}>
        {(block) => (
          <MapPicture
            block={block()}
            svg={props.maps[block().table]}
            failed={props.failed.includes(block().title)}
          />
        )}
      </Match>
      <Match when={as('heading')}>
        {(block) => (
          <h3 class="rhead">
            {block().words} <Show when={block().quiet}>{(quiet) => <span>{quiet()}</span>}</Show>
          </h3>
        )}
      </Match>
      <Match when={as('words')}>
        {(block) => (
          <p class="rwords">
            <Words text={block().words} />
            <Show when={block().by}>{(by) => <span class="rby"> {by()}</span>}</Show>
          </p>
        )}
      </Match>
      <Match when={as('list')}>
        {(block) => (
          <Show
            when={block().ordered}
            fallback={
              <ul class="rlist">
                <For each={block().items}>{(item) => <ListItem {...item} />}</For>
              </ul>
            }
          >
            <ol class="rlist rlist--ordered">
              <For each={block().items}>{(item) => <ListItem {...item} />}</For>
            </ol>
          </Show>
        )}
      </Match>
      <Match when={as('pairs')}>
        {(block) => (
          <dl class="rpairs">
            <For each={block().items}>
              {({ term, words }) => (
                <div>
                  <dt>{term}</dt>
                  <dd>
                    <Words text={words} of={term} />
                  </dd>
                </div>
              )}
            </For>
          </dl>
        )}
      </Match>
      <Match when={as('lines')}>
        {(block) => (
          <div class="rlines">
            <For each={block().lines}>
              {({ words, level, number }) => (
                <p style={{ '--level': level }} classList={{ 'is-item': level > 0 && number === undefined }}>
                  {number === undefined ? '' : `${number}. `}
                  <Words text={words} />
                </p>
              )}
            </For>
          </div>
        )}
      </Match>
    </Switch>
  );
}

const ListItem = (props: { words: string; by?: string }) => (
  <li>
    <span>
      <Words text={props.words} />
      <Show when={props.by}>{(by) => <span class="rby"> {by()}</span>}</Show>
    </span>
  </li>
);

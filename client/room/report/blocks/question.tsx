import { For, Show } from 'solid-js';
import Flag from 'lucide-solid/icons/flag';
import type { Deed, Marks, QuestionBlock, Said } from '../../../../shared/report/report.ts';
import { asSentence } from '../../../lib/text/words.ts';
import { Words } from '../../../ui/text/words.tsx';

/** A question with what was said to it, how it was rated, and what will be done about it. It is never cut by the end of a page. */
export function Question(props: { block: QuestionBlock }) {
  const said = () => props.block.said.filter(({ thought }) => !thought);
  const thoughts = () => props.block.said.filter(({ thought }) => thought);
  return (
    <article class="rq">
      <h3 class="rq__head">
        <Show when={props.block.code}>
          <span class="rq__code">{props.block.code}</span>
        </Show>
        <span>
          <Show when={props.block.title}>
            <span class="rq__title">{props.block.title}. </span>
          </Show>
          {props.block.question}
        </span>
      </h3>
      <div class="rq__body">
        <Show when={props.block.rated}>
          {(rated) => (
            <div class="rq__marks">
              <MarkBars name="Matters to us" marks={rated().matters} />
              <MarkBars name="Where we are now" marks={rated().now} />
            </div>
          )}
        </Show>
        <Show when={said().length > 0}>
          <ul class="rq__notes">
            <For each={said()}>
              {(one) => (
                <li>
                  <Words text={one.words} of={`what ${one.by} said`} /> <span class="rby">{byLine(one)}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <For each={thoughts()}>
          {(one) => (
            <figure class="rq__thought">
              <blockquote>
                <Words text={one.words} />
              </blockquote>
              <figcaption class="rby">{byLine(one)}</figcaption>
            </figure>
          )}
        </For>
        <For each={props.block.deeds}>{(deed) => <DeedLine deed={deed} />}</For>
      </div>
    </article>
  );
}

/** “Grace, table 4. 3 agree”. */
function byLine({ by, hand, table, agree, thought }: Said): string {
  const who = by || 'Shared without a name';
  const where = table === undefined ? (thought ? ', with the whole room' : '') : `, table ${table}`;
  return `${who}${where}${hand ? `, ${hand}` : ''}${agree > 0 ? `. ${agree} agree` : ''}`;
}

function DeedLine(props: { deed: Deed }) {
  const who = () =>
    [props.deed.who, props.deed.by && `by ${props.deed.by.replace(/^by /i, '')}`].filter(Boolean).join(', ');
  return (
    <p class="rq__action" classList={{ 'is-let-go': props.deed.state === 'let-go' }}>
      <Flag />
      <span>
        <b>Action</b> <Words text={asSentence(props.deed.what)} />{' '}
        <span class="rby">
          {[who(), props.deed.state === 'to-do' ? '' : props.deed.stateWords].filter(Boolean).join('. ')}
        </span>
      </span>
    </p>
  );
}

/** How many chose each mark, as five bars, and the same in words. */
function MarkBars(props: { name: string; marks: Marks }) {
  const most = () => Math.max(1, ...props.marks.counts);
  return (
    <p class="rmarks">
      <span class="rmarks__name">{props.name}</span>
      <span class="rmarks__bars" aria-hidden="true">
        <For each={props.marks.counts}>
          {(count) => <i style={{ '--share': count / most() }} data-none={count === 0 ? '' : undefined} />}
        </For>
      </span>
      <span class="rby">{props.marks.words}</span>
    </p>
  );
}

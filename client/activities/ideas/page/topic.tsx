import { createUniqueId, For, Show } from 'solid-js';
import { RULES, wordingOf } from '../../../../shared/activities/ideas/rules.ts';
import type { Idea, IdeaTopic } from '../../../../shared/cards/idea.ts';
import { isPicked } from '../../../../shared/model/table/pick-edits.ts';
import { LayBeside } from '../../../room/beside/lay-beside.tsx';
import { useFrame } from '../../../room/frame/index.ts';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { Remark } from '../../../room/writing/remark.tsx';
import { makePickEdits } from '../../../sync/editing/pick-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Tick } from '../../../ui/tick/tick.tsx';
import { CAPACITY } from './open-idea.ts';

/**
 * A topic with what the sources say of it.
 * @param props.at the one thing said of it that is open
 * @param props.asked the open question, as responses know it
 */
export function Topic(props: { topic: IdeaTopic; at: string | undefined; asked: string }) {
  const { href } = useFrame();
  const hasChecks = () => props.topic.items.some(({ checks }) => checks !== undefined);
  return (
    <article class="topic">
      <h1 class="page-title">{props.topic.title}</h1>
      <p class="topic__text">{props.topic.text}</p>
      <Show when={hasChecks()}>
        <p>
          <a class={buttonClass({ kind: 'ink' })} href={href('ideas', CAPACITY)}>
            Rate the statements, each alone
          </a>
        </p>
      </Show>
      <Show when={props.topic.scale && !hasChecks() ? props.topic.scale : undefined}>
        {(scale) => (
          <p class="topic__ends">
            <b>{scale()[0]}</b>
            <span aria-hidden="true" />
            <b>{scale().at(-1)}</b>
          </p>
        )}
      </Show>
      <ul class="topic__items">
        <For each={props.topic.items}>
          {(item) => (
            <li classList={{ 'is-open': item.id === props.at }}>
              <h2>{item.title}</h2>
              <p>{item.text}</p>
              <For each={item.checks}>{(check) => <p class="topic__check">“{check}”</p>}</For>
              <Show when={item.clause}>{(clause) => <Rule item={item} clause={clause()} />}</Show>
              <Show when={item.discuss}>
                {(discuss) => (
                  <p>
                    <a
                      href={href('ideas', item.id)}
                      noScroll
                      aria-current={item.id === props.at ? 'true' : undefined}
                    >
                      {discuss()[0]}
                    </a>
                  </p>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <LayBeside asked={props.asked} />
      <SourceButton source={props.topic.source} own={props.topic.own} />
    </article>
  );
}

/** A draft rule: taken or left, and in the table's own words where it wants others. */
function Rule(props: { item: Idea; clause: string }) {
  const { session, writable } = useTable();
  const edits = makePickEdits(session.editing);
  const name = createUniqueId();
  const taken = () => isPicked(session.table, RULES, props.item.id);
  return (
    <div class="rule" classList={{ 'is-taken': taken() }}>
      <blockquote id={name}>{props.clause}</blockquote>
      <label class="rule__take">
        <Tick
          checked={taken()}
          disabled={!writable()}
          aria-describedby={name}
          onChange={(event) => edits.setPick(RULES, props.item.id, event.currentTarget.checked)}
        />
        We take this rule
        <span class="vh">{`: ${props.item.title}`}</span>
      </label>
      <Show when={taken()}>
        <Remark about={wordingOf(props.item.id)} label="In our words, where we want others" />
      </Show>
    </div>
  );
}

import { For, type JSX, Show } from 'solid-js';
import type { SourceRef } from '../../../../../shared/cards/source.ts';
import { SourceButton } from '../../../../room/shelf/source-button.tsx';

/** A part that is folded until somebody opens it, with its source. */
export function Fold(props: {
  title: string;
  source: SourceRef | undefined;
  open?: boolean;
  children: JSX.Element;
}) {
  return (
    <details class="fold" open={props.open}>
      <summary>{props.title}</summary>
      {props.children}
      <Show when={props.source}>{(source) => <SourceButton source={source()} />}</Show>
    </details>
  );
}

/** Titles, each with what it means. */
export function Titled(props: { list: readonly { title: string; text: string }[] }) {
  return (
    <dl>
      <For each={props.list}>
        {({ title, text }) => (
          <>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </>
        )}
      </For>
    </dl>
  );
}

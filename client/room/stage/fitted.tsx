import { createEffect, type JSX, on, onCleanup } from 'solid-js';
import { fitText } from '../../lib/text/fit-text.ts';

/** A heading as large as its box allows, from the size of `class` down. */
export function Fitted(props: { class: string; words: string; children?: JSX.Element }) {
  let box!: HTMLDivElement;
  let text!: HTMLHeadingElement;
  createEffect(
    on(
      () => [props.words, props.class],
      () => onCleanup(fitText(text, box)),
    ),
  );
  return (
    <div class="stage__fit" ref={box}>
      <h1 class={props.class} ref={text}>
        {props.children}
        {props.words}
      </h1>
    </div>
  );
}

import { createEffect, type JSX, on, onCleanup } from 'solid-js';
import { fitText } from '../../lib/text/fit-text.ts';
import { Words } from '../../ui/text/words.tsx';

/** More characters than the stage holds at the smallest size. */
const MOST = 700;

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
        <Words text={props.words} cut={MOST} />
      </h1>
    </div>
  );
}

import type { JSX } from 'solid-js';
import './room.css';

/** Something that holds for the whole room, in words, and the button that changes it. */
export function Switch(props: { title: string; words: string; children: JSX.Element }) {
  return (
    <div class="switch">
      <p>
        <b>{props.title}</b>
        <small>{props.words}</small>
      </p>
      {props.children}
    </div>
  );
}

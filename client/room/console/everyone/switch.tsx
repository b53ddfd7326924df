import type { JSX } from 'solid-js';
import './room.css';

/** A state that holds for everybody, in words, with the button that changes it. */
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

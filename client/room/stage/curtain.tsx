import type { JSX } from 'solid-js';
import { createProjector } from './theme.ts';
import './stage.css';
import './phone.css';

/** Covers the stage while it cannot be shown: one calm sentence, and what to do. */
export function Curtain(props: { title: string; children?: JSX.Element }) {
  createProjector();
  return (
    <main class="stage stage--curtain" id="main">
      <h1 class="stage__curtain-title">{props.title}</h1>
      <p class="stage__curtain-words">{props.children}</p>
    </main>
  );
}

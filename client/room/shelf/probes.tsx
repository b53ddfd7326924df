import { For } from 'solid-js';
import './probes.css';

/** The smaller questions under a question, each behind a dash in the challenge's colour. */
export function Probes(props: { probes: readonly string[]; label?: string }) {
  return (
    <ul class="probes" aria-label={props.label}>
      <For each={props.probes}>{(probe) => <li>{probe}</li>}</For>
    </ul>
  );
}

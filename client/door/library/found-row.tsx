import { createMemo, Show } from 'solid-js';
import { passageOf } from '../../../shared/library/search/passage.ts';
import type { Found } from '../../../shared/library/search/search.ts';
import { sourceLine } from '../../../shared/library/source-line.ts';
import { KindIcon } from './kind-icon.tsx';
import { Marked } from './marked.tsx';

/** One thing that was found: what it is and whose, its title, and where it says what was looked for. */
export function FoundRow(props: { found: Found; href: string; open: boolean }) {
  const item = () => props.found.item;
  const passage = createMemo(() => passageOf(props.found.item, props.found.terms));
  return (
    <li class="finds__item">
      <a
        class="found"
        href={props.href}
        data-item={item().address}
        data-c={item().challenge}
        aria-current={props.open ? 'true' : undefined}
      >
        <span class="found__code">
          <Show when={item().code} fallback={<KindIcon kind={item().kind} />}>
            {(code) => <Marked text={code()} terms={props.found.terms} />}
          </Show>
        </span>
        <span class="found__words">
          <span class="found__kind">{sourceLine(item())}</span>
          <b>
            <Marked text={item().title} terms={props.found.terms} />
          </b>
          <span class="found__text">
            <Marked text={passage()} terms={props.found.terms} />
          </span>
        </span>
      </a>
    </li>
  );
}

import { createEffect, createSignal, For, on, onCleanup } from 'solid-js';
import type { AccountCard } from '../../../../shared/cards/index.ts';
import { arriveAt } from '../../../lib/page/focus.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { WayBack } from '../../../room/page/way-back.tsx';
import { HEADINGS, type Part, partsOf } from './parts.ts';

/** How far down the page a heading is “here”, in px. */
const HERE = 220;

/** The headings of an account as ways to them, with the one that is being read marked. */
export function Contents(props: { account: AccountCard }) {
  const { href } = useFrame();
  const [here, setHere] = createSignal<Part>('context');
  const look = () => {
    const passed = partsOf(props.account).filter(
      (part) => (document.getElementById(part)?.getBoundingClientRect().top ?? Infinity) < HERE,
    );
    setHere(passed.at(-1) ?? 'context');
  };
  createEffect(
    on(
      () => props.account,
      () => {
        // The account scrolls by itself beside its questions, and with the page where it stands above them.
        document.addEventListener('scroll', look, { capture: true, passive: true });
        onCleanup(() => document.removeEventListener('scroll', look, { capture: true }));
      },
    ),
  );
  const go = (event: MouseEvent, part: Part) => {
    // The router would take a bare fragment for a navigation.
    event.preventDefault();
    const section = document.getElementById(part);
    if (section) arriveAt(section);
    setHere(part);
  };
  return (
    <div class="contents">
      <WayBack href={href('accounts', 'all')}>All accounts</WayBack>
      <nav aria-label="In this account">
        <ol>
          <For each={partsOf(props.account)}>
            {(part) => (
              <li>
                <a
                  href={`#${part}`}
                  aria-current={here() === part ? 'true' : undefined}
                  onClick={(event) => go(event, part)}
                >
                  {HEADINGS[part]}
                </a>
              </li>
            )}
          </For>
        </ol>
      </nav>
    </div>
  );
}

import { createEffect, on, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import { createSeen } from '../../device/seen.ts';
import { isBusy } from '../../lib/page/typing.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Words } from '../../ui/text/words.tsx';
import { hostOf } from '../../../shared/model/plan/plan-view.ts';

type Props = {
  card: string | undefined;
  labelOf: (card: string) => string | undefined;
  go: (card: string) => void;
};

/**
 * Opens what the spotlight shows, once each time it is shown, a reload or another page meanwhile included. People who look
 * elsewhere afterwards stay there and are invited back.
 */
export function SpotlightStrip(props: Props) {
  const { session } = useTable();
  const brought = createSeen(session.me, 'brought');
  const spotlight = () => session.plan.run.spotlight;
  const there = () => spotlight()?.card === props.card;
  // Somebody who already looks at the card needs to be told only what was quoted from it.
  const worthSaying = () => {
    const shown = spotlight();
    return shown && (!there() || quoted(shown)) ? shown : undefined;
  };
  const label = () => props.labelOf(spotlight()?.card ?? '') ?? 'a card';
  createEffect(
    on(
      () => spotlight()?.at,
      (at) => {
        const shown = spotlight();
        if (at === undefined || !shown || session.me.kind === 'facilitator') return;
        if (brought.has(String(at))) return;
        brought.add(String(at));
        if (!there() && !isBusy()) props.go(shown.card);
      },
    ),
  );
  return (
    <Show when={worthSaying()}>
      {(shown) => (
        <section class="ask ask--stands" aria-label="Shown to everybody">
          <Eye />
          <p role="status">
            {there()
              ? `${hostOf(session.plan)} is reading this out:`
              : `${hostOf(session.plan)} is showing ${label()} to everybody.`}
            <Show when={quoted(shown())}>
              {(quote) => (
                <span class="ask__quote">
                  “
                  <Words text={quote().words} cut={400} />” <span class="ask__by">{quote().by}</span>
                </span>
              )}
            </Show>
          </p>
          <Show when={!there()}>
            <Button onClick={() => props.go(shown().card)}>Go to {label()}</Button>
          </Show>
        </section>
      )}
    </Show>
  );
}

const quoted = (shown: { kind: string; words?: string | undefined; by?: string | undefined }) =>
  shown.words ? { words: shown.words, by: shown.by ?? '' } : undefined;

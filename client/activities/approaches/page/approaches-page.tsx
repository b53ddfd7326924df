import { createEffect, createMemo, Match, Switch } from 'solid-js';
import { askedId } from '../../../../shared/cards/asked.ts';
import { approaches, tensions } from '../../../../shared/cards/decks/approaches.ts';
import { RoomPage } from '../../../room/page/room-page.tsx';
import { useTable } from '../../../sync/table-context.ts';
import { ApproachCard } from '../cards/approach-card.tsx';
import { TensionCard } from '../cards/tension-card.tsx';
import { Chooser } from './chooser.tsx';
import './approaches-page.css';

/**
 * The page of the approaches: the chooser and what came of it, one of the six cards, or one of the tensions.
 * @param props.value `chooser`, the id of a card or a tension, or of a step
 */
export default function ApproachesPage(props: { value: string }) {
  const { session } = useTable();
  const id = createMemo(() => {
    const step = session.plan.agenda[props.value];
    // A step that deals tensions opens at the first of them; any other opens the chooser.
    const first = step?.deck === 'approaches' ? step.ids[0] : undefined;
    return step ? (tensions.some((tension) => tension.id === first) ? first : undefined) : props.value;
  });
  const approach = createMemo(() => approaches.find((card) => card.id === id()));
  const tension = createMemo(() => tensions.find((card) => card.id === id()));
  /** The question that is open, where one is. */
  const asks = () =>
    (approach() && askedId('approaches', approach()!.id, 'pause')) ??
    (tension() && askedId('approaches', tension()!.id, 'lean'));
  createEffect(() => session.presence.tell({ card: asks(), writing: undefined, writingAs: undefined }));
  let focusComposer = () => {};
  const expose = (focus: () => void) => (focusComposer = focus);
  return (
    <RoomPage
      title={approach()?.title ?? tension()?.title ?? 'Which approach fits?'}
      class="approaches"
      card={asks()}
      onAdd={asks() ? () => focusComposer() : undefined}
    >
      {(phone) => (
        <Switch fallback={<Chooser />}>
          <Match when={approach()} keyed>
            {(card) => <ApproachCard card={card} phone={phone()} exposeComposer={expose} />}
          </Match>
          <Match when={tension()} keyed>
            {(card) => <TensionCard card={card} phone={phone()} exposeComposer={expose} />}
          </Match>
        </Switch>
      )}
    </RoomPage>
  );
}

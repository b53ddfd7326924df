import { type JSX, Show } from 'solid-js';
import { PageTitle } from '../../app/page.tsx';
import { createMedia } from '../../lib/screen/media.ts';
import { useTable } from '../../sync/table-context.ts';
import { Dock, FrameTop, useFrame } from '../frame/index.ts';
import { ScribeSwitch } from '../scribe/scribe-switch.tsx';
import { type ClockPart, RoomStrips } from '../strips/index.ts';
import { createNamedCards } from './named-cards.ts';
import './room-page.css';

/**
 * A page on which a table reads something and answers its questions: the frame and its strips round it, the dock on phones.
 * @param props.card the question that is open, as responses know it; `undefined` while none is
 * @param props.onAdd brings the field for an answer into view; left out where nothing is asked
 */
export function RoomPage(props: {
  title: string;
  class: string;
  card: string | undefined;
  onAdd: (() => void) | undefined;
  /** What one adds; an answer without it. */
  adding?: string;
  /** The part of the step that the clock shows, where the page knows of parts. */
  part?: ClockPart | undefined;
  /** What stands in the dock of a phone in place of the button that adds. */
  dock?: JSX.Element;
  children: (phone: () => boolean) => JSX.Element;
}) {
  const { session, writable, able } = useTable();
  const { speaking } = useFrame();
  const { labelOf, go } = createNamedCards();
  const phone = createMedia('(max-width: 560px)');
  return (
    <div class={`roompage ${props.class}`} classList={{ 'roompage--phone': phone() }}>
      <PageTitle>{`${props.title} · ${session.tableTitle(session.tableId)}`}</PageTitle>
      <FrameTop
        phone={phone()}
        card={props.card}
        part={props.part}
        labelOf={labelOf}
        menu={(close) => (
          <Show when={writable()}>
            <ScribeSwitch speaking={speaking} onOn={close} />
          </Show>
        )}
      >
        <RoomStrips card={props.card} labelOf={labelOf} go={go} />
      </FrameTop>
      {props.children(phone)}
      <Show when={phone() && able()}>
        <Dock
          adding={props.adding ?? 'an answer'}
          reading={props.onAdd === undefined}
          onAdd={writable() ? props.onAdd : undefined}
          instead={props.dock}
        />
      </Show>
    </div>
  );
}

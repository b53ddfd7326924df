import { Show } from 'solid-js';
import { isDoorClosed } from '../../../../shared/model/plan/plan-view.ts';
import { counted } from '../../../lib/text/words.ts';
import type { HallSession } from '../../../sync/hall-session.ts';
import { QrCode } from '../../../ui/qr/qr-code.tsx';
import { hereIn } from '../hall.ts';
import { JoinCode, joinLink } from '../header.tsx';
import './join.css';

/** The scene with the way in, as large as the wall. */
export function JoinScene(props: { session: HallSession }) {
  const code = () => props.session.joinCode();
  const closed = () => isDoorClosed(props.session.plan);
  const title = () => props.session.plan.workshop.title ?? props.session.me.workshop.title;
  return (
    <div class="join-scene">
      <div class="join-scene__words">
        <h1 class="join-scene__title">{title()}</h1>
        <Show
          when={!closed()}
          fallback={
            <p class="join-scene__where">
              <b>The door is closed just now.</b>
            </p>
          }
        >
          <p class="join-scene__where">
            On your phone or laptop, go to <b>{location.host}</b> and type
          </p>
          <p class="join-scene__code">
            <JoinCode code={code()} />
          </p>
        </Show>
        <p class="join-scene__here">
          <Show when={hereIn(props.session) > 0} fallback={!closed() && 'No account, no email.'}>
            <b>{counted(hereIn(props.session), 'person', 'people')}</b>{' '}
            {hereIn(props.session) === 1 ? 'is here' : 'are here'}
          </Show>
        </p>
      </div>
      <Show when={!closed()}>
        <QrCode text={joinLink(code())} label={`QR code that opens ${joinLink(code())}`} />
      </Show>
    </div>
  );
}

import { onCleanup, Show } from 'solid-js';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { Talk } from '../../../room/talk/index.ts';
import { useTable } from '../../../sync/table-context.ts';
import { type Side, useGrid } from '../page/context.ts';
import { Back } from './back.tsx';

/** A question, and what the table says to it: as of a card. */
export function TalkPart(props: { shown: Extract<Side, { kind: 'talk' }> }) {
  const { session } = useTable();
  const { setSide } = useGrid();
  // eslint-disable-next-line solid/reactivity -- another question is another part, see its keyed owner
  session.presence.tell({ card: props.shown.card });
  onCleanup(() => session.presence.tell({ card: undefined }));
  return (
    <div class="sidepart">
      <Back onBack={() => setSide(props.shown.back)} />
      <section class="sidepart__card">
        <p class="hint">{props.shown.kicker}</p>
        <h2>{props.shown.words}</h2>
        <Show when={props.shown.role}>
          {(role) => (
            <>
              <p>{role().purpose}</p>
              <p>
                <b>Watch out.</b> {role().watchOut}
              </p>
              <SourceButton source={role().source} own={role().own} />
            </>
          )}
        </Show>
      </section>
      <Talk card={props.shown.card} />
    </div>
  );
}

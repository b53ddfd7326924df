import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { Show } from 'solid-js';
import type { TableRef } from '../../../../shared/protocol/http.ts';
import { titleAmong } from '../../../../shared/model/plan/table-names.ts';
import { TaskPage } from '../../../app/page.tsx';
import { privatePort } from '../private/port.ts';
import { ReflectionList } from './index.ts';
import { createReflections } from '../private/reflections.ts';
import { lastWriter, type Writer } from '../../../device/writer.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Entering } from '../../../room/entrance/entering.tsx';

/** The page `/w/:id/reflections`: one's own private writing across all pauses of a workshop. */
export default function ReflectionsRoute() {
  return (
    <Entering outside={(workshop) => <LeftBehind workshop={workshop} />}>
      {(me) => (
        <TaskPage title="My reflections" workshop={me.workshop.title} wide>
          <div class="stack">
            <h1 class="page-title">My reflections</h1>
            <MyReflections writer={me} tables={me.tables} />
            <p>
              <a class={buttonClass({})} href={addressOf.table(me.workshop.id)}>
                Back to the table
              </a>
            </p>
          </div>
        </TaskPage>
      )}
    </Entering>
  );
}

/**
 * Shown when the workshop is closed to this browser, or deleted. What was written privately in it is still on this
 * device.
 */
function LeftBehind(props: { workshop: string }) {
  return (
    <Show when={lastWriter(props.workshop)}>
      {(writer) => (
        <section class="stack" aria-labelledby="left-behind">
          <h2 class="title" id="left-behind">
            Your reflections from {writer().workshop.title}
          </h2>
          <MyReflections writer={writer()} tables={[]} />
        </section>
      )}
    </Show>
  );
}

function MyReflections(props: { writer: Writer; tables: readonly TableRef[] }) {
  // eslint-disable-next-line solid/reactivity -- another person is another page, see the keyed owner
  const { writer } = props;
  const reflections = createReflections(writer, privatePort(writer.workshop.id));
  const titleOf = (id: string) => titleAmong(props.tables, id) ?? 'a table';
  return (
    <Show when={reflections.ready()} fallback={<p role="status">Opening your reflections…</p>}>
      <ReflectionList reflections={reflections} workshop={writer.workshop} tableTitle={titleOf} />
    </Show>
  );
}

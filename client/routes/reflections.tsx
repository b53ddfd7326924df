import { Show } from 'solid-js';
import type { Me } from '../../shared/protocol/http.ts';
import { numberTables, tableTitle } from '../../shared/model/table-names.ts';
import { TaskPage } from '../app/page.tsx';
import { privatePort } from '../app/private-port.ts';
import { ReflectionList } from '../features/reflections/index.ts';
import { createReflections } from '../sync/private/reflections.ts';
import { buttonClass } from '../ui/button.tsx';
import { Entering } from './workshop/entering.tsx';

/** `/w/:id/reflections`: one's own private writing, across all pauses of a workshop. */
export default function ReflectionsRoute() {
  return <Entering>{(me) => <MyReflections me={me} />}</Entering>;
}

function MyReflections(props: { me: Me }) {
  // eslint-disable-next-line solid/reactivity -- another person is another page, see the keyed owner
  const { me } = props;
  const reflections = createReflections(me, privatePort(me.workshop.id));
  const titleOf = (id: string) => {
    const table = numberTables(me.tables).find((numbered) => numbered.id === id);
    return table ? tableTitle(table) : 'another table';
  };
  return (
    <TaskPage title="My reflections" workshop={me.workshop.title} wide>
      <div class="stack">
        <h1 class="page-title">My reflections</h1>
        <Show when={reflections.ready()} fallback={<p role="status">Opening your reflections…</p>}>
          <ReflectionList reflections={reflections} workshop={me.workshop} tableTitle={titleOf} />
        </Show>
        <p>
          <a class={buttonClass({})} href={`/w/${me.workshop.id}`}>
            Back to the table
          </a>
        </p>
      </div>
    </TaskPage>
  );
}

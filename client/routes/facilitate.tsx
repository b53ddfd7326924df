import { TaskPage } from '../app/page.tsx';
import { Entering } from './workshop/entering.tsx';

/** `/w/:id/facilitate`. */
export default function FacilitateRoute() {
  return (
    <Entering>
      {(me) => (
        <TaskPage title={me.workshop.title}>
          <h1 class="page-title">{me.workshop.title}</h1>
        </TaskPage>
      )}
    </Entering>
  );
}

import { TaskPage } from '../app/page.tsx';

/** Stands where the table will be. */
export default function Table() {
  return (
    <TaskPage title="The table">
      <h1 class="page-title">The table</h1>
    </TaskPage>
  );
}

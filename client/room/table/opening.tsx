import { PageTitle, SlimHeader } from '../../app/page.tsx';
import { useTable } from '../../sync/table-context.ts';
import './opening.css';

/** Shown before the table's document has arrived: the table's outline, without any claim about what lies on it. */
export function Opening() {
  const { session } = useTable();
  return (
    <>
      <PageTitle>{session.me.workshop.title}</PageTitle>
      <SlimHeader title={session.me.workshop.title} />
      <main class="opening" id="main" aria-busy="true">
        <h1 class="vh">The table</h1>
        <p role="status">
          {session.away()
            ? 'There is no link, and this device has not kept this table yet. It opens by itself as soon as the link is back.'
            : 'Opening the table…'}
        </p>
        <div class="opening__outline" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      </main>
    </>
  );
}

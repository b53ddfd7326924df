import { Show } from 'solid-js';
import BookOpen from 'lucide-solid/icons/book-open';
import { inSentence } from '../../../room/stories/words.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { OURS, type Where } from './where.ts';

/** Says that the table is at another story by now, and leads there. It never takes anybody away by itself. */
export function MovedOn(props: { where: Where }) {
  const { session, drafts } = useTable();
  const title = (id: string) => inSentence(session.tableTitle(id));
  const due = () => props.where.due();
  const isQuestion = () =>
    props.where.held() && props.where.shown() !== OURS && drafts.known() && props.where.shown() !== due();
  const begun = () => {
    const goes = props.where.carousel();
    return session.canWrite && goes !== undefined && goes.clock !== 'offered';
  };
  return (
    <Show when={begun() && props.where.shown() !== due()}>
      <section class="ask stories__moved" aria-label="Where your table is">
        <BookOpen />
        <p role="status">
          <b>{due() === OURS ? 'Your story is home.' : `Your table has ${title(due())}’s story now.`}</b>{' '}
          <Show when={isQuestion()}>
            {`${title(props.where.shown()).replace(/^t/, 'T')}’s stays here until your question is sent or put aside.`}
          </Show>
        </p>
        <Button onClick={() => (isQuestion() ? props.where.putAside() : props.where.catchUp())}>
          {isQuestion() ? 'Put it aside' : due() === OURS ? 'Go home' : 'Read it'}
        </Button>
      </section>
    </Show>
  );
}

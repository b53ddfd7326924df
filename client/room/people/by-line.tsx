import { Show } from 'solid-js';
import type { Author } from '../../../shared/model/table/table-view.ts';
import type { Credit } from '../../../shared/model/writers.ts';
import { useTable } from '../../sync/table-context.ts';

/**
 * Who said something: the author it names and, by the server's word, who typed it for them and who else changed it.
 * @param props.claimed the person that the entry itself names as its typist, for when the server does not know
 */
export function ByLine(props: { author: Author; credit: Credit; claimed?: string | undefined }) {
  const { session } = useTable();
  const nameOf = (id: string) =>
    id === session.me.personId ? 'you' : (session.plan.people[id]?.name ?? 'somebody else');
  const typist = () => props.credit.typedBy ?? props.claimed;
  const changed = () => props.credit.changedBy.map(nameOf);
  return (
    <>
      {typist() ? 'For ' : ''}
      <b>{props.author.name}</b>
      {props.author.role ? `, ${props.author.role}` : ''}
      <Show when={typist()}>{(id) => <span class="by__scribe">{` · typed by ${nameOf(id())}`}</span>}</Show>
      <Show when={changed().length > 0}>
        <span class="by__scribe">{` · changed by ${listed(changed())}`}</span>
      </Show>
    </>
  );
}

const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

import { createMemo, createResource, createSignal, onCleanup, Show } from 'solid-js';
import FileDown from 'lucide-solid/icons/file-down';
import Lock from 'lucide-solid/icons/lock';
import { endOf } from '../../../shared/model/plan/ending.ts';
import { draftsOf } from '../../device/drafts.ts';
import { wordsAhead, wordsOnDevice } from '../../sync/document/words-ahead.ts';
import { mapPath, tablePath } from '../../../shared/protocol/rooms.ts';
import { settled } from '../../lib/settled.ts';
import { serverNow } from '../../sync/server-time.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { KeepLonger } from './keep-longer.tsx';
import { saveLate } from './late-words.ts';
import { closedWords, deletionWords, isNear } from './words.ts';

/** The time by the server's clock, at every minute. Must run under a Solid owner. */
export function createMinutes() {
  const [now, setNow] = createSignal(serverNow());
  const timer = setInterval(() => setNow(serverNow()), 60_000);
  onCleanup(() => clearInterval(timer));
  return now;
}

/**
 * Says to everybody at a table that the workshop is closed, what was not added any more, and in its last week when it goes.
 * Nobody can put it aside, so it hides nothing.
 */
export default function EndingStrip() {
  const { session } = useTable();
  const now = createMinutes();
  const end = () => endOf(session.plan);
  const near = () => {
    const { deleteAt } = end();
    return deleteAt !== undefined && isNear(deleteAt, now()) ? deleteAt : undefined;
  };
  return (
    <Show when={end().closed}>
      {(closed) => (
        <>
          {/* What somebody has to do comes first: on a phone there is room for little more than one. */}
          <Late />
          <section class="ask ask--strong ask--stands" aria-label="This workshop is closed">
            <Lock />
            <p role="status">
              <b translate="no">{closedWords(closed())}</b> You can read and save.
              <Show when={near()}>
                {(deleteAt) => (
                  <>
                    {' '}
                    <b translate="no">{deletionWords(deleteAt(), now())}</b>
                  </>
                )}
              </Show>
            </p>
            <Show when={near() && session.me.kind === 'facilitator'}>
              <KeepLonger workshop={session.me.workshop.id} />
            </Show>
          </section>
        </>
      )}
    </Show>
  );
}

/** Offers what could not be added any more as a file: nobody loses a word. */
function Late() {
  const { session } = useTable();
  const [saved, setSaved] = createSignal(false);
  const { workshop, personId, name } = session.me;
  const path = tablePath(workshop.id, session.tableId);
  const drafts = () => draftsOf({ workshop: workshop.id, person: personId });
  // Its map may have been drawn on another page. Looked at again when something is refused, which is when there is a link.
  const refused = createMemo(() => (session.saved() === 'closed' ? 'refused' : 'not yet'));
  const [written] = createResource(refused, async () => {
    const parts = [
      wordsAhead(path, session.connection.doc),
      wordsOnDevice(mapPath(workshop.id, session.tableId)),
    ];
    return (await Promise.all(parts.map((each) => each.catch(() => [])))).flat();
  });
  const late = () => (settled(written) ?? []).length > 0;
  const save = () => {
    saveLate({
      workshop: session.plan.workshop['title'] ?? workshop.title,
      table: session.tableTitle(session.tableId),
      name,
      closed: endOf(session.plan).closed,
      written: settled(written) ?? [],
      drafts: drafts(),
    });
    setSaved(true);
  };
  return (
    <Show when={drafts().length > 0 || late()}>
      <section class="ask ask--stands" aria-label="What was not added">
        <FileDown />
        <p role="status">
          <b>
            {late() ? 'What you wrote after it was closed' : 'What you had not added when it was closed'} is
            kept on this device.
          </b>{' '}
          <span class="ask__rest">{saved() ? 'It is saved as a file as well.' : 'Nobody else sees it.'}</span>
        </p>
        <Button onClick={save}>Save it as a file</Button>
      </section>
    </Show>
  );
}

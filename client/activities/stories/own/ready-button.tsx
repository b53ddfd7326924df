import { Show } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import { STORY_READY } from '../../../../shared/activities/stories/parts.ts';
import { storyOf } from '../../../../shared/activities/stories/view.ts';
import { makePickEdits } from '../../../sync/editing/pick-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';

/** Says that the story may go round, or takes that back. It goes round all the same when its time comes. */
export function ReadyButton() {
  const { session, writable } = useTable();
  const edits = makePickEdits(session.editing);
  const announce = useAnnounce();
  const isReady = () => session.table.settled[STORY_READY] !== undefined;
  const hasPart = () => storyOf(session.table).parts.length > 0;
  const press = () => {
    const ready = !isReady();
    edits.setSettled(STORY_READY, ready);
    announce(ready ? 'Your story is ready to go round' : 'Taken back: your story is being written');
  };
  return (
    <Show when={writable()}>
      <Button
        kind={isReady() ? 'outline' : 'ink'}
        big
        wide
        waiting={!isReady() && !hasPart()}
        onClick={press}
      >
        <Show when={isReady()}>
          <Check />
        </Show>
        {isReady() ? 'Ready. Take it back' : hasPart() ? 'It’s ready to go round' : 'Write one part first'}
      </Button>
    </Show>
  );
}

import { createMemo, createSignal, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import { pausesToReveal, thoughtsRevealed } from '../../../../shared/activities/pause/pauses.ts';
import { Button } from '../../../ui/button.tsx';
import { useConsole } from '../../../room/console/context.ts';
import { Switch } from '../../../room/console/everyone/switch.tsx';
import { isStillWriting } from './still-writing.ts';
import { ThoughtsDialog } from './thoughts-dialog.tsx';
import { thoughtsHint, thoughtsTitle } from './words.ts';

/**
 * Shows how much of a pause has been revealed, and whether the room has gone on without its reveal. Renders nothing
 * before the first pause.
 */
export function ThoughtsSwitch() {
  const { hall, now } = useConsole();
  const [open, setOpen] = createSignal(false);
  const pauses = createMemo(() => pausesToReveal(hall.plan));
  return (
    <Show when={pauses()[0]}>
      {(pause) => {
        const result = () => thoughtsRevealed(hall.plan, pause().id);
        const about = () => ({
          writing: isStillWriting(hall, pause().id, now()),
          passed: hall.plan.run.step !== pause().id,
          title: pause().title,
        });
        return (
          <>
            <Switch title={thoughtsTitle(result())} words={thoughtsHint(result(), about())}>
              <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
                <Eye />
                Reveal
                <span class="vh"> thoughts of a pause</span>
              </Button>
            </Switch>
            <ThoughtsDialog open={open()} onClose={() => setOpen(false)} pauses={pauses()} />
          </>
        );
      }}
    </Show>
  );
}

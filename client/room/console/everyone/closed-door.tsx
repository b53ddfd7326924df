import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useConsole } from '../context.ts';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';

/** Says that the door is closed, in the place of the code, which lets nobody new in meanwhile, and opens it. */
export function ClosedDoor() {
  const { hall, server } = useConsole();
  const announce = useAnnounce();
  const call = createServerCall();
  const open = async () => {
    if ((await call.run(server.setDoor(true))) !== undefined) announce('The door is open.');
  };
  return (
    <div class="invitation__door">
      <p>The door is closed: nobody new gets in.</p>
      <p class="hint">Whoever was here before comes back with {hall.joinCode()} and their personal code.</p>
      <ServerCallTrouble call={call} />
      <Button waiting={call.waiting()} onClick={() => void open()}>
        Open the door
      </Button>
    </div>
  );
}

import { createSignal, Show } from 'solid-js';
import type { CreatedWorkshop } from '../../../shared/protocol/http.ts';
import { ARCHIVE_BYTES } from '../../../shared/protocol/limits.ts';
import type { Trouble } from '../../app/api.ts';
import { openArchive } from '../../app/archive-api.ts';
import { TroubleMessage } from '../../app/trouble-message.tsx';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { Message } from '../../ui/message.tsx';
import './open-archive.css';

type Props = {
  /** Called with the new workshop; resolves once this browser is in it. */
  onOpened: (workshop: CreatedWorkshop) => Promise<void>;
  onClose: () => void;
};

/** Chooses an archive and opens it as a new workshop. What is typed into the form beside it stays. */
export default function OpenArchive(props: Props) {
  const [file, setFile] = createSignal<File>();
  const [missing, setMissing] = createSignal(false);
  const [opening, setOpening] = createSignal(false);
  const [keyNeeded, setKeyNeeded] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();
  const [over, setOver] = createSignal(false);
  let form!: HTMLFormElement;
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`);

  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setMissing(false);
    setTrouble(undefined);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = event.dataTransfer?.files;
    const input = field('archive');
    if (!files?.[0] || !input || opening()) return;
    input.files = files;
    choose(files[0]);
  };
  const open = async (as: 'it-was' | 'return') => {
    const chosen = file();
    setMissing(!chosen);
    if (!chosen) field('archive')?.focus();
    if (!chosen || opening()) return;
    setTrouble(undefined);
    if (chosen.size > ARCHIVE_BYTES) return void setTrouble(TOO_LARGE);
    setOpening(true);
    const answer = await openArchive(chosen, field('archive-key')?.value.trim() ?? '', as);
    if (answer.ok) await props.onOpened(answer.value);
    else {
      setTrouble(answer.trouble);
      if (answer.trouble.code === 'create-key-needed') {
        setKeyNeeded(true);
        field('archive-key')?.focus();
      }
    }
    setOpening(false);
  };

  return (
    <section class="open-archive" aria-labelledby="open-archive-label">
      <form
        ref={(element) => (form = element)}
        class="stack open-archive__form"
        classList={{ 'open-archive__form--over': over() }}
        onSubmit={(event) => {
          event.preventDefault();
          void open('it-was');
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        novalidate
      >
        <h2 class="open-archive__title" id="open-archive-label">
          Open an archive
        </h2>
        <Input
          type="file"
          label="The zip file that was saved from a workshop"
          hint="Opened as it was, everything that was shared is in it, with the same names beside it. A return session begins with what became of it: actions, maps, ratings, and who was there. Either way it is a new workshop with a new code, and people join it anew."
          name="archive"
          accept=".zip,application/zip"
          error={missing() ? 'Choose the file first, or drop it here.' : undefined}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        <Show when={keyNeeded()}>
          <Input
            label="Access key"
            hint="This server opens workshops for people who have its key. Whoever looks after it can give it to you."
            name="archive-key"
            type="password"
            autocomplete="off"
          />
        </Show>
        <TroubleMessage trouble={trouble()} />
        <Show when={opening()}>
          <Message kind="notice" title="The archive is being sent and read.">
            A large one takes a minute. Please leave this page open.
          </Message>
        </Show>
        <div class="open-archive__acts">
          <Button kind="ink" type="submit" waiting={opening()}>
            {opening() ? 'Opening the archive' : 'Open it as it was'}
          </Button>
          <Button waiting={opening()} onClick={() => open('return')}>
            Start the return session from it
          </Button>
          <Button kind="text" waiting={opening()} onClick={() => props.onClose()}>
            Close
          </Button>
        </div>
      </form>
    </section>
  );
}

const TOO_LARGE: Trouble = {
  code: 'archive-too-large',
  title: 'That file is larger than any archive that can be opened here.',
  detail:
    'Nothing was added, and your file is as it was. Please choose the zip file that was saved from the workshop.',
};

import { createSignal, createUniqueId, For, Index, Show, untrack } from 'solid-js';
import { type ChallengeId, OWN_CARD, type OwnCard, challenges } from '../../../../shared/cards/index.ts';
import { createKeptForm } from '../../../sync/kept-form.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';
import './own-cards.css';

export type OwnCardDialogProps = {
  open: boolean;
  onClose: () => void;
  /** The challenge a new card starts under. */
  challenge: ChallengeId;
  /** The card to change; without it a new card is made. `everywhere`: it lies on every table. */
  card?: { own: OwnCard; everywhere: boolean } | undefined;
  /** Called with the id of a card that was added. */
  onAdded?: (id: string) => void;
};

/** The dialog that writes a question the deck does not ask, or changes or removes one's own. */
export function OwnCardDialog(props: OwnCardDialogProps) {
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={props.card ? 'Change this card' : 'A question of our own'}
    >
      <Show when={props.open}>
        <OwnCardForm {...props} />
      </Show>
    </Dialog>
  );
}

function OwnCardForm(props: OwnCardDialogProps) {
  const { session, drafts } = useTable();
  const id = createUniqueId();
  const facilitates = session.me.kind === 'facilitator';
  const [wrong, setWrong] = createSignal('');
  let form!: HTMLFormElement;
  const place = `form/card/${untrack(() => props.card?.own.id) ?? 'new'}`;
  const kept = createKeptForm(() => form, drafts, place);
  // What others change meanwhile takes nothing out of the form.
  const first = untrack(() => props.card?.own);

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(form);
    const question = String(data.get('question')).trim();
    if (!question) {
      setWrong('Write the question first.');
      form.querySelector('textarea')?.focus();
      return;
    }
    const challenge = data.get('challenge') as ChallengeId;
    const probes = data.getAll('probe').map((probe) => String(probe).trim());
    const words = { challenge, question, probes: probes.filter(Boolean) };
    if (props.card) session.edits.changeOwnCard({ ...props.card.own, ...words }, props.card.everywhere);
    else props.onAdded?.(session.edits.addOwnCard(words, data.get('everywhere') === 'on'));
    kept.forget();
    props.onClose();
  };
  return (
    <form class="ownform" ref={form} onSubmit={save} novalidate data-writing>
      <Textarea
        label="The question"
        name="question"
        rows="3"
        maxlength={OWN_CARD.questionLength}
        error={wrong() || undefined}
        onInput={() => setWrong('')}
      >
        {first?.question}
      </Textarea>
      <Select label="It belongs to" name="challenge">
        <For each={challenges}>
          {(challenge) => (
            <option
              value={challenge.id}
              selected={challenge.id === (props.card?.own.challenge ?? props.challenge)}
            >
              {challenge.title}: {challenge.tag}
            </option>
          )}
        </For>
      </Select>
      <fieldset class="ownform__probes">
        <legend>Prompts, if you like</legend>
        <Index each={Array.from({ length: OWN_CARD.probes })}>
          {(_, index) => (
            <Input
              label={`Prompt ${index + 1}`}
              name="probe"
              autocomplete="off"
              maxlength={OWN_CARD.probeLength}
              value={first?.probes[index] ?? ''}
            />
          )}
        </Index>
      </fieldset>
      <Show when={facilitates && !props.card}>
        <label class="ownform__check" for={`${id}-all`}>
          <input type="checkbox" name="everywhere" id={`${id}-all`} />
          <span>Put it on every table</span>
        </label>
      </Show>
      <p class="hint">
        {props.card?.everywhere ? 'Every table sees the change.' : 'Your table sees it straight away.'}
      </p>
      <div class="ownform__acts">
        <Button kind="ink" type="submit">
          {props.card ? 'Save the card' : 'Put it on the shelf'}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            kept.forget();
            props.onClose();
          }}
        >
          Cancel
        </Button>
      </div>
      <Show when={props.card}>{(card) => <TakeAway card={card()} onDone={() => props.onClose()} />}</Show>
    </form>
  );
}

/** Asks for confirmation, because undo cannot bring back a card taken off every table. */
function TakeAway(props: { card: NonNullable<OwnCardDialogProps['card']>; onDone: () => void }) {
  const { session } = useTable();
  const [asked, setAsked] = createSignal(false);
  const remove = () => {
    session.edits.removeOwnCard(props.card.own.id, props.card.everywhere);
    props.onDone();
  };
  return (
    <div class="ownform__away">
      <Show
        when={asked()}
        fallback={
          <Button kind="quiet" onClick={() => setAsked(true)}>
            Take this card off the shelf
          </Button>
        }
      >
        <p>What was said about it is kept, but the card leaves the shelf. Take it off?</p>
        <Button onClick={remove}>Take it off</Button>
        <Button kind="quiet" onClick={() => setAsked(false)}>
          Leave it
        </Button>
      </Show>
    </div>
  );
}

import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { createSignal, Show } from 'solid-js';
import type { Me, TableRef } from '../../../../shared/protocol/http.ts';
import { titleAmong } from '../../../../shared/model/plan/table-names.ts';
import { TaskPage } from '../../../app/page.tsx';
import { privatePort } from '../private/port.ts';
import { ReflectionList } from './index.ts';
import { createReflections } from '../private/reflections.ts';
import { legacyWriter } from '../../../device/legacy/legacy.ts';
import type { Owner } from '../../../device/own.ts';
import { ownerOfCode } from '../../../device/rejoin.ts';
import { titleWrittenIn, type Writer, writerLeftBehind } from '../../../device/writer.ts';
import { Message } from '../../../ui/message.tsx';
import { LeaveButton, PersonalCodeForm } from '../../../app/handing-on/index.ts';
import { type AccessControl, accessByCode, createAccess } from '../private/access.ts';
import { Opening } from '../private/opening.tsx';
import { useCertain } from '../../../room/entrance/context.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Entering } from '../../../room/entrance/entering.tsx';

/** The page `/w/:id/reflections`: one's own private writing across all pauses of a workshop. */
export default function ReflectionsRoute() {
  return (
    <Entering outside={(workshop) => <LeftBehind workshop={workshop} />}>
      {(me) => (
        <TaskPage title="My reflections" workshop={me.workshop.title} wide>
          <div class="stack">
            <h1 class="page-title">My reflections</h1>
            <Mine me={me} />
            <p class="reflections__acts">
              <a class={buttonClass({})} href={addressOf.table(me.workshop.id)}>
                Back to the table
              </a>
              <LeaveButton me={me} />
            </p>
          </div>
        </TaskPage>
      )}
    </Entering>
  );
}

/**
 * Shown when the workshop is closed to this browser, or deleted. What was written privately in it is still on this device,
 * and opens with its author's code: anybody may have opened this page.
 */
function LeftBehind(props: { workshop: string }) {
  const [owner, setOwner] = createSignal<Owner>();
  const [code, setCode] = createSignal('');
  const [wrong, setWrong] = createSignal(false);
  const open = async (typed: string) => {
    const found = (await ownerOfCode(props.workshop, typed)) ?? legacyWriter(props.workshop, typed)?.owner;
    setWrong(!found);
    setCode(typed);
    setOwner(found);
  };
  return (
    <Show when={titleWrittenIn(props.workshop)}>
      {(title) => (
        <section class="stack" aria-labelledby="left-behind">
          <h2 class="title" id="left-behind">
            Your reflections from {title()}
          </h2>
          <Show
            when={owner()}
            fallback={
              <>
                <p>What was written privately here is still on this device. Your personal code opens it.</p>
                <PersonalCodeForm
                  button="Open my reflections"
                  waiting={false}
                  waitingWords=""
                  onCode={(typed) => void open(typed)}
                  trouble={
                    <Show when={wrong()}>
                      <Message title="That code opens nothing on this device.">
                        Nothing was changed. Please look at every letter once more, or try the device on which
                        you wrote.
                      </Message>
                    </Show>
                  }
                />
              </>
            }
          >
            {(whose) => {
              const writer = writerLeftBehind(whose());
              return <MyReflections writer={writer} control={accessByCode(code())} tables={[]} />;
            }}
          </Show>
        </section>
      )}
    </Show>
  );
}

/** Somebody whom the server knows: their reflections, once it is certain that it is they. */
function Mine(props: { me: Me }) {
  // eslint-disable-next-line solid/reactivity -- another person is another page, see the keyed owner
  const { me } = props;
  const port = privatePort(ownerOf(me));
  return (
    <MyReflections writer={me} control={createAccess(me, useCertain(), port.isTheirs)} tables={me.tables} />
  );
}

const ownerOf = ({ workshop, personId }: Writer): Owner => ({ workshop: workshop.id, person: personId });

function MyReflections(props: { writer: Writer; control: AccessControl; tables: readonly TableRef[] }) {
  // eslint-disable-next-line solid/reactivity -- as above
  const { writer, control } = props;
  const reflections = createReflections(writer, privatePort(ownerOf(writer)), control);
  const titleOf = (id: string) => titleAmong(props.tables, id) ?? 'a table';
  return (
    <Show when={reflections.ready()} fallback={<Opening reflections={reflections} />}>
      <ReflectionList reflections={reflections} workshop={writer.workshop} tableTitle={titleOf} />
    </Show>
  );
}

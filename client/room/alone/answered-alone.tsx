import { createSignal, type JSX, Show, untrack } from 'solid-js';
import type { FormId } from '../../../shared/activities/forms.ts';
import type { Spread } from '../../../shared/model/table/spread.ts';
import { type Alone, createAlone } from './alone.ts';
import { AloneForm, type AloneQuestion } from './alone-form.tsx';

/** What a table answered, once it is opened; `change` leads back to one's own answers. */
export type Opened = { alone: Alone; shown: NonNullable<Spread['shown']>; change: () => void };

/**
 * A form that each person answers alone, and then what the table answered. Whoever has not finished is asked first, and may look at
 * what the others said instead.
 * @param props.invitation what the form is, as “Five short questions.”
 * @param props.children draws what the table answered
 */
export function AnsweredAlone(props: {
  form: FormId;
  questions: readonly AloneQuestion[];
  title: string;
  invitation: string;
  children: (opened: Opened) => JSX.Element;
}) {
  const alone = untrack(() =>
    createAlone(
      props.form,
      props.questions.map(({ id, options }) => ({ id, options: options.map((option) => option.id) })),
    ),
  );
  const [asked, setAsked] = createSignal<'answers' | 'results'>();
  const seesResults = () =>
    asked() !== 'answers' && (alone.finished() || !alone.takesPart || asked() === 'results');
  return (
    <Show
      when={seesResults() && alone.shown()}
      fallback={
        <AloneForm
          alone={alone}
          questions={props.questions}
          title={props.title}
          invitation={props.invitation}
          changing={asked() === 'answers'}
          onDone={() => setAsked('results')}
        />
      }
    >
      {(shown) =>
        props.children({
          alone,
          get shown() {
            return shown();
          },
          change: () => setAsked('answers'),
        })
      }
    </Show>
  );
}

import { createMemo, createSignal, For, Show, untrack } from 'solid-js';
import { SourceButton } from '../../../../room/shelf/source-button.tsx';
import type { MapTemplate } from '../../../../../shared/cards/map-template.ts';
import { mapTemplates } from '../../../../../shared/cards/decks/map-templates.ts';
import { sketchTemplate } from '../../../../../shared/activities/map/files/in/template.ts';
import { Button } from '../../../../ui/button.tsx';
import { Outcome } from '../outcome.tsx';
import { TemplateDrawing } from './template-drawing.tsx';

/**
 * Imports a template: a ready-drawn network to start from, with a question to discuss.
 * @param props.first the id of the template that is chosen to begin with
 */
export function TemplateWay(props: { first?: string | undefined; onDone: () => void }) {
  const [chosen, setChosen] = createSignal<MapTemplate | undefined>(
    untrack(() => mapTemplates.find(({ id }) => id === props.first)),
  );
  let heading: HTMLHeadingElement | undefined;
  const buttons = new Map<string, HTMLButtonElement>();
  const back = () => {
    const was = chosen();
    setChosen(undefined);
    buttons.get(was?.id ?? '')?.focus();
  };
  return (
    <Show
      when={chosen()}
      keyed
      fallback={
        <ul class="mapin__templates">
          <For each={mapTemplates}>
            {(template) => (
              <li>
                <button
                  type="button"
                  class="mapin__template"
                  ref={(element) => buttons.set(template.id, element)}
                  onClick={() => {
                    setChosen(template);
                    heading?.focus();
                  }}
                >
                  <TemplateDrawing sketch={sketchTemplate(template)} />
                  <b>{template.title}</b>
                  <span class="mapin__ask">{template.lookFor}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      }
    >
      {(template) => (
        <Chosen
          template={template}
          heading={(element) => (heading = element)}
          onBack={back}
          onDone={() => props.onDone()}
        />
      )}
    </Show>
  );
}

type ChosenProps = {
  template: MapTemplate;
  heading: (element: HTMLHeadingElement) => void;
  onBack: () => void;
  onDone: () => void;
};

function Chosen(props: ChosenProps) {
  const reading = createMemo(() => ({ sketch: sketchTemplate(props.template), bad: [], notes: [] }));
  return (
    <>
      <div class="mapin__chosen">
        <TemplateDrawing sketch={reading().sketch} />
        <h3 class="mapin__title" tabindex="-1" ref={(element) => props.heading(element)}>
          {props.template.title}
        </h3>
        <p>{props.template.description}</p>
        <p class="mapin__ask">{props.template.lookFor}</p>
        <Show when={props.template.note}>
          <p class="hint">{props.template.note}</p>
        </Show>
        <SourceButton source={props.template.source} own={props.template.own} />
        <Button kind="text" onClick={() => props.onBack()}>
          Another template
        </Button>
      </div>
      <Outcome reading={reading()} onDone={() => props.onDone()} />
    </>
  );
}

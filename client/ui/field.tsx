import { createUniqueId, type JSX, Show, splitProps } from 'solid-js';
import CircleAlert from 'lucide-solid/icons/circle-alert';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import './field.css';

type FieldProps = {
  label: string;
  hint?: JSX.Element;
  optional?: boolean | undefined;
  /** What is wrong and how to put it right. Empty when nothing is. */
  error?: string | undefined;
  /** Renders the control. It receives the ids and states the control must carry. */
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': 'true' | undefined;
  }) => JSX.Element;
};

/**
 * Puts a label, a hint and an error around one control. The label is always visible, because a placeholder is not a
 * label.
 */
export function Field(props: FieldProps) {
  const id = createUniqueId();
  const describedBy = () =>
    [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const control = {
    id,
    get 'aria-describedby'() {
      return describedBy();
    },
    get 'aria-invalid'() {
      return props.error ? ('true' as const) : undefined;
    },
  };
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
        <Show when={props.optional}>
          <span class="field__optional"> (if you like)</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children(control)}
      <p class="field__error" id={`${id}-error`} hidden={!props.error}>
        <CircleAlert />
        <span>{props.error}</span>
      </p>
    </div>
  );
}

type Wrapped = Pick<FieldProps, 'label' | 'hint' | 'optional' | 'error'>;
const wrapped = ['label', 'hint', 'optional', 'error'] as const;

/** One line of text with its label. */
export function Input(props: Wrapped & JSX.InputHTMLAttributes<HTMLInputElement>) {
  const [field, own, rest] = splitProps(props, wrapped, ['class']);
  return (
    <Field {...field}>
      {(control) => <input {...rest} {...control} class={`input ${own.class ?? ''}`} />}
    </Field>
  );
}

/** Several lines of text with their label. The field grows with what is written. */
export function Textarea(props: Wrapped & JSX.TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const [field, own, rest] = splitProps(props, wrapped, ['class']);
  return (
    <Field {...field}>
      {(control) => <textarea {...rest} {...control} class={`input ${own.class ?? ''}`} />}
    </Field>
  );
}

/**
 * A select with its label. It is the platform's own, which suits the keyboard, the wheel and the screen reader of each
 * device.
 */
export function Select(props: Wrapped & JSX.SelectHTMLAttributes<HTMLSelectElement>) {
  const [field, own, rest] = splitProps(props, wrapped, ['class']);
  return (
    <Field {...field}>
      {(control) => (
        <span class="select">
          <select {...rest} {...control} class={`input ${own.class ?? ''}`} />
          <ChevronDown />
        </span>
      )}
    </Field>
  );
}

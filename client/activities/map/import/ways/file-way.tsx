import { Input } from '../../../../ui/field.tsx';
import { Answer } from '../answer.tsx';
import { createReader } from '../reading/reader.ts';

type Props = { label: string; hint: string; accept: string; onDone: () => void };

/** Imports files from this device. They are read here and not sent anywhere. */
export function FileWay(props: Props) {
  const reader = createReader();
  return (
    <>
      <Input
        type="file"
        label={props.label}
        hint={props.hint}
        accept={props.accept}
        multiple
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) reader.ask({ ask: 'files', files });
        }}
      />
      <Answer reader={reader} onDone={() => props.onDone()} />
    </>
  );
}

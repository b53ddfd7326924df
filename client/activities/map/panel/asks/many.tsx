import { isMany, MANY } from '../../../../../shared/activities/map/model/settings.ts';
import { createSignal, createUniqueId } from 'solid-js';
import { useMap } from '../../live/map-context.ts';

/** The field for how many networks are many. The whole table shares this number. */
export function Many(props: { many: number }) {
  const { session, writable } = useMap();
  const id = createUniqueId();
  const [refused, setRefused] = createSignal(false);
  const choose = (field: HTMLInputElement) => {
    const many = field.valueAsNumber;
    setRefused(!isMany(many));
    if (isMany(many)) session.edits.setMany(many);
    else field.value = String(props.many);
  };
  return (
    <>
      <label class="mapasks__many">
        <span>Being in more networks than this is many</span>
        <input
          type="number"
          min={MANY.least}
          max={MANY.most}
          value={props.many}
          readOnly={!writable()}
          aria-describedby={id}
          onChange={(event) => choose(event.currentTarget)}
        />
      </label>
      <p class="hint" id={id} aria-live="polite">
        {refused()
          ? `It is a whole number from ${MANY.least} to ${MANY.most}; it stayed at ${props.many}.`
          : 'The whole table has the same number.'}
      </p>
    </>
  );
}

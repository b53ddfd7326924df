/**
 * What was typed in a form is there again after Escape, Back and a reload, until it is sent or thrown away.
 * @module
 */
import { keysOf, readJson, removeKey, writeJson } from './storage.ts';

/** Where the words of one form are kept. Blank words forget them. */
export type Place = { read(): string; keep(words: string): void };

const tab = () => sessionStorage;
const START = 'form:';

/** A place in this tab alone, for forms of people whom no table knows. */
export const inThisTab = (name: string): Place => ({
  read: () => String(readJson(tab, START + name) ?? ''),
  keep: (words) => (words ? void writeJson(tab, START + name, words) : removeKey(tab, START + name)),
});

/** Forgets what this tab keeps of forms: somebody leaves the device. */
export function forgetForms(): void {
  for (const key of keysOf(tab)) if (key.startsWith(START)) removeKey(tab, key);
}

/** What becomes of a form's kept words once they are sent or thrown away. */
export type KeptForm = {
  /** The form closes. */
  forget(): void;
  /** The form stays, for the next words. */
  clear(): void;
};

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
const valueOf = (field: Field) => (isTicked(field) ? field.checked : field.value);

/** The fields of a form that have a name, each with a name of its own. Secrets are kept nowhere. */
function fieldsOf(form: HTMLFormElement): Map<string, Field> {
  const found = new Map<string, Field>();
  for (const field of form.elements) {
    if (!('name' in field) || !(field as Field).name || (field as Field).type === 'password') continue;
    if (!['INPUT', 'TEXTAREA', 'SELECT'].includes(field.tagName)) continue;
    const value = isTicked(field as Field) ? `=${(field as Field).value}` : '';
    let name = `${(field as Field).name}${value}`;
    for (let count = 2; found.has(name); count += 1) name = `${(field as Field).name}${value}/${count}`;
    found.set(name, field as Field);
  }
  return found;
}

function readPlace(place: Place): Record<string, string | boolean> {
  try {
    const kept: unknown = JSON.parse(place.read() || '{}');
    return typeof kept === 'object' && kept ? { ...(kept as Record<string, string | boolean>) } : {};
  } catch {
    return {};
  }
}

/**
 * Keeps what people change in a form's named fields, and puts it back now. Only what they changed: what the form offers by
 * itself may be another thing next time. Call it once the form is on the page.
 */
export function keepForm(form: HTMLFormElement, place: Place): KeptForm {
  const kept = readPlace(place);
  // Choices first: they may bring further fields.
  for (const choices of [true, false])
    for (const [name, field] of fieldsOf(form)) {
      const value = kept[name];
      const isChoice = isTicked(field) || field instanceof HTMLSelectElement;
      if (value === undefined || isChoice !== choices || valueOf(field) === value) continue;
      if (isTicked(field)) field.checked = value === true;
      else field.value = String(value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  let over = false;
  const note = ({ target }: Event) => {
    for (const [name, field] of fieldsOf(form)) {
      // A choice is one of several: each of them says anew whether it is it.
      const one = field === target || (isTicked(field) && field.name === (target as Field).name);
      if (one) kept[name] = valueOf(field);
    }
    if (!over) place.keep(JSON.stringify(kept));
  };
  form.addEventListener('input', note);
  form.addEventListener('change', note);
  const clear = () => {
    for (const name of Object.keys(kept)) delete kept[name];
    place.keep('');
  };
  return {
    clear,
    forget: () => {
      over = true;
      clear();
    },
  };
}

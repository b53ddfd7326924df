/**
 * Lets a textarea grow with its words where the browser cannot do it by itself (`field-sizing: content`).
 * @returns a function that fits the field to its present words; call it after changing them from a script.
 */
export function autosize(field: HTMLTextAreaElement): () => void {
  if (CSS.supports('field-sizing', 'content')) return () => {};
  const fit = () => {
    field.style.blockSize = 'auto';
    const edges = field.offsetHeight - field.clientHeight;
    field.style.blockSize = `${field.scrollHeight + edges}px`;
  };
  field.addEventListener('input', fit);
  queueMicrotask(fit);
  return fit;
}

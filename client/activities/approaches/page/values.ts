/** The value that names the chooser in the address; any other names a card, a tension or a step of the agenda. */
export const CHOOSER = 'chooser';

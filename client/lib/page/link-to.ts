/** Returns a page's whole address, for links that leave this browser: copied, printed or shown as a QR code. */
export const linkTo = (path: string): string => `${location.origin}${path}`;

/**
 * What a browser gives a page, for tests in Node that speak to a real server: its window, its visibility, whether there is a
 * network, and sockets that carry the page's cookie.
 * @module
 */
import { WebSocket } from 'ws';
import { FRAME } from '../../shared/protocol/frames.ts';

export type BrowserPage = {
  /** Put these in the place of the browser's globals before the page's own code runs. */
  globals: Record<string, unknown>;
  /** Every socket this page has opened, the last one last. */
  sockets: WebSocket[];
  /** How many frames of one sort it has sent. */
  sent(frame: keyof typeof FRAME): number;
  /** The network goes or comes back, as the browser tells it. */
  online(is: boolean): void;
  /** The page comes to the foreground. */
  show(): void;
};

/** @param url the server's; @param cookie as `Visitor.cookie` has it, blank for nobody */
export function browserPage(url: string, cookie: string): BrowserPage {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const navigator = { onLine: true };
  const sockets: WebSocket[] = [];
  const sorts: (number | undefined)[] = [];
  class PageSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { ...(cookie && { cookie }), origin: url } });
      sockets.push(this);
    }
    override send(data: Uint8Array) {
      super.send(data);
      sorts.push(data[0]);
    }
  }
  return {
    globals: { window, document, navigator, location: new URL(url), WebSocket: PageSocket },
    sockets,
    sent: (frame) => sorts.filter((sort) => sort === FRAME[frame]).length,
    online(is) {
      navigator.onLine = is;
      window.dispatchEvent(new Event(is ? 'online' : 'offline'));
    },
    show: () => void document.dispatchEvent(new Event('visibilitychange')),
  };
}

/**
 * The offline shell: keeps the app on the device and notices when a newer one has been fetched.
 * Nothing here ever reloads a page by itself. Somebody may be writing.
 * @module
 */

/** Long enough not to matter on a slow link, short enough that a room on its second day has the newest. */
const CHECK_EVERY_MS = 60 * 60 * 1000;

type Environment = {
  container: ServiceWorkerContainer;
  /** Called once a newer version waits; calling `use` switches to it and reloads every open page of this app. */
  onWaiting: (use: () => void) => void;
  reload: () => void;
};

/** Registers the service worker. Rejects when the browser refuses; the app then works, but not offline. */
export async function keepForOffline({ container, onWaiting, reload }: Environment): Promise<void> {
  const registration = await container.register('/sw.js');
  const offer = (worker: ServiceWorker) =>
    onWaiting(() => {
      container.addEventListener('controllerchange', reload, { once: true });
      worker.postMessage({ type: 'SKIP_WAITING' }, []);
    });
  const watch = (worker: ServiceWorker) =>
    worker.addEventListener('statechange', () => {
      // Without a controller this is the very first version: there is nothing older on the screen.
      if (worker.state === 'installed' && container.controller) offer(worker);
    });
  if (registration.waiting && container.controller) offer(registration.waiting);
  if (registration.installing) watch(registration.installing);
  registration.addEventListener(
    'updatefound',
    () => registration.installing && watch(registration.installing),
  );
  // A failed check means no link, and the next one will do.
  setInterval(() => void registration.update().catch(() => {}), CHECK_EVERY_MS);
}

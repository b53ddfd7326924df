/**
 * The offline shell: it keeps the app on the device and notices when a newer version has been fetched. It never
 * reloads a page by itself, because somebody may be writing.
 * @module
 */

/**
 * How often to look for a newer version: rarely enough not to matter on a slow link, often enough that a room has the
 * newest on its second day.
 */
const CHECK_EVERY_MS = 60 * 60 * 1000;

type Environment = {
  container: ServiceWorkerContainer;
  /** Called once a newer version is ready. Calling `use` switches to it and reloads every open page of this app. */
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
      // Without a controller this is the first version on this device, so no older page is on the screen.
      if (worker.state === 'installed' && container.controller) offer(worker);
    });
  if (registration.waiting && container.controller) offer(registration.waiting);
  if (registration.installing) watch(registration.installing);
  registration.addEventListener(
    'updatefound',
    () => registration.installing && watch(registration.installing),
  );
  // A failed check means that there is no link. The next check will do.
  setInterval(() => void registration.update().catch(() => {}), CHECK_EVERY_MS);
}

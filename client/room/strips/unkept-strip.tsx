import HardDrive from 'lucide-solid/icons/hard-drive';

/** Says that this device keeps no copy, while there is a link: without one the mark says it. */
export default function UnkeptStrip() {
  return (
    <section class="ask ask--stands" aria-label="This device">
      <HardDrive />
      <p role="status">
        <b>This browser keeps no copy here, so keep this page open while you write.</b> What is marked Saved
        is safe with the workshop.
      </p>
    </section>
  );
}

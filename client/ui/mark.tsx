import './mark.css';

/**
 * The product's mark: five books on a shelf, the second one coming out. It is decorative, because the name always
 * stands beside it.
 */
export function Mark(props: { size?: number }) {
  return (
    <svg
      class="mark"
      width={props.size ?? 36}
      height={props.size ?? 36}
      viewBox="0 0 32 32"
      aria-hidden="true"
    >
      <rect class="mark__1" x="1" y="8" width="4.6" height="19" rx="0.8" />
      <rect class="mark__2" x="7.4" y="3" width="4.6" height="19" rx="0.8" />
      <rect class="mark__3" x="13.8" y="8" width="4.6" height="19" rx="0.8" />
      <rect class="mark__4" x="20.2" y="8" width="4.6" height="19" rx="0.8" />
      <rect class="mark__5" x="26.6" y="8" width="4.6" height="19" rx="0.8" />
      <rect class="mark__shelf" y="27" width="32" height="2.2" />
    </svg>
  );
}

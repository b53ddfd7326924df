import ArrowRight from 'lucide-solid/icons/arrow-right';
import './front-door.css';

/** A door that is a link: where it leads, and what waits behind it. */
export function Door(props: { href: string; name: string; hint: string }) {
  return (
    <a class="door door--link" href={props.href}>
      <span>
        <span class="door__name">{props.name}</span>
        <span class="door__hint">{props.hint}</span>
      </span>
      <ArrowRight />
    </a>
  );
}

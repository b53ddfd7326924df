import ChevronLeft from 'lucide-solid/icons/chevron-left';
import type { JSX } from 'solid-js';
import { useFrame } from '../frame/index.ts';
import './way-back.css';

/** The way back from a page. @param props.href another way than to the cards */
export function WayBack(props: { href?: string; children?: JSX.Element }) {
  const { home } = useFrame();
  return (
    <a class="wayback" href={props.href ?? home()}>
      <ChevronLeft />
      {props.children ?? 'The cards'}
    </a>
  );
}

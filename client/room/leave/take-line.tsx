import type { JSX } from 'solid-js';

/** One thing to take along: what it is, what it is for, and how to get it. */
export function TakeLine(props: {
  icon: JSX.Element;
  title: string;
  /** What it is for; what is under way may be said here too. */
  about: JSX.Element;
  /** Buttons, or links to files, at the end of the line. */
  children: JSX.Element;
  /** What belongs to the line and needs its width, below the words. */
  more?: JSX.Element;
}) {
  return (
    <li class="take">
      {props.icon}
      <div class="take__say">
        <h2>{props.title}</h2>
        <p class="hint">{props.about}</p>
        {props.more}
      </div>
      <div class="take__do">{props.children}</div>
    </li>
  );
}

/** A link to a file that the server makes. */
export function FileLink(props: { href: string; children: JSX.Element; class?: string }) {
  return (
    <a href={props.href} download="" class={props.class ?? 'take__link'}>
      {props.children}
    </a>
  );
}

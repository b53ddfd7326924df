import { createEffect, type JSX } from 'solid-js';
import { Mark } from '../ui/mark.tsx';
import { PrintHead } from '../ui/print-head.tsx';
import './page.css';

export const SITE = 'Strategic Exchange';

const DESCRIPTION =
  'A live workshop for council officers, headteachers and partner agencies: twenty-one questions, talked through at a table.';

/**
 * Sets the title of the browser's tab, with the most particular part first, and the description that search engines
 * show.
 */
export function PageTitle(props: { children?: string | undefined; description?: string | undefined }) {
  createEffect(() => {
    document.title = props.children ? `${props.children} · ${SITE}` : SITE;
  });
  createEffect(() => {
    const meta = document.querySelector<HTMLMetaElement>('meta[name="description"]');
    if (meta) meta.content = props.description ?? DESCRIPTION;
  });
  return null;
}

/** The header of a page with one task on it. It names the workshop as soon as it is known. */
export function SlimHeader(props: { title?: string | undefined }) {
  return (
    <header class="slimhead">
      <a class="where" href="/" aria-label={`${props.title ?? SITE}: to the front page`}>
        <Mark size={32} />
        <b class="where__name">{props.title ?? SITE}</b>
      </a>
    </header>
  );
}

/**
 * The layout of a page with one task on it: one column as narrow as a phone, or `wide` where things stand side by
 * side.
 */
export function TaskPage(props: {
  title: string;
  workshop?: string | undefined;
  wide?: boolean;
  children: JSX.Element;
}) {
  return (
    <>
      <PageTitle>{props.workshop ? `${props.title} · ${props.workshop}` : props.title}</PageTitle>
      <SlimHeader title={props.workshop} />
      <PrintHead>{props.workshop ?? SITE}</PrintHead>
      <main class="task" classList={{ 'task--wide': props.wide ?? false }} id="main">
        {props.children}
      </main>
    </>
  );
}

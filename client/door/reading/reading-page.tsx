/**
 * The pages outside any workshop that are there to be read. A first visit to a table fetches none of this.
 * @module
 */
import { For, type JSX } from 'solid-js';
import { useLocation } from '@solidjs/router';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { PageTitle, SITE } from '../../app/page.tsx';
import { Mark } from '../../ui/mark.tsx';

/** What there is to read. */
const PAGES = [
  ['/how', 'How it works'],
  ['/questions', 'The 21 questions'],
  [addressOf.library(), 'Library'],
  ['/sources', 'Sources'],
  ['/help', 'Help'],
] as const;

/** The header of pages outside any workshop: the product's name, and links to what there is to read. */
export function Masthead() {
  const location = useLocation();
  return (
    <header class="masthead">
      <a class="where" href="/">
        <Mark />
        <b class="where__name">{SITE}</b>
      </a>
      <nav class="masthead__nav" aria-label="Site">
        <For each={PAGES}>
          {([href, name]) => (
            <a href={href} aria-current={location.pathname.startsWith(href) ? 'page' : undefined}>
              {name}
            </a>
          )}
        </For>
      </nav>
    </header>
  );
}

/** The layout of a page that explains: one column wide enough to read. */
export function ReadingPage(props: { title: string; description: string; children: JSX.Element }) {
  return (
    <>
      <PageTitle description={props.description}>{props.title}</PageTitle>
      <Masthead />
      <main class="reading" id="main">
        <h1 class="page-title">{props.title}</h1>
        {props.children}
      </main>
    </>
  );
}

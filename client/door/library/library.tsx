import { createEffect, createMemo, createResource, on, onCleanup, Show } from 'solid-js';
import { useParams } from '@solidjs/router';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import { everything, itemAt, itemsOf } from '../../../shared/library/index.ts';
import { makeSearch } from '../../../shared/library/search/search.ts';
import { sifted } from '../../../shared/library/search/sift.ts';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { PageTitle } from '../../app/page.tsx';
import { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import { CouldNotFetch } from '../../ui/fetched/could-not-fetch.tsx';
import { Working } from '../../ui/fetched/working.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { PrintHead } from '../../ui/print-head.tsx';
import { Masthead } from '../reading/reading-page.tsx';
import { Finds } from './finds.tsx';
import { FirstShelf } from './first-shelf.tsx';
import { createLooking, isLooking, queryOf } from './looking.ts';
import { NotHere, TakenBack } from './not-here.tsx';
import { publishedItems, publishedOne } from './published.ts';
import { Seek } from './seek.tsx';
import { Sift } from './sift.tsx';
import { Told } from './told.tsx';
import { onIdle } from '../../lib/page/idle.ts';
import { foundTitle, kindsOf, sumOf, tagsOf } from './words.ts';
import './library.css';

/**
 * The page `/library`: everything of the decks, readable without a workshop; `/library/<deck>/<item>` is one item. With much room
 * an item stands beside what was found, with little it is a page of its own.
 */
export default function Library() {
  const params = useParams<{ deck?: string; item?: string }>();
  const announce = useAnnounce();
  const address = () => (params.deck ? `${params.deck}/${params.item ?? ''}` : '');
  const [all, { refetch }] = createFetched(() => true, everything);
  const [published] = createFetched(() => true, publishedItems);
  const items = createMemo(() => {
    const decks = settled(all);
    return decks && [...decks, ...(settled(published) ?? [])];
  });
  const { looking, type, toggle, everywhere, rest } = createLooking(address, () => {
    if (isLooking(looking())) announce(title());
  });
  const hrefOf = (item: string) => addressOf.library(item, queryOf(looking()));
  const search = createMemo(() => {
    const there = items();
    return there && makeSearch(there);
  });
  // The page comes first, and the search is ready before the first letter.
  createEffect(() => {
    const ready = search()?.prepare;
    if (ready) onCleanup(onIdle(ready));
  });
  const found = createMemo(() => search()?.find(looking().query) ?? []);
  const sift = createMemo(() => sifted(found(), looking().chosen));
  const title = createMemo(() => foundTitle(looking(), sift().found.length));

  // An item comes as soon as its own deck is there.
  const [alone] = createResource(() => params.deck, itemsOf);
  // A story may have been taken back since the list was made: the server is asked for each that is opened.
  const [story] = createResource(() => (params.deck === 'workshops' ? params.item : undefined), publishedOne);
  const open = createMemo(
    () => {
      if (params.deck !== 'workshops') return itemAt(items() ?? settled(alone) ?? [], address());
      const one = settled(story);
      return one === 'unreachable'
        ? itemAt(items() ?? [], address())
        : typeof one === 'object'
          ? one.item
          : undefined;
    },
    undefined,
    // The same item comes again with all the others.
    { equals: (before, now) => before?.address === now?.address },
  );
  const isNotHere = () =>
    address() !== '' &&
    open() === undefined &&
    items() !== undefined &&
    (params.deck !== 'workshops' || !params.item || settled(story) !== undefined);
  const terms = createMemo(
    () => found().find(({ item }) => item.address === open()?.address)?.terms ?? new Set<string>(),
  );
  const beside = createMemo(() =>
    (open()?.seeAlso ?? []).flatMap((other) => itemAt(items() ?? [], other) ?? []),
  );

  // Back from an item leads to its line in the list.
  createEffect(
    on(address, (now, before) => {
      if (now !== '' || !before) return;
      requestAnimationFrame(() => {
        const line = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(before)}"]`);
        line?.scrollIntoView({ block: 'center' });
        line?.focus({ preventScroll: true });
      });
    }),
  );
  const goToFound = () => {
    rest();
    document.getElementById('finds-h')?.focus();
  };
  return (
    <div class="librarypage" classList={{ 'has-finds': isLooking(looking()) }}>
      <PageTitle description="Question cards, practice, accounts, approaches, ideas, agendas and what workshops published: everything of Strategic Exchange to read.">
        {open() ? `${open()!.title} · Library` : 'Library'}
      </PageTitle>
      <Masthead />
      <PrintHead>{`Strategic Exchange: library`}</PrintHead>
      <main
        class="library"
        classList={{ 'has-open': address() !== '', 'is-alone': address() !== '' && !isLooking(looking()) }}
        id="main"
        ref={(main) =>
          main.addEventListener('click', (event) => (event.target as Element).closest('a') && rest(), true)
        }
      >
        <header class="library__head">
          <Show when={address() !== ''} fallback={<h1 class="page-title">Library</h1>}>
            <p class="library__back">
              <a href={hrefOf('')}>
                <ArrowLeft />
                {isLooking(looking()) ? 'What was found' : 'The whole library'}
              </a>
            </p>
          </Show>
          <Seek query={looking().query} onType={type} onGo={goToFound} />
        </header>
        <Show
          when={items()}
          fallback={
            <Show when={all.state === 'errored'} fallback={<Working />}>
              <CouldNotFetch trouble="We could not fetch the library." onRetry={() => void refetch()} />
            </Show>
          }
        >
          {(there) => (
            <>
              <Sift
                chosen={looking().chosen}
                counts={sift().counts}
                tags={tagsOf(there())}
                kinds={kindsOf(there())}
                onToggle={toggle}
              />
              <Show
                when={isLooking(looking())}
                fallback={
                  <Show when={address() === ''}>
                    <FirstShelf items={there()} missing={published.state === 'errored'} />
                  </Show>
                }
              >
                <Finds
                  title={title()}
                  found={sift().found}
                  ordered={looking().query.trim() !== ''}
                  narrowed={sift().found.length < found().length}
                  hrefOf={hrefOf}
                  open={open()?.address ?? ''}
                  onEverywhere={everywhere}
                />
              </Show>
            </>
          )}
        </Show>
        <Show when={open()} keyed>
          {(item) => <Told item={item} terms={terms()} beside={beside()} hrefOf={hrefOf} />}
        </Show>
        <Show when={address() === '' && sift().found.length > 0 && items()}>
          {(there) => (
            <aside class="library__sum">
              <p>Choose one, and it opens here.</p>
              <p class="hint">{sumOf(there())}</p>
            </aside>
          )}
        </Show>
        <Show when={isNotHere()}>
          <Show when={settled(story)} fallback={<NotHere />} keyed>
            {(why) =>
              why === 'taken-back' ? <TakenBack /> : <NotHere unreachable={why === 'unreachable'} />
            }
          </Show>
        </Show>
      </main>
    </div>
  );
}

/**
 * What people paste out of Word, Excel, LibreOffice and Google Docs.
 *
 * The rule: a row of a table is one line, its cells held apart by " | ". A tab would be a mere space on a card, and silent when
 * it is read aloud. The lines of a cell are held apart by "; ". A line of a list begins with "• " or its number.
 * @module
 */

const BLOCKS = new Set('ADDRESS ARTICLE BLOCKQUOTE BR DD DIV DL DT LI OL P PRE SECTION TR UL'.split(' '));
const isBlock = ({ tagName }: Element) => BLOCKS.has(tagName) || /^H[1-6]$/.test(tagName);
/** What stands before the words of a line in Word's lists: a sign, or a number. */
const MARKS = '[data-style*="mso-list:Ignore" i]';

/**
 * Reads pasted HTML: a paragraph for each row of a table, lists where Word has paragraphs that look like one, bold and italic as
 * elements. Styles are read as data, because the page's policy allows none in HTML.
 */
export function tidied(html: string): HTMLElement {
  const unstyled = html
    .replace(/<style\b[\s\S]*?<\/style>/gi, '')
    .replace(/<\w[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
  const { body } = new DOMParser().parseFromString(unstyled, 'text/html');
  for (const odd of body.querySelectorAll('style, script, meta, title')) odd.remove();
  listsOfWord(body);
  for (const words of body.querySelectorAll<HTMLElement>('[data-style]')) emphasise(words);
  // The innermost first: its rows are lines of the cell it stands in.
  for (const table of [...body.querySelectorAll('table')].toReversed())
    table.replaceWith(...[...table.rows].flatMap(paragraphOf));
  return body;
}

/** The words of pasted HTML, line by line, for a field that holds no more than words. */
export const linesIn = (html: string): string => linesOf(tidied(html)).join('\n');

/** Plain text whose tabs hold cells apart, or a sign of a list from its words. */
export const withoutTabs = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) =>
      rowOf(
        line
          .replace(/^\s*[•·▪o-]\t\s*/, '• ')
          .replace(/^\s*(\w{1,3}[.)])\t\s*/, '$1 ')
          .split('\t'),
      ),
    )
    .join('\n');

const rowOf = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .join(' | ')
    .replace(/ +/g, ' ')
    .replace(/[\s|]+$/, '');

function paragraphOf(row: HTMLTableRowElement): HTMLElement[] {
  const words = rowOf([...row.cells].map((cell) => linesOf(cell).join('; ')));
  const paragraph = row.ownerDocument.createElement('p');
  paragraph.textContent = words;
  return words ? [paragraph] : [];
}

/** Google Docs and LibreOffice say in a style what is bold or italic, and Google Docs puts all of it into a <b> that is not. */
function emphasise(words: HTMLElement): void {
  const style = words.dataset['style'] ?? '';
  if (words.tagName === 'B' && /font-weight:\s*normal/i.test(style))
    return words.replaceWith(...words.childNodes);
  if (words.tagName !== 'SPAN' && words.tagName !== 'FONT') return;
  const names = [
    ...(/font-weight:\s*(bold|[6-9]00)/i.test(style) ? ['strong'] : []),
    ...(/font-style:\s*italic/i.test(style) ? ['em'] : []),
  ];
  for (const name of names) {
    const mark = words.ownerDocument.createElement(name);
    mark.append(...words.childNodes);
    words.append(mark);
  }
}

/** Word writes a list as paragraphs whose style says at which level of which list they are. */
function listsOfWord(body: HTMLElement): void {
  /** The lists that a next paragraph may go on with, the outermost first. */
  let open: HTMLElement[] = [];
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[data-style*="mso-list:" i]')) {
    const level = Number(/level(\d)/i.exec(paragraph.dataset['style'] ?? '')?.[1]);
    if (!level) continue;
    const mark = paragraph.querySelector(MARKS);
    const kind = /\w[.)]/.test(mark?.textContent ?? '') ? 'ol' : 'ul';
    mark?.remove();
    open = open[0] && open[0] === paragraph.previousElementSibling ? open.slice(0, level) : [];
    while (open.length < level) {
      const list = body.ownerDocument.createElement(kind);
      const outer = open.at(-1);
      if (outer) (outer.lastElementChild ?? outer).append(list);
      else paragraph.before(list);
      open.push(list);
    }
    const item = body.ownerDocument.createElement('li');
    open.at(-1)?.append(item);
    item.append(paragraph);
  }
}

/** The lines of what was pasted, with the signs and numbers of its lists. */
function linesOf(root: Element): string[] {
  const lines: string[] = [];
  let line = '';
  let mark = '';
  const end = () => {
    const words = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (!words) return;
    lines.push(mark + words);
    mark = '';
  };
  const read = (element: Element) => {
    for (const node of element.childNodes) {
      if (node instanceof Text) line += node.data;
      if (!(node instanceof Element)) continue;
      if (isBlock(node)) end();
      if (node.tagName === 'LI') mark = markOf(node);
      read(node);
      if (isBlock(node)) end();
    }
  };
  read(root);
  end();
  return lines;
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '• ';
  const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
  return `${(list as HTMLOListElement).start + items.indexOf(item)}. `;
}

/**
 * What office programs put on the clipboard: the same rows or lines in the shapes each of them writes, cut to what matters.
 * @module
 */

export type Copied = { from: string; html: string; text: string; lines: readonly string[] };

const TABLE = ['School | Phase | Pupils', 'St Anne’s, Marram | Primary | 210', 'Hilltop | | 900'];
const TABS = 'School\tPhase\tPupils\r\nSt Anne’s, Marram\tPrimary\t210\r\nHilltop\t\t900\r\n';
const rows = TABS.trimEnd()
  .split('\r\n')
  .map((row) => row.split('\t'));

const office = (program: string, body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=${program}.Document><style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm;} td {border:none;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'>${body}</body></html>`;

const wordCell = (words: string) =>
  `<td width=200 valign=top style='width:150.25pt;border:solid windowtext 1.0pt'>\r\n  <p class=MsoNormal style='margin-bottom:0cm'>${words}<o:p>${words ? '' : '&nbsp;'}</o:p></p>\r\n  </td>`;

/** A line of a list in Word: a paragraph, its sign between conditional comments. */
const wordItem = (level: number, sign: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;mso-list:l${level} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>\r\n\r\n`;

const docs = (body: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7c1d">${body}</b><br class="Apple-interchange-newline">`;
const docsWords = (words: string, style = 'font-weight:400') =>
  `<p dir="ltr" style="line-height:1.2;margin-top:0pt;" role="presentation"><span style="font-size:11pt;${style};white-space:pre-wrap;">${words}</span></p>`;

export const TABLES: readonly Copied[] = [
  {
    from: 'Word',
    html: office(
      'Word',
      `<!--StartFragment-->\r\n\r\n<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>\r\n${rows
        .map((row) => ` <tr style='mso-yfti-irow:0'>\r\n  ${row.map(wordCell).join('\r\n  ')}\r\n </tr>`)
        .join('\r\n')}\r\n</table>\r\n\r\n<!--EndFragment-->`,
    ),
    text: TABS,
    lines: TABLE,
  },
  {
    from: 'Excel',
    html: office(
      'Excel',
      `<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>\r\n<!--StartFragment-->\r\n <col width=64 span=3 style='width:48pt'>\r\n${rows
        .map(
          (row) =>
            ` <tr height=20 style='height:15.0pt'>\r\n${row.map((cell) => `  <td height=20 width=64 style='height:15.0pt'>${cell}</td>`).join('\r\n')}\r\n </tr>`,
        )
        .join('\r\n')}\r\n<!--EndFragment-->\r\n</table>`,
    ),
    text: TABS,
    lines: TABLE,
  },
  {
    from: 'LibreOffice Calc',
    html: `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice"/></head><body><table cellspacing="0" border="0"><colgroup span="3" width="85"></colgroup>${rows
      .map(
        (row) =>
          `<tr>${row.map((cell) => `<td height="17" align="left"><font face="Liberation Sans">${cell || '<br>'}</font></td>`).join('')}</tr>`,
      )
      .join('')}</table></body></html>`,
    text: TABS.replaceAll('\r', ''),
    lines: TABLE,
  },
  {
    // Its plain flavour has each cell on a line of its own.
    from: 'Google Docs',
    html: docs(
      `<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="200"/></colgroup><tbody>${rows
        .map(
          (row) =>
            `<tr style="height:0pt">${row.map((cell) => `<td style="vertical-align:top;">${cell ? docsWords(cell) : '<br>'}</td>`).join('')}</tr>`,
        )
        .join('')}</tbody></table></div>`,
    ),
    text: rows.flat().join('\n'),
    lines: TABLE,
  },
  { from: 'a program with tabs alone', html: '', text: TABS.trimEnd(), lines: TABLE },
];

export const LISTS: readonly Copied[] = [
  {
    from: 'Word',
    html: office(
      'Word',
      `<!--StartFragment--><p class=MsoNormal>We need:<o:p></o:p></p>\r\n${wordItem(1, '·', 'a name')}${wordItem(2, 'o', 'and a date')}${wordItem(1, '·', 'a place')}<!--EndFragment-->`,
    ),
    text: 'We need:\r\n·\ta name\r\no\tand a date\r\n·\ta place',
    lines: ['We need:', '• a name', '• and a date', '• a place'],
  },
  {
    from: 'LibreOffice Writer',
    html: '<html><body lang="en-GB"><p style="line-height: 100%">We need:</p>\n<ul>\n<li><p style="line-height: 100%">a name</p>\n<ul><li><p>and a date</p></li></ul></li>\n<li><p>a place</p></li></ul></body></html>',
    text: 'We need:\n• a name\n• and a date\n• a place',
    lines: ['We need:', '• a name', '• and a date', '• a place'],
  },
  {
    from: 'Google Docs',
    html: docs(
      `${docsWords('We need:', 'font-weight:700')}<ol style="margin-top:0;"><li dir="ltr" style="list-style-type:decimal;" aria-level="1">${docsWords('a name')}</li><li dir="ltr" aria-level="1">${docsWords('a place')}</li></ol>`,
    ),
    text: 'We need:\n1. a name\n2. a place',
    lines: ['We need:', '1. a name', '2. a place'],
  },
];

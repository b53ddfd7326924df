import { saveFile } from '../../lib/page/save-file.ts';
/** The lines on the picture. Each is printed as it is. */
export type TicketWords = { workshop: string; seat: string; code: string; joinAt: string };

/** Draws the ticket and saves it as a file of this name. @throws when the browser would not make the picture */
export const saveTicket = async (name: string, words: TicketWords): Promise<void> =>
  saveFile(name, await drawTicket(words));

/**
 * Draws the ticket as a PNG to keep among the photographs on a phone, where people look when they have a new one. It
 * uses the page's own fonts and colours.
 */
async function drawTicket(words: TicketWords): Promise<Blob> {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const canvas = document.createElement('canvas');
  canvas.width = 1080;
  canvas.height = 760;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures.');
  pen.fillStyle = token('--paper');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = token('--card');
  pen.strokeStyle = token('--ink');
  pen.lineWidth = 4;
  pen.setLineDash([14, 10]);
  pen.beginPath();
  pen.roundRect(48, 48, canvas.width - 96, canvas.height - 96, 28);
  pen.fill();
  pen.stroke();

  const line = (text: string, y: number, font: string, colour = token('--ink')) => {
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, 104, y, canvas.width - 208);
  };
  const work = token('--font');
  line(words.workshop, 150, `600 48px ${token('--font-question')}`);
  line(words.seat, 214, `400 36px ${work}`, token('--ink-2'));
  line('Your own way back in', 330, `650 36px ${work}`);
  line(words.code, 426, `750 80px ${work}`);
  line(words.joinAt, 530, `400 34px ${work}`);
  line('Choose “I have been here before” and type the code above.', 582, `400 34px ${work}`);
  line('Keep it to yourself: whoever has it can write as you.', 660, `400 32px ${work}`, token('--ink-2'));

  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      'image/png',
    );
  });
}

/** A program that draws nothing: by the title it is given it fails, ends, waits for ever, or answers with one byte. */
process.once('message', (request) => {
  const { title } = request as { title: string };
  if (title === 'fails') throw new Error('No paper left.');
  if (title === 'ends') process.exit(0);
  if (title === 'one byte') process.send?.({ answer: new Uint8Array([7]) }, () => process.exit(0));
});

export default function Placeholder() {
  return (
    <main id="main">
      <h1>…</h1>
    </main>
  );
}

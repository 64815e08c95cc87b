/** How pages for guests look: the reader's own light or dark, one column, large targets. Sent as /guest/guest.css. */
export const GUEST_STYLE = `
:root { color-scheme: light dark; --text: #242424; --quiet: #575757; --page: #f7f7f7; --card: #fff;
  --line: #d1d1d1; --accent: #0f5aa8; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --text: #f2f2f2; --quiet: #b8b8b8; --page: #1b1b1b; --card: #262626;
  --line: #525252; --accent: #7db8f2; --on-accent: #101820; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; }
header, main, footer { max-width: 42rem; margin: 0 auto; padding: 0 1rem; }
header p { margin: 1.25rem 0 0; font-weight: 600; color: var(--quiet); }
footer { padding-bottom: 2rem; color: var(--quiet); font-size: .875rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 1rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
a { color: var(--accent); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1rem; }
.card h2:first-child { margin-top: 0; }
.card:target { border-color: var(--accent); }
.people { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem; }
.person { display: grid; grid-template-columns: 3.5rem 1fr; gap: .75rem; align-items: start; }
.person p { margin: 0; }
.face { width: 3.5rem; height: 3.5rem; border-radius: 50%; object-fit: cover; background: var(--line);
  color: var(--text); display: grid; place-items: center; font-weight: 600; position: relative; overflow: hidden; }
.face img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; }
.people .card { margin: 0; }
.person .name { font-size: 1rem; margin: 0; }
.person .does { margin-top: .25rem; overflow-wrap: anywhere; }
.name { font-weight: 600; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
label { display: block; font-weight: 600; margin: .75rem 0 .25rem; }
input[type='text'], textarea { width: 100%; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--quiet); border-radius: .25rem; padding: .5rem; min-height: 2.75rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border-radius: .25rem;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer; margin: .75rem .5rem 0 0; }
@media (forced-colors: active) { button { background: ButtonFace; color: ButtonText; } }
button.second { background: transparent; color: var(--accent); }
fieldset { min-width: 0; margin: 0 0 1rem; }
legend { float: inline-start; width: 100%; padding: 0; }
legend + * { clear: both; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .5rem; padding-top: .5rem; }
label.choice { display: flex; align-items: center; gap: .5rem; margin: 0; min-height: 2.75rem; padding: .25rem .75rem;
  border: 1px solid var(--quiet); border-radius: .25rem; font-weight: 400; cursor: pointer; }
label.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 600; }
label.choice input { accent-color: var(--accent); width: 1.25rem; height: 1.25rem; margin: 0; flex: none; }
@media (max-width: 30rem) { .choices { grid-template-columns: repeat(3, 1fr); gap: .375rem; }
  label.choice { flex-direction: column; justify-content: flex-start; padding: .5rem .25rem; gap: .375rem;
    text-align: center; font-size: .875rem; line-height: 1.25; } }
.problem { border-color: var(--accent); border-inline-start-width: .5rem; }
.agenda { white-space: pre-line; overflow-wrap: anywhere; }
.stop { border-top: 1px solid var(--line); margin-top: 1.5rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`.trimStart()

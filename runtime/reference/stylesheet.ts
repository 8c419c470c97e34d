export const stylesheet = `
:root { color-scheme: light dark; --text: light-dark(#171a1c, #e8eaec); --ground: light-dark(#fff, #14171a);
  --line: light-dark(#c9ced3, #3c444c); --link: light-dark(#0b4a8f, #8fc1ff); --soft: light-dark(#f3f5f7, #1d2126); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif;
  color: var(--text); background: var(--ground); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: 0.9375rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
nav ul { columns: 20rem; padding-left: 0; list-style: none; }
section { margin-block: 1.5rem; padding: 0.25rem 1.25rem 1rem; border: 1px solid var(--line);
  border-radius: 0.5rem; background: var(--soft); overflow-x: auto; }
h2 { font-size: 1.25rem; margin-block: 1rem 0.5rem; } h3 { font-size: 1rem; margin-block: 1rem 0.25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--line); }
td ul { margin: 0; padding-left: 1.25rem; }
dt { font-weight: 600; } dd { margin: 0 0 0.75rem; }
`

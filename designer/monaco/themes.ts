import * as monaco from 'monaco-editor/editor'

// The editor's own colours for a comparison are too strong for the text on them (WCAG 1.4.3).
monaco.editor.defineTheme('fachwerk-light', {
  base: 'vs',
  inherit: true,
  rules: [
    { token: 'number', foreground: '04573c' },
    { token: 'keyword', foreground: '1b3a8f' },
    { token: 'operator', foreground: '1b3a8f' },
    { token: 'function', foreground: '665200' },
    { token: 'text', foreground: '04573c' },
    { token: 'date', foreground: '04573c' },
    { token: 'comment', foreground: '5b6070' },
    { token: 'unknown', foreground: 'a31515' },
  ],
  colors: {
    'diffEditor.insertedLineBackground': '#e3f5ec',
    'diffEditor.insertedTextBackground': '#c4ead8',
    'diffEditor.removedLineBackground': '#fdeeed',
    'diffEditor.removedTextBackground': '#fadad7',
  },
})
monaco.editor.defineTheme('fachwerk-dark', {
  base: 'vs-dark',
  inherit: true,
  rules: [
    { token: 'keyword', foreground: 'a9bef5' },
    { token: 'operator', foreground: 'a9bef5' },
    { token: 'function', foreground: 'd9c56b' },
    { token: 'text', foreground: '7fd0aa' },
    { token: 'date', foreground: '7fd0aa' },
    { token: 'comment', foreground: 'a5abbd' },
    { token: 'unknown', foreground: 'ff9d94' },
  ],
  colors: {
    'editor.background': '#141826',
    'diffEditor.insertedLineBackground': '#0f2a1a',
    'diffEditor.insertedTextBackground': '#12331f',
    'diffEditor.removedLineBackground': '#331a1e',
    'diffEditor.removedTextBackground': '#4a1f24',
  },
})

export const themes = { light: 'fachwerk-light', dark: 'fachwerk-dark' } as const

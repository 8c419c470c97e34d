import * as monaco from 'monaco-editor/editor'

// The editor's own colours for a comparison are too strong for the text on them (WCAG 1.4.3).
monaco.editor.defineTheme('fachwerk-light', {
  base: 'vs',
  inherit: true,
  rules: [{ token: 'number', foreground: '04573c' }],
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
  rules: [],
  colors: {
    'editor.background': '#141826',
    'diffEditor.insertedLineBackground': '#0f2a1a',
    'diffEditor.insertedTextBackground': '#12331f',
    'diffEditor.removedLineBackground': '#331a1e',
    'diffEditor.removedTextBackground': '#4a1f24',
  },
})

export const themes = { light: 'fachwerk-light', dark: 'fachwerk-dark' } as const

// oxlint-disable-next-line oxc/no-barrel-file -- the editor's one entry; loaded on demand
import * as monaco from 'monaco-editor/editor'
// oxlint-disable-next-line import/default -- Vite makes the default export of ?worker
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/features/json/register'
// oxlint-disable-next-line import/default -- see above
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker'

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
}

monaco.editor.defineTheme('fachwerk-light', {
  base: 'vs',
  inherit: true,
  rules: [],
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
  colors: { 'editor.background': '#141826' },
})

const dark = globalThis.matchMedia('(prefers-color-scheme: dark)')
const setTheme = (): void =>
  monaco.editor.setTheme(dark.matches ? 'fachwerk-dark' : 'fachwerk-light')
dark.addEventListener('change', setTheme)
setTheme()

export { monaco }

import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import { jsonDefaults } from 'monaco-editor/languages/features/json/register'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker' // oxlint-disable-line import/default -- Vite makes the worker class of "?worker"
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker' // oxlint-disable-line import/default -- Vite makes the worker class of "?worker"
import { definitionJsonSchema } from '#shared/model/jsonSchema.ts'
import { themes } from './themes.ts'

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
}

/** Models with this ending are checked as definitions. */
export const definitionFile = 'definition.json'

jsonDefaults.setDiagnosticsOptions({
  validate: true,
  enableSchemaRequest: false,
  schemas: [
    {
      uri: 'fachwerk://definition',
      fileMatch: [`*${definitionFile}`],
      schema: definitionJsonSchema(),
    },
  ],
})

const dark = globalThis.matchMedia('(prefers-color-scheme: dark)')

/** Follows the theme of the page, also when it is chosen by hand. */
export function followTheme(): () => void {
  const apply = (): void => {
    const chosen = document.documentElement.dataset['kernTheme']
    monaco.editor.setTheme(
      chosen === 'dark' || (chosen === undefined && dark.matches) ? themes.dark : themes.light,
    )
  }
  apply()
  const observer = new MutationObserver(apply)
  observer.observe(document.documentElement, { attributeFilter: ['data-kern-theme'] })
  dark.addEventListener('change', apply)
  return () => {
    observer.disconnect()
    dark.removeEventListener('change', apply)
  }
}

export const editorOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  fontSize: 12,
  lineHeight: 18,
  scrollBeyondLastLine: false,
  tabSize: 2,
  fixedOverflowWidgets: true,
  renderLineHighlight: 'line',
  accessibilitySupport: 'auto',
} as const satisfies monaco.editor.IStandaloneEditorConstructionOptions
